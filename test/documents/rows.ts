import type { Role } from '../../src/access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';
import { anUpload } from './files.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const all = '/participants/:id/documents';
const one = `${all}/:document`;

export const rows: RoomRows = {
  pages: {
    [`get ${all}`]: structure,
    [`post ${all}/ajouter`]: structure,
    [`post ${one}/corriger`]: structure,
    [`post ${one}/enlever`]: structure,
    [`get ${one}/fichier`]: structure,
    'get /participants/:id/dossier.zip': structure,
  },
  ownRoutes: {
    [`get ${all}`]: structure,
    [`post ${all}`]: structure,
    [`get ${one}`]: structure,
    [`patch ${one}`]: structure,
    [`delete ${one}`]: structure,
    [`get ${one}/file`]: structure,
  },
  bodies: { [`post ${all}`]: () => anUpload(), [`patch ${one}`]: () => ({ revision: 1, origin: 'company' }) },
  aSide: async ({ counsellor }, { participants }) => {
    const { body } = await counsellor.post(`/participants/${participants}/documents`, anUpload());
    return { document: body.id };
  },
};
