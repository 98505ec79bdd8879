import mongoose from 'mongoose';
import type { Role } from '../../src/access/index.ts';
import { newId } from '../../src/platform/index.ts';
import { aFile } from '../exchange/files.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
export const aSession = (over: object = {}) => ({
  name: 'Session d’essai',
  startsOn: inDays(0),
  places: 2,
  ...over,
});

/** Of a structure that is no school, which could open none. */
export async function aStoredSession(structureId: string): Promise<string> {
  const _id = newId();
  await mongoose.connection.collection<{ _id: string }>('schoolsessions').insertOne({
    _id,
    structureId,
    ...aSession(),
    pupils: [],
    revision: 1,
    changedAt: {},
    createdAt: new Date(),
    updatedAt: new Date(),
  } as never);
  return _id;
}

const readers: readonly Role[] = ['officer', 'counsellor', 'manager', 'admin'];

/** Of each side, in turn. */
const people: string[] = [];

export const rows: RoomRows = {
  pages: {
    'get /ecoles/extension': readers,
    'post /imports/nouveau/early-leavers': ['admin'],
    'get /ecole/sessions': structure,
    'post /ecole/sessions': structure,
    'get /ecole/sessions/:id': structure,
    'get /ecole/sessions/:id/:pupil': structure,
    ...Object.fromEntries(
      ['candidater', 'admettre', 'ecarter', 'entrer', 'sortir', 'suivre', 'valider'].map((gesture) => [
        `post /ecole/sessions/:id/${gesture}`,
        structure,
      ]),
    ),
  },
  routes: {
    'get /school-extension': readers,
    'post /imports/early-leavers': ['admin'],
    'get /school-sessions': structure,
    'post /school-sessions': structure,
  },
  ownRoutes: {
    'get /school-sessions/:id': structure,
    'post /school-sessions/:id/moves': structure,
  },
  bodies: {
    'post /imports/early-leavers': () =>
      aFile('code_insee;jeunes;annee\n13001;10;2022\n', { counted: 'Essai' }),
    'post /school-sessions': () => aSession(),
    'post /school-sessions/:id/moves': (side) => ({ action: 'apply', participantId: people[side] }),
  },
  aSide: async (_, { participants = '', structures = '' }) => {
    people.push(participants);
    return { 'school-sessions': await aStoredSession(structures) };
  },
};
