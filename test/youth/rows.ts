import mongoose from 'mongoose';
import type { Role } from '../../src/access/index.ts';
import { newId } from '../../src/platform/index.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const page = '/participants/:id/jeune';

export const anEngagement = (day = 0) => ({ signedOn: inDays(day), hours: 'full' as const });
export const aWorkshop = (over: object = {}) => ({
  title: 'Préparer un entretien',
  on: inDays(3),
  minutes: 120,
  place: 'Salle 2',
  places: 2,
  ...over,
});

/** Of a structure that is no mission locale, which could open none. */
export async function aStoredFramework(participantId: string, structureId: string): Promise<string> {
  const _id = newId();
  await mongoose.connection.collection<{ _id: string }>('youthframeworks').insertOne({
    _id,
    participantId,
    structureId,
    kind: 'pacea',
    state: 'running',
    open: true,
    startsOn: inDays(-10),
    endsOn: inDays(300),
    engagement: { ...anEngagement(-20), minutesPerWeek: 900 },
    renewals: [],
    phases: [],
    revision: 1,
    changedAt: {},
    createdAt: new Date(),
    updatedAt: new Date(),
  } as never);
  return _id;
}

/** Of each side, in turn. */
const people: string[] = [];

export const rows: RoomRows = {
  pages: {
    'get /jeunes': structure,
    'get /ateliers': structure,
    'post /ateliers': structure,
    'get /ateliers/:id': structure,
    ...Object.fromEntries(
      ['modifier', 'annuler', 'inscrire', 'presence'].map((gesture) => [
        `post /ateliers/:id/${gesture}`,
        structure,
      ]),
    ),
    [`get ${page}`]: structure,
    [`post ${page}/dossier`]: structure,
    [`post ${page}/ouvrir`]: structure,
    ...Object.fromEntries(
      ['engagement', 'renouveler', 'phases', 'terminer'].map((gesture) => [
        `post ${page}/:framework/${gesture}`,
        structure,
      ]),
    ),
    [`post ${page}/:framework/phases/:phase`]: structure,
  },
  routes: {
    'get /youth': structure,
    'get /workshops': structure,
    'post /workshops': structure,
  },
  ownRoutes: {
    'get /participants/:id/youth': structure,
    'patch /participants/:id/youth': structure,
    'post /participants/:id/youth-frameworks': structure,
    'get /youth-frameworks/:id': structure,
    'patch /youth-frameworks/:id': structure,
    'post /youth-frameworks/:id/moves': structure,
    'get /workshops/:id': structure,
    'patch /workshops/:id': structure,
    'post /workshops/:id/people': structure,
  },
  bodies: {
    'patch /participants/:id/youth': () => ({ revision: 0, number: '123456' }),
    'post /participants/:id/youth-frameworks': () => ({
      kind: 'pacea',
      startsOn: inDays(0),
      engagement: anEngagement(),
    }),
    'patch /youth-frameworks/:id': () => ({ revision: 1, engagement: anEngagement() }),
    'post /youth-frameworks/:id/moves': () => ({ action: 'end', revision: 1, why: 'other' }),
    'post /workshops': () => aWorkshop(),
    'patch /workshops/:id': () => ({ revision: 1, places: 3 }),
    'post /workshops/:id/people': (side) => ({ participantId: people[side], action: 'register' }),
  },
  aSide: async ({ counsellor }, { participants = '', structures = '' }) => {
    people.push(participants);
    const { body } = await counsellor.post('/workshops', aWorkshop());
    return { workshops: body.id, 'youth-frameworks': await aStoredFramework(participants, structures) };
  },
};
