import type { Role } from '../../src/access/index.ts';
import { firstVersion } from '../../src/immersions/index.ts';
import { addDays } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';
import type { World } from '../support/world.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const withHost: readonly Role[] = ['counsellor', 'manager', 'employer'];
const withAdmin: readonly Role[] = ['counsellor', 'manager', 'admin'];
const one = '/immersions/:id';

export const aWish = (employerId: string, more: object = {}) => ({
  employerId,
  purpose: 'discover',
  startsOn: inDays(0),
  endsOn: inDays(9),
  ...more,
});

export const aDelegation = (more: object = {}) => ({
  by: 'france-travail',
  byName: 'France Travail PACA',
  people: 'Participants du PLIE',
  from: inDays(-200),
  until: inDays(200),
  ...more,
});

/** All that a convention says (D5135-2). */
export const theTerms = (more: object = {}) => ({
  objectives: 'Voir le métier de magasinier',
  assessment: 'Entretien avec la tutrice le dernier jour',
  tasks: 'Ranger le stock avec la tutrice',
  schedule: 'Du lundi au vendredi, 9 h – 12 h et 13 h – 17 h',
  weekMinutes: 35 * 60,
  place: '1 rue de l’Essai, 13800 Istres',
  hostAddress: '1 rue de l’Essai, 13800 Istres',
  hostActivity: 'Entreposage',
  hostAgreement: 'Transports routiers',
  hostSigner: 'Odile Fictive',
  tutorName: 'Odile Fictive',
  tutorJob: 'Cheffe d’équipe',
  safetyBy: 'Odile Fictive',
  prescriberSigner: 'Maud Colin',
  referentName: 'Maud Colin',
  employment: 'none',
  isNoPost: true,
  ...more,
});

export const theRules = (after: number, more: object = {}) => ({
  after,
  from: inDays(300),
  source: 'Arrêté relu',
  settings: { ...firstVersion.settings, assessDays: 10, ...more },
  reason: 'Le bilan prend plus de temps.',
});

let born = 0;
/** Somebody who is of age, and nobody else. */
export const aPerson = (more: object = {}) => {
  born += 1;
  const letters = [...String(born)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return {
    firstName: 'Lazare',
    lastName: `Fictif ${letters}`,
    birthDate: addDays('1970-01-01', born * 17),
    ...more,
  };
};

/** A draft that may be signed, of a structure that prescribes by delegation. */
export async function aDraft(
  counsellor: Client,
  {
    employerId,
    delegationId,
    participantId,
  }: { employerId: string; delegationId: string; participantId: string },
  { wish = {}, terms = {} }: { wish?: object; terms?: object } = {},
) {
  const { body } = await counsellor.post(
    `/participants/${participantId}/immersions`,
    aWish(employerId, wish) as never,
  );
  const { body: written } = await counsellor.patch(`/immersions/${body.id}`, {
    revision: body.revision,
    delegationId,
    ...theTerms(terms),
  } as never);
  return written;
}

/** A convention that waits for its signatures. */
export async function inSigning(world: World): Promise<{ counsellor: Client; id: string }> {
  const [counsellor, manager] = [await world.sign('counsellor'), await world.sign('manager')];
  const employerId = world.employers[0]?.id ?? '';
  const { body: delegation } = await manager.post('/immersion-delegations', aDelegation() as never);
  const { body: person } = await counsellor.post('/participants', aPerson() as never);
  const one = { employerId, delegationId: delegation.id, participantId: person.id };
  const { id, revision } = await aDraft(counsellor, one);
  await counsellor.post(`/immersions/${id}/moves`, { action: 'open', revision } as never);
  return { counsellor, id };
}

export const rows: RoomRows = {
  pages: {
    'get /immersions': withHost,
    'get /immersions/heures': structure,
    'get /immersions/heures.csv': structure,
    'get /immersions/heures.xlsx': structure,
    'get /immersions/delegations': structure,
    'post /immersions/delegations': ['manager'],
    'post /immersions/delegations/:delegation/retirer': ['manager'],
    'get /immersions/regles': withAdmin,
    'post /immersions/regles': ['admin'],
    'get /participants/:id/immersions': structure,
    'post /participants/:id/immersions/commencer': structure,
    [`get ${one}`]: withHost,
    [`get ${one}/convention`]: structure,
    [`post ${one}/convention`]: structure,
    [`get ${one}/convention.pdf`]: withHost,
    [`get ${one}/presence`]: withHost,
    [`post ${one}/presence`]: withHost,
    [`post ${one}/bilan`]: withHost,
    [`post ${one}/accident`]: withHost,
    [`post ${one}/accidents/:accident`]: structure,
    [`post ${one}/liens/:role/:usage`]: structure,
    ...Object.fromEntries(
      ['signature', 'reprendre', 'depot', 'commencer', 'terminer', 'abandonner'].map((gesture) => [
        `post ${one}/${gesture}`,
        structure,
      ]),
    ),
  },
  routes: {
    'get /immersions': withHost,
    'get /immersion-hours': structure,
    'get /immersion-hours/export': structure,
    'get /immersion-delegations': structure,
    'post /immersion-delegations': ['manager'],
    'get /immersion-rules': withAdmin,
    'post /immersion-rules': ['admin'],
  },
  ownRoutes: {
    'post /participants/:id/immersions': structure,
    'get /immersions/:id': withHost,
    'patch /immersions/:id': structure,
    'get /immersions/:id/convention': withHost,
    'post /immersions/:id/moves': structure,
    'post /immersions/:id/links': structure,
    'post /immersions/:id/reports': withHost,
    'get /immersion-delegations/:id': structure,
    'patch /immersion-delegations/:id': ['manager'],
  },
  bodies: {
    'post /participants/:id/immersions': () => aWish('x'),
    'patch /immersions/:id': () => ({ revision: 99, purpose: 'confirm' }),
    'post /immersions/:id/moves': () => ({ action: 'start', revision: 99 }),
    'post /immersions/:id/links': () => ({ role: 'person', use: 'sign' }),
    'post /immersions/:id/reports': () => ({ what: 'presence', revision: 99, days: [] }),
    'post /immersion-delegations': () => aDelegation(),
    'patch /immersion-delegations/:id': () => ({ revision: 99, withdrawnOn: inDays(0) }),
    'post /immersion-rules': () => theRules(99),
  },
  aSide: async ({ counsellor, as }, { participants, employers }) => {
    const manager = await as('manager');
    const { body: delegation } = await manager.post('/immersion-delegations', aDelegation() as never);
    const ids = {
      employerId: employers ?? '',
      delegationId: delegation.id,
      participantId: participants ?? '',
    };
    const draft = await aDraft(counsellor, ids);
    await counsellor.post(`/immersions/${draft.id}/moves`, { action: 'open', revision: draft.revision });
    return { immersions: draft.id, 'immersion-delegations': delegation.id };
  },
};
