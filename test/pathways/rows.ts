import type { Role } from '../../src/access/index.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const page = '/participants/:id/parcours';
const one = `${page}/:pathway`;

export const aProposal = (from = 0) => ({
  criteria: [{ code: 'rsa', certifiedBy: 'CAF', seenOn: inDays(from) }],
});
const aStep = () => ({ kind: 'training', objective: 'Lire un plan', from: inDays(0) });
const theTerms = () => ({
  from: inDays(30),
  source: 'Protocole de la structure',
  criteria: [{ code: 'rsa', label: 'RSA' }],
  limitMonths: 24,
  noticeMonths: 2,
  commission: true,
});

export const rows: RoomRows = {
  pages: {
    'get /parcours': structure,
    'get /parcours/regles': structure,
    'post /parcours/regles': ['manager'],
    [`get ${page}`]: structure,
    [`post ${page}/proposer`]: structure,
    ...Object.fromEntries(
      ['admettre', 'refuser', 'suspendre', 'reprendre', 'terminer', 'renouveler', 'engagement', 'etapes'].map(
        (gesture) => [`post ${one}/${gesture}`, structure],
      ),
    ),
    [`post ${one}/etapes/:step`]: structure,
  },
  routes: {
    'get /pathways': structure,
    'get /pathway-terms': structure,
    'post /pathway-terms': ['manager'],
  },
  ownRoutes: {
    'get /participants/:id/pathways': structure,
    'post /participants/:id/pathways': structure,
    'get /pathways/:id': structure,
    'patch /pathways/:id': structure,
    'post /pathways/:id/moves': structure,
    'post /pathways/:id/steps': structure,
    'patch /pathways/:id/steps/:step': structure,
  },
  bodies: {
    'post /pathway-terms': theTerms,
    'post /participants/:id/pathways': () => aProposal(),
    'patch /pathways/:id': () => ({ revision: 1, engagement: { signedOn: inDays(0), hours: 'none' } }),
    'post /pathways/:id/moves': () => ({ action: 'admit' }),
    'post /pathways/:id/steps': aStep,
    'patch /pathways/:id/steps/:step': () => ({ revision: 1, objective: 'Lire un plan' }),
  },
  aSide: async ({ counsellor }, { participants }) => {
    const { body } = await counsellor.post(`/participants/${participants}/pathways`, aProposal());
    const { body: stepped } = await counsellor.post(`/pathways/${body.id}/steps`, aStep());
    return { pathways: body.id, step: stepped.steps[0]?.id ?? '' };
  },
};
