import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '../../src/access/index.ts';
import { importParticipants } from '../../src/participants/index.ts';
import { newReference } from '../../src/platform/index.ts';
import { makeTension, readTension, readTrainingWeeks } from '../../src/reporting/index.ts';
import { aNeed, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
const reader = (role: Role): Actor => ({ id: 'x', role, name: 'x', structureId: 'plie-centre' });

const caces = 'caces-r489-1a';
const many = (count: number, licences: Record<string, boolean>) =>
  importParticipants(
    Array.from({ length: count }, () => ({
      reference: newReference('P', 8),
      structureId: 'plie-centre',
      state: 'active' as const,
      wantsProposals: true,
      enteredOn: '2025-01-01',
      identity: { firstName: 'Camille', lastName: 'Martin' },
      profile: aProfile({ licences: { ...aProfile().licences, ...licences } }) as never,
    })),
  );

beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('nothing is told before it was counted', async () => {
  expect(await readTension(reader('officer'))).toMatchObject({ status: 'pending', data: [] });
});

test('who lacks one title for the open needs of a trade is counted with what would bring them nearer', async () => {
  const officer = await world.sign('officer');
  const posted = await officer.post('/needs', aNeed({ licences: [{ code: caces, required: true }] }));
  expect(posted.status).toBe(201);
  await many(23, { [caces]: false });
  await many(12, { [caces]: true });
  await many(4, {});
  await makeTension(Date.now() + 1);
  const { data, needs } = await readTension(reader('officer'));
  expect(needs).toBe(1);
  const [row] = data;
  expect(row?.occupation.code).toBe('N1101');
  expect(row?.territory?.code).toBe('marseille-provence');
  expect(row?.gap).toEqual({ value: 25, hidden: false });
  expect(row?.trainings).toEqual([
    expect.objectContaining({ kind: 'licence', code: caces, people: 25, weeks: null, source: null }),
  ]);
});

test('it is read by those whom a line names', async () => {
  await expect(readTension(reader('employer'))).rejects.toMatchObject({ status: 403 });
});

test('a duration is told with its source or not at all', () => {
  for (const { weeks, source } of readTrainingWeeks()) {
    expect(weeks).toBeGreaterThan(0);
    expect(source).not.toBe('');
  }
});
