import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { endNeed } from '../../src/shortlists/index.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
  await Promise.all(everyone.map((role) => world.sign(role)));
});
afterAll(() => world.stop());

const everyone = ['officer', 'counsellor', 'manager', 'employer', 'admin'] as const satisfies readonly Role[];
const structure: readonly Role[] = ['counsellor', 'manager'];
const company: readonly Role[] = ['employer', 'officer'];

/** Who may ever do it. Anybody else is refused whatever the state. */
const doers = {
  retain: structure,
  decline: structure,
  undo: structure,
  agree: structure,
  withdraw: structure,
  send: ['officer'],
  meet: company,
  'turn-down': company,
  'second-meeting': company,
  reschedule: company,
  hire: company,
  'not-hire': company,
  miss: company,
  'put-forward': [...structure, 'officer'],
} as const satisfies Record<string, readonly Role[]>;
type Action = keyof typeof doers;

/** Written by hand from the issue: what leads where. All that is not here must be refused and change nothing. */
const edges: Record<string, Partial<Record<Action, readonly [match: string, card?: string]>>> = {
  suggested: { retain: ['retained'], decline: ['declined'], withdraw: ['withdrawn'] },
  retained: { undo: ['suggested'], agree: ['retained'], withdraw: ['withdrawn'] },
  agreed: { agree: ['retained'], withdraw: ['withdrawn'], send: ['shortlisted', 'proposed'] },
  declined: { undo: ['suggested'], 'put-forward': ['suggested'] },
  shortlisted: {
    meet: ['meeting', 'meeting'],
    'turn-down': ['turned-down', 'declined'],
    withdraw: ['withdrawn', 'closed'],
  },
  meeting: {
    'second-meeting': ['meeting', 'meeting'],
    reschedule: ['meeting', 'meeting'],
    hire: ['hired', 'hired'],
    'not-hire': ['not-hired', 'not-hired'],
    miss: ['no-show', 'no-show'],
    withdraw: ['withdrawn', 'closed'],
  },
  'turned-down': { 'put-forward': ['suggested', 'declined'] },
  'not-hired': { 'put-forward': ['suggested', 'not-hired'] },
  'no-show': { 'put-forward': ['suggested', 'no-show'] },
  withdrawn: { 'put-forward': ['suggested', 'closed'] },
  hired: {},
  released: {},
};

interface Case {
  readonly need: { readonly id: string };
  readonly participant: { readonly id: string };
  readonly match: { readonly id: string };
  readonly shortlist?: { readonly id: string };
  readonly candidateId?: string;
}

const roomy = { need: { posts: 5 } };
const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place: 'À l’accueil' };

const after = (action: Action, from: () => Promise<Case>) => async () => {
  const one = await from();
  const [role = 'officer'] = doers[action];
  const { status, body } = await act(role, action, one);
  expect([200, 201], JSON.stringify(body)).toContain(status);
  return one;
};
const sent = () => cast.aSent(roomy);
const met = () => cast.aMeeting(roomy);

const carry: Record<string, () => Promise<Case>> = {
  suggested: () => cast.aSuggestion(roomy),
  retained: () => cast.aRetained(roomy),
  agreed: () => cast.anAgreed(roomy),
  declined: after('decline', () => cast.aSuggestion(roomy)),
  shortlisted: sent,
  meeting: met,
  'turned-down': after('turn-down', sent),
  'not-hired': after('not-hire', met),
  'no-show': after('miss', met),
  withdrawn: after('withdraw', sent),
  hired: after('hire', met),
  released: async () => {
    const one = await cast.aSent(roomy);
    await (await cast.officer()).post(`/needs/${one.need.id}/fill`);
    await endNeed(one.need.id);
    return one;
  },
};

/** Through the API, as this role would. */
async function act(role: Role, action: Action, { need, participant, match, shortlist, candidateId }: Case) {
  const client = await world.sign(role);
  const review = `/matches/${match.id}`;
  const card = `/shortlists/${shortlist?.id ?? 'none'}/candidates/${candidateId ?? 'none'}`;
  switch (action) {
    case 'retain':
      return client.post(`${review}/review`, { decision: 'retain', reason: 'suits' });
    case 'decline':
      return client.post(`${review}/review`, { decision: 'decline', reason: 'conditions' });
    case 'undo':
      return client.post(`${review}/undo`);
    case 'agree':
      return client.post(`${review}/agreement`, { given: true, how: 'telephone' });
    case 'withdraw':
      return client.post(`${review}/agreement`, { given: false, how: 'telephone' });
    case 'send': {
      const draft = await client.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
      return draft.status === 201 ? client.post(`/shortlists/${draft.body.id}/send`) : draft;
    }
    case 'meet':
      return client.post(`${card}/reply`, { answer: 'meet' });
    case 'turn-down':
      return client.post(`${card}/reply`, { answer: 'decline', reason: 'skills' });
    case 'second-meeting':
      return client.post(`${card}/outcome`, { outcome: 'second-meeting', meeting });
    case 'reschedule':
      return client.post(`${card}/meeting`, { meeting });
    case 'hire':
      return client.post(`${card}/outcome`, { outcome: 'hired' });
    case 'not-hire':
      return client.post(`${card}/outcome`, { outcome: 'not-hired', reason: 'experience' });
    case 'miss':
      return client.post(`${card}/outcome`, { outcome: 'no-show' });
    case 'put-forward':
      return client.post(`/needs/${need.id}/matches`, { participantId: participant.id, because: 'Encore.' });
  }
}

const matchOf = async ({ match }: Case) => (await (await cast.counsellor()).get(`/matches/${match.id}`)).body;

/** The card as the company sees it: the newest of this match. */
async function cardOf(
  { need, match }: Case,
  shortlist?: { readonly id: string },
): Promise<string | undefined> {
  const officer = await cast.officer();
  const { body: lists } = await officer.get(`/shortlists?needId=${need.id}&state=sent`);
  const id = shortlist?.id ?? lists.data.at(-1)?.id;
  if (!id) return undefined;
  const { body } = await officer.get(`/shortlists/${id}`);
  const mine = body.candidates.find(({ matchId }: { matchId: string }) => matchId === match.id);
  const seen = await (await cast.employer()).get(`/shortlists/${id}`);
  expect(seen.body.candidates.find(({ id: one }: { id: string }) => one === mine!.id)!.state).toBe(
    mine!.state,
  );
  return mine!.state;
}

const actions = Object.keys(doers) as Action[];
const mayEver = (role: Role, action: Action) => (doers[action] as readonly Role[]).includes(role);

describe.each(Object.keys(edges))('a match that is %s', (state) => {
  const out = edges[state] ?? {};

  test('refuses everything that leads nowhere, and stays as it was', async () => {
    const one = (await carry[state]?.()) as Case;
    const before = await matchOf(one);
    expect(before.state).toBe(state === 'agreed' ? 'retained' : state);
    const refused = everyone.flatMap((role) =>
      actions
        .filter((action) => !mayEver(role, action) || !out[action])
        .map((action) => [role, action] as const),
    );
    const answers = await Promise.all(
      refused.map(async ([role, action]) => `${role} ${action} ${(await act(role, action, one)).status}`),
    );
    const cardActions: readonly Action[] = [
      'meet',
      'turn-down',
      'second-meeting',
      'reschedule',
      'hire',
      'not-hire',
      'miss',
    ];
    expect(answers).toEqual(
      refused.map(([role, action]) => {
        const nothingSent = !one.shortlist && cardActions.includes(action);
        return `${role} ${action} ${mayEver(role, action) ? (nothingSent ? 404 : 409) : 403}`;
      }),
    );
    expect(await matchOf(one)).toEqual(before);
  });

  const allowed = Object.keys(out).flatMap((action) =>
    doers[action as Action].map((role) => [action as Action, role] as const),
  );
  test(`moves as the table says: ${allowed.map((edge) => edge.join(' by ')).join(', ') || 'nowhere'}`, async () => {
    const came = await Promise.all(
      allowed.map(async ([action, role]) => {
        const one = (await carry[state]?.()) as Case;
        const { status, body } = await act(role, action, one);
        expect([200, 201], `${action} by ${role}: ${JSON.stringify(body)}`).toContain(status);
        return [action, role, (await matchOf(one)).state, await cardOf(one, one.shortlist)];
      }),
    );
    expect(came).toEqual(allowed.map(([action, role]) => [action, role, out[action]?.[0], out[action]?.[1]]));
  });
});
