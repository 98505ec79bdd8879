import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
});
afterAll(() => world.stop());

const everyone = ['officer', 'counsellor', 'manager', 'employer', 'admin'] as const satisfies readonly Role[];
/** Who may ever do it: the same for every one of these. */
const doers: readonly Role[] = ['officer', 'admin'];

const bodies = { open: {}, fill: {}, close: { reason: 'cancelled' } };
type Action = keyof typeof bodies;
const act = async (role: Role, action: Action, id: string) =>
  (await world.sign(role)).post(`/needs/${id}/${action}`, bodies[action]);

/** Written by hand from the issue: what leads where. All that is not here must be refused and change nothing. */
const edges: Record<string, Partial<Record<Action, string>>> = {
  draft: { open: 'open', close: 'closed' },
  open: { fill: 'filled', close: 'closed' },
  shortlisted: { fill: 'filled', close: 'closed' },
  filled: {},
  closed: {},
};

const posted = async (open: boolean): Promise<string> =>
  (await (await cast.officer()).post('/needs', aNeed({ open }))).body.id;
const ended = async (action: Action): Promise<string> => {
  const id = await posted(true);
  await act('officer', action, id);
  return id;
};

const inState: Record<string, () => Promise<string>> = {
  draft: () => posted(false),
  open: () => posted(true),
  shortlisted: async () => (await cast.aSent({ need: { posts: 5 } })).need.id,
  filled: () => ended('fill'),
  closed: () => ended('close'),
};

const stateOf = async (id: string) => {
  const { state, revision } = (await (await cast.officer()).get(`/needs/${id}`)).body;
  return { state, revision };
};

describe.each(Object.keys(edges))('a need that is %s', (from) => {
  test.each(Object.keys(bodies) as Action[])('%s', async (action) => {
    const id = await (inState[from] as () => Promise<string>)();
    const before = await stateOf(id);
    expect(before.state).toBe(from);
    for (const role of everyone) {
      if (doers.includes(role)) continue;
      const { status } = await act(role, action, id);
      expect([403, 404], role).toContain(status);
      expect(await stateOf(id), role).toEqual(before);
    }
    const to = edges[from]?.[action];
    for (const role of doers) {
      const own = role === 'officer' ? id : await (inState[from] as () => Promise<string>)();
      const untouched = await stateOf(own);
      const told = await act(role, action, own);
      if (to === undefined) {
        expect(told.status, role).toBe(409);
        expect(told.problem.code).toBe('illegal-state');
        expect(await stateOf(own), role).toEqual(untouched);
      } else {
        expect(told.status, `${role}: ${JSON.stringify(told.body)}`).toBe(200);
        expect((await stateOf(own)).state).toBe(to);
      }
    }
  });
});
