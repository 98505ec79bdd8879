import { z } from 'zod';
import {
  addDocument,
  documentInput,
  editDocument,
  editDocumentInput,
  openDocument,
  removeDocument,
} from '../../documents/index.ts';
import { documentsOfParticipant } from '../../participants/index.ts';
import { nothing, revision } from '../kit/fields.ts';
import { date } from '../kit/format.ts';
import { type Download, form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import { upload } from './routes.ts';

const { rights } = documentsOfParticipant;
const page = '/participants/:id/documents';
const backTo = (id = '') => `/participants/${id}/documents`;

export const addForm = form({
  path: '/participants/:id/documents/ajouter',
  right: rights.add,
  page,
  upload,
  input: documentInput,
  act: async ({ actor, params, input, file }) => {
    const { keptUntil } = await addDocument(actor, documentsOfParticipant, params.id ?? '', input, file);
    return { to: backTo(params.id), said: `Le document est gardé, jusqu’au ${date(keptUntil)}.` };
  },
});

export const editForm = form({
  path: '/participants/:id/documents/:document/corriger',
  right: rights.add,
  page,
  // What is left empty is taken away.
  input: z.object({
    revision,
    kind: z.string().optional(),
    origin: z.string().optional(),
    issuedOn: z.string().nullable().default(null),
    endsOn: z.string().nullable().default(null),
  }),
  act: async ({ actor, params: { id = '', document = '' }, input }) => {
    const said = parseOrProblem(editDocumentInput, input, 'form');
    await editDocument(actor, documentsOfParticipant, { thingId: id, id: document }, said);
    return { to: backTo(id), said: 'C’est enregistré.' };
  },
});

export const removeForm = form({
  path: '/participants/:id/documents/:document/enlever',
  right: rights.remove,
  page,
  input: nothing,
  act: async ({ actor, params: { id = '', document = '' } }) => {
    await removeDocument(actor, documentsOfParticipant, id, document);
    return { to: backTo(id), said: 'Le document est enlevé.' };
  },
});

export const fileDownload: Download = {
  path: '/participants/:id/documents/:document/fichier',
  right: rights.read,
  read: async ({ actor, params: { id = '', document = '' } }) => {
    const { name, type, bytes, content } = await openDocument(actor, documentsOfParticipant, id, document);
    return { name, type, body: content, length: bytes };
  },
};
