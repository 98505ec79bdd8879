import mongoose from 'mongoose';
import type { Role } from '../../src/access/index.ts';
import { firstSettings } from '../../src/placements/index.ts';
import { addDays, today } from '../../src/platform/index.ts';
import { anUpload } from '../documents/files.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

/** What each side has, in their order. */
const sides: Readonly<Record<string, string>>[] = [];

const structure: readonly Role[] = ['counsellor', 'manager'];
const one = '/placements/:id';
const documents = `${one}/documents`;

/** A contract of last month with one company. */
export const aContract = (participantId: string, employerId: string, more: object = {}) => ({
  participantId,
  kind: 'cdi',
  employerId,
  start: addDays(today(), -40),
  weeklyMinutes: 2100,
  ...more,
});

/** As a company that said it itself: see `reach.ts`. */
export const asOfReply = (id: string) =>
  mongoose.connection
    .collection<{ _id: string }>('placements')
    .updateOne({ _id: id }, { $set: { origin: 'reply' } });

export const aProtocol = (after: number) => ({
  after,
  name: `Protocole ${after + 1}`,
  from: '2027-01-01',
  settings: { ...firstSettings, heldMonths: 7 },
  source: 'Protocole signé, article 4',
  reason: 'Le nouveau protocole le demande.',
});

const readers: readonly Role[] = ['officer', 'counsellor', 'manager', 'employer'];

export const rows: RoomRows = {
  pages: {
    'get /emplois': readers,
    'get /emplois/:id': readers,
    'get /participants/:id/emplois': structure,
    'post /participants/:id/emplois/ajouter': structure,
    'post /participants/:id/emplois/sortie': structure,
    'post /emplois/:id/corriger': structure,
    'post /emplois/:id/fin': structure,
    'post /emplois/:id/annuler': structure,
    'post /emplois/:id/prolonger': structure,
    'post /emplois/:id/interrompre': structure,
    'post /emplois/:id/points/:months': structure,
    'post /emplois/:id/alerte': readers,
    'post /emplois/:id/apaiser': structure,
    'post /emplois/:id/preuves': structure,
    'get /emplois/:id/preuves/:document/fichier': structure,
    'get /regles-de-sortie': ['counsellor', 'manager', 'admin'],
    'post /regles-de-sortie': ['admin'],
  },
  routes: {
    'get /placements': readers,
    'get /protocols': ['counsellor', 'manager', 'admin'],
    'post /protocols': ['admin'],
  },
  ownRoutes: {
    'post /placements': structure,
    [`get ${one}`]: [...structure, 'employer'],
    [`patch ${one}`]: structure,
    [`post ${one}/end`]: structure,
    [`post ${one}/cancel`]: structure,
    [`post ${one}/extend`]: structure,
    [`post ${one}/interruptions`]: structure,
    [`post ${one}/alert`]: [...structure, 'employer'],
    [`post ${one}/settle`]: structure,
    [`post ${one}/checks/:months`]: structure,
    'get /participants/:id/outcome': structure,
    'post /participants/:id/outcomes': structure,
    [`get ${documents}`]: structure,
    [`post ${documents}`]: structure,
    [`get ${documents}/:document`]: structure,
    [`patch ${documents}/:document`]: structure,
    [`delete ${documents}/:document`]: structure,
    [`get ${documents}/:document/file`]: structure,
  },
  wideRoutes: { [`get ${one}`]: ['officer'], [`post ${one}/alert`]: ['officer'] },
  bodies: {
    'post /placements': (side) => aContract(sides[side]?.participants ?? '', sides[side]?.employers ?? ''),
    [`patch ${one}`]: () => ({ revision: 99, clause: true }),
    [`post ${one}/end`]: () => ({ revision: 99, on: today(), reason: 'term' }),
    [`post ${one}/cancel`]: () => ({ revision: 99 }),
    [`post ${one}/extend`]: () => ({ revision: 99, end: addDays(today(), 90) }),
    [`post ${one}/interruptions`]: () => ({ revision: 99, from: today(), reason: 'absence' }),
    [`post ${one}/alert`]: () => ({ revision: 99, words: 'Le bus ne passe plus.' }),
    [`post ${one}/settle`]: () => ({ revision: 99 }),
    [`post ${one}/checks/:months`]: () => ({ revision: 99, on: today(), result: 'well' }),
    'post /participants/:id/outcomes': () => ({ on: today(), protocol: 99 }),
    'post /protocols': () => aProtocol(99),
    [`post ${documents}`]: () => anUpload({ kind: 'contract' }),
    [`patch ${documents}/:document`]: () => ({ revision: 1, origin: 'company' }),
  },
  aSide: async ({ counsellor }, has) => {
    sides.push(has);
    const { participants = '', employers = '' } = has;
    const { body } = await counsellor.post('/placements', aContract(participants, employers));
    await asOfReply(body.id);
    const proof = await counsellor.post(`/placements/${body.id}/documents`, anUpload({ kind: 'contract' }));
    return { placements: body.id, 'placements/months': '1', 'placements/document': proof.body.id };
  },
};
