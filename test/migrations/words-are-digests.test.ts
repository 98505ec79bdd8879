import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recompute } from '../../src/matching/index.ts';
import { migrations } from '../../src/migrations/index.ts';
import { nameWords } from '../../src/participants/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { collection } from '../person-rights/marked.ts';
import { castOf } from '../shortlists/cast.ts';
import { aPerson } from '../support/fixtures.ts';
import { entriesOf } from '../support/listed.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const kinds = ['participants', 'rankings', 'matches', 'policies'] as const;
const stored = async () =>
  Object.fromEntries(
    await Promise.all(
      kinds.map(async (name) => [name, await collection(name).find().sort({ _id: 1 }).toArray()]),
    ),
  );
const idle = () =>
  until(
    () => collection('outbox').countDocuments(),
    (count) => count === 0,
  );

/** Puts the words back as they were stored before: stems, readable by anybody. */
async function writeInClear(texts: readonly string[]): Promise<void> {
  const nameOf = nameWords(...texts);
  const named = (word: string): string => {
    const name = nameOf(word);
    expect(name, word).toBeDefined();
    return name ?? '';
  };
  for (const { _id, words } of await collection('participants').find().toArray()) {
    const clear = words.map(({ word, count }: any) => ({ word: named(word), count }));
    await collection('participants').updateOne({ _id }, { $set: { words: clear } });
  }
  for (const { _id, basis } of await collection('rankings').find().toArray())
    await collection('rankings').updateOne(
      { _id },
      { $set: { 'basis.need.words': basis.need.words.map(named) } },
    );
  for (const { _id, frozen } of await collection('matches').find().toArray())
    await collection('matches').updateOne(
      { _id },
      { $set: { 'frozen.basis.need.words': frozen.basis.need.words.map(named) } },
    );
  for (const { _id, corpus } of await collection('policies').find().toArray()) {
    const { wordProfiles, ...rest } = JSON.parse(corpus);
    const clear = Object.fromEntries(Object.entries(wordProfiles).map(([word, n]) => [named(word), n]));
    await collection('policies').updateOne(
      { _id },
      { $set: { corpus: JSON.stringify({ ...rest, wordProfiles: clear }) } },
    );
  }
}

test('words that were stored in clear become digests, cut short or not, and every stored score stays', async () => {
  const cast = castOf(world);
  const counsellor = await cast.counsellor();
  // Enough people say the same for the policy to know how common their words are.
  const told =
    'J’ai conduit un chariot élévateur, chargé et déchargé des camions, rangé des palettes au quai.';
  for (let i = 0; i < 6; i++) await counsellor.post('/participants', aPerson({ experienceText: told }));
  const { match, participant } = await cast.aMeeting();
  const officer = await world.sign('officer');
  const admin = await world.sign('admin');
  const { body: policy } = await officer.get('/policy');
  const weights = Object.fromEntries(policy.criteria.map(({ criterion, points }) => [criterion, points]));
  const change = { version: policy.version, weights, measure: true, reason: 'Mesurée à nouveau.' };
  expect((await admin.post('/policy', change)).status).toBeLessThan(300);
  await idle();
  const texts = await Promise.all(
    (await collection('participants').find().toArray()).map(
      async ({ _id }) => (await counsellor.get(`/participants/${String(_id)}`)).body.experienceText,
    ),
  );
  const before = await stored();
  const newest = JSON.parse(before.policies.at(-1).corpus).wordProfiles;
  expect(Object.keys(newest).length).toBeGreaterThan(3);
  const accounts = async () => (await counsellor.get(`/participants/${participant.id}/file`)).body;
  const { rankings, matches } = await accounts();

  await world.stopWorkers();
  await writeInClear(texts);
  expect(JSON.stringify(await stored())).toMatch(/"camion"/);
  const dry = await runScript('migrate', ['--dry-run'], environmentOf(world.config));
  const wanted = before.participants.length + before.rankings.length + before.matches.length;
  expect(Number(/words-are-digests : (\d+) fiches/.exec(dry.said)?.[1])).toBeGreaterThan(wanted);
  expect(JSON.stringify(await stored())).toMatch(/"camion"/);

  // Killed after each of its steps, it goes on from there.
  const migration = migrations.find(({ id }) => id.endsWith('words-are-digests'));
  if (!migration) throw new Error('no such migration');
  const db = mongoose.connection.db as mongoose.mongo.Db;
  const dying = {
    ...migration,
    step: async () => {
      await migration.step(db);
      throw new Error('killed');
    },
  };
  await expect(migrate([dying], {}, () => {})).rejects.toThrow('killed');
  await expect(migrate([dying], {}, () => {})).rejects.toThrow('killed');
  expect(await migration.waiting(db)).toBeGreaterThan(0);
  await collection('migrations').updateOne({ _id: 'lock' }, { $set: { until: new Date(0) } });
  expect((await runScript('migrate', [], environmentOf(world.config))).code).toBe(0);

  const after = await stored();
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toMatch(/"camion"/);
  for (const ranking of after.rankings)
    for (const { facts, score } of entriesOf(ranking))
      expect(recompute({ basis: ranking.basis, facts })).toBe(score);
  const frozen = after.matches.find(({ _id }: any) => _id === match.id).frozen;
  expect(recompute({ basis: frozen.basis, facts: frozen.entry.facts })).toBe(frozen.entry.score);
  const again = await accounts();
  expect(again.rankings.stored).toEqual(rankings.stored);
  expect(again.matches).toEqual(matches);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
}, 120_000);
