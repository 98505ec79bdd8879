import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keptAnswersGo } from '../../src/migrations/2026-11-29-kept-answers-go.ts';
import { migrations } from '../../src/migrations/index.ts';
import { type Migration, migrate, requireMigrated } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { inDays } from '../support/days.ts';
import { entriesOf } from '../support/listed.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const { EJSON } = mongoose.mongo.BSON;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await mongoose.connection.collection('migrations').deleteMany({});
  await mongoose.connection.collection('things').deleteMany({});
});

const things = () => mongoose.connection.collection<{ _id: number; a?: number; b?: number }>('things');

/** Gives every thing a field, two at a time. */
const giving = (id: string, field: 'a' | 'b', before?: () => void): Migration => {
  const without = { [field]: { $exists: false } };
  return {
    id,
    what: `Donne ${field}.`,
    waiting: (db) => db.collection('things').countDocuments(without),
    async step(db) {
      before?.();
      const some = await db.collection('things').find(without).limit(2).toArray();
      const ids = some.map(({ _id }) => _id);
      return (await db.collection('things').updateMany({ _id: { $in: ids } }, { $set: { [field]: 1 } }))
        .modifiedCount;
    },
  };
};

const fill = () => things().insertMany([1, 2, 3, 4, 5].map((_id) => ({ _id })));

async function run(all: readonly Migration[], dryRun = false): Promise<string[]> {
  const said: string[] = [];
  await migrate(all, { dryRun }, ({ id, documents }) => said.push(`${id} ${documents}`));
  return said;
}

test('migrations run in the order of their names, once', async () => {
  await fill();
  const all = [giving('2-b', 'b'), giving('1-a', 'a')];
  expect(await run(all, true)).toEqual(['1-a 5', '2-b 5']);
  expect(await things().countDocuments({ a: 1 })).toBe(0);
  expect(await run(all)).toEqual(['1-a 5', '2-b 5']);
  expect(await things().countDocuments({ a: 1, b: 1 })).toBe(5);
  expect(await run(all)).toEqual([]);
});

test('one that was cut short goes on from where it was', async () => {
  await fill();
  let steps = 0;
  const dying = giving('1-a', 'a', () => {
    steps += 1;
    if (steps === 2) throw new Error('killed');
  });
  await expect(run([dying])).rejects.toThrow('killed');
  expect(await things().countDocuments({ a: 1 })).toBe(2);
  expect(await run([giving('1-a', 'a')])).toEqual(['1-a 3']);
});

test('two machines do not migrate at the same time, and a dead one does not hold the lock for ever', async () => {
  await fill();
  const other = run([giving('1-a', 'a')]);
  const outcomes = await Promise.allSettled([other, run([giving('1-a', 'a')])]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await things().countDocuments({ a: 1 })).toBe(5);

  const locks = mongoose.connection.collection<{ _id: string }>('migrations');
  await locks.updateOne({ _id: 'lock' }, { $set: { holder: 'dead', until: new Date(Date.now() + 60_000) } });
  const both = [giving('1-a', 'a'), giving('2-b', 'b')];
  await expect(run(both)).rejects.toThrow(/autre migration/);
  await locks.updateOne({ _id: 'lock' }, { $set: { until: new Date(Date.now() - 1) } });
  expect(await run(both)).toEqual(['2-b 5']);
});

test('the house starts where nothing waits, and otherwise says what to run', async () => {
  await requireMigrated([giving('1-a', 'a')]);
  await fill();
  await expect(requireMigrated([giving('1-a', 'a')])).rejects.toThrow(/1-a, 5 fiches.*npm run migrate/);
});

test('values sealed before 25 November 2026 open after the migration', async () => {
  const cast = castOf(world);
  const { participant, shortlist, match } = await cast.aMeeting();
  const counsellor = await cast.counsellor();
  const read = async () => [
    (await counsellor.get(`/participants/${participant.id}`)).body,
    (await counsellor.get(`/matches/${match.id}`)).body,
    (await (await cast.employer()).get(`/shortlists/${shortlist.id}`)).body,
  ];
  const before = await read();
  for (const name of ['participants', 'matches', 'shortlists']) {
    const collection = mongoose.connection.collection(name);
    for (const doc of await collection.find().toArray()) {
      const text = EJSON.stringify(doc, { relaxed: false });
      const sealed = /"(test\.)[\w-]+\.([\w-]{16}\.[\w-]{22}\.[\w-]*)"/g;
      await collection.replaceOne(
        { _id: doc._id },
        EJSON.parse(text.replace(sealed, '"$1$2"'), { relaxed: false }),
      );
    }
  }
  const dry = await runScript('migrate', ['--dry-run'], environmentOf(world.config));
  expect(dry.said).toMatch(/[1-9]\d* fiches à changer/);
  expect((await runScript('../workers/main', [], environmentOf(world.config))).said).toMatch(
    /npm run migrate/,
  );
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toMatch(/[1-9]\d* fiches changées/);
  expect(await read()).toEqual(before);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('words stored in stems of another edition are counted again, in a new version of the policy', async () => {
  const cast = castOf(world);
  const { participant, match, need } = await cast.aMeeting();
  const policies = mongoose.connection.collection<any>('policies');
  const people = mongoose.connection.collection<any>('participants');
  const newest = () => policies.findOne({}, { sort: { _id: -1 } });
  const wordsOf = async () => (await people.findOne({ _id: participant.id }))?.words;
  const [words, before] = [await wordsOf(), await newest()];
  expect(words.length).toBeGreaterThan(3);
  await people.updateMany(
    {},
    { $unset: { wordsEdition: 1 }, $set: { words: [{ word: 'ancien', count: 1 }] } },
  );
  await policies.updateMany({}, { $unset: { stems: 1 } });

  const count = (await people.countDocuments()) + 1;
  const dry = await runScript('migrate', ['--dry-run'], environmentOf(world.config));
  expect(dry.said).toContain(`${count} fiches à changer`);
  expect(await wordsOf()).toEqual([{ word: 'ancien', count: 1 }]);
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toContain(`${count} fiches changées`);
  expect(await wordsOf()).toEqual(words);
  expect(await newest()).toMatchObject({
    _id: before._id + 1,
    weights: before.weights,
    stems: before.stems,
    by: 'system',
  });
  expect(await policies.findOne({ _id: before._id })).toMatchObject({ corpus: before.corpus });
  // Open needs are ranked by it; what was frozen names its own version.
  const officer = await cast.officer();
  await until(
    () => officer.get(`/needs/${need.id}/ranking`),
    ({ body }) => body.policy === before._id + 1,
  );
  const frozen = await mongoose.connection.collection<any>('matches').findOne({ _id: match.id });
  expect(frozen?.frozen.policy).toBe(before._id);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('answers that were kept whole beside their keys go', async () => {
  const requests = mongoose.connection.collection<{ _id: string }>('idempotency');
  await requests.deleteMany({});
  const row = (_id: string, what: object) => ({ _id, request: 'r', at: new Date(), ...what });
  await requests.insertMany([row('old', { answer: 'k.cA.iv.tag.text' }), row('new', { kept: { id: 'a' } })]);
  const db = mongoose.connection.db as mongoose.mongo.Db;
  expect([await keptAnswersGo.waiting(db), await keptAnswersGo.step(db)]).toEqual([1, 1]);
  expect([await keptAnswersGo.waiting(db), await keptAnswersGo.step(db)]).toEqual([0, 0]);
  expect((await requests.find().toArray()).map(({ _id }) => _id)).toEqual(['new']);
});

test('what the law has verified leaves the rankings and frozen copies of before 29 November 2026', async () => {
  const cast = castOf(world);
  const { match, need } = await cast.aMeeting();
  const [counsellor, officer] = [await cast.counsellor(), await cast.officer()];
  const rankings = mongoose.connection.collection<any>('rankings');
  const matches = mongoose.connection.collection<any>('matches');
  const listed = () => officer.get(`/needs/${need.id}/ranking`);
  await until(listed, ({ body }) => body.data.length > 0);
  const read = async () =>
    JSON.stringify([
      (await counsellor.get(`/matches/${match.id}`)).body,
      (await officer.get(`/matches/${match.id}`)).body,
      { ...(await listed()).body, rankedAt: null },
    ]);
  const before = await read();

  // As they were: asked first among licences, here of nobody yet.
  const demand = { code: 'right-to-work', kind: 'law' };
  const asked = (demands: object[]) => [demand, ...demands];
  const question = {
    about: 'licence',
    code: 'right-to-work',
    text: 'À vérifier avec vous : Droit au travail ?',
  };
  const ranking = await rankings.findOne({ _id: need.id });
  const { proofs: _, ...rankable } = ranking.basis.need;
  const entries = entriesOf(ranking).map((entry) => ({
    ...entry,
    group: entry.group === 'ready' ? 'confirm' : entry.group,
    facts: { ...entry.facts, held: [null, ...entry.facts.held] },
  }));
  await rankings.updateOne(
    { _id: need.id },
    {
      $set: { 'basis.need': { ...rankable, demands: asked(rankable.demands) }, entries },
      $unset: { people: '', packed: '' },
    },
  );
  const { frozen } = await matches.findOne({ _id: match.id });
  const { verified, ...old } = frozen;
  expect(verified).toEqual([{ code: 'right-to-work', held: true }]);
  const { proofs: __, ...frozenNeed } = frozen.basis.need;
  await matches.updateOne(
    { _id: match.id },
    {
      $set: {
        frozen: {
          ...old,
          basis: { ...frozen.basis, need: { ...frozenNeed, demands: asked(frozenNeed.demands) } },
          entry: {
            ...frozen.entry,
            group: 'confirm',
            questions: [question, ...frozen.entry.questions],
            facts: { ...frozen.entry.facts, held: [true, ...frozen.entry.facts.held] },
          },
        },
      },
    },
  );
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toContain('2 fiches changées');
  expect(await read()).toBe(before);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('messages and places that were kept as they were typed are sealed by the migration', async () => {
  const cast = castOf(world);
  const officer = await cast.officer();
  const { shortlist, candidateId, match } = await cast.aSent();
  const path = `/shortlists/${shortlist.id}/candidates/${candidateId}/reply`;
  const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place: 'Quai sud' };
  await officer.post(path, { answer: 'meet', meeting });
  const [matches, shortlists] = ['matches', 'shortlists'].map((name) =>
    mongoose.connection.collection<{ _id: string }>(name),
  );
  await matches?.updateOne({ _id: match.id }, { $set: { 'meeting.place': 'Quai sud' } });
  await shortlists?.updateOne(
    { _id: shortlist.id },
    { $set: { message: 'Bonne lecture.', 'candidates.0.meeting.place': 'Quai sud' } },
  );
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toMatch(/[1-9]\d* fiches changées/);
  const stored = [
    await matches?.findOne({ _id: match.id }),
    await shortlists?.findOne({ _id: shortlist.id }),
  ];
  expect(JSON.stringify(stored)).not.toMatch(/Quai sud|Bonne lecture/);
  const { body } = await officer.get(`/shortlists/${shortlist.id}`);
  expect([body.message, body.candidates[0]!.meeting]).toMatchObject(['Bonne lecture.', meeting]);
  expect((await (await cast.counsellor()).get(`/matches/${match.id}`)).body.meeting).toMatchObject(meeting);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('where the criteria had other shapes, a new version of the policy has those of now and ranks again', async () => {
  const { need } = await castOf(world).aSuggestion();
  const officer = await world.sign('officer');
  const policies = mongoose.connection.collection<any>('policies');
  const before = await policies.findOne({}, { sort: { _id: -1 } });
  await policies.updateMany({}, { $unset: { 'shapes.startTimes': 1, 'shapes.sameDomain': 1 } });
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toContain('1 fiches changées');
  const after = await policies.findOne({}, { sort: { _id: -1 } });
  expect(after).toMatchObject({
    _id: before._id + 1,
    weights: before.weights,
    corpus: before.corpus,
    by: 'system',
  });
  expect(after.shapes).toMatchObject({ startTimes: 3, sameDomain: 0.25 });
  expect((await policies.findOne({ _id: before._id })).shapes.startTimes).toBeUndefined();
  const { body } = await until(
    () => officer.get(`/needs/${need.id}/ranking`),
    (answer) => answer.body.policy === after._id,
  );
  expect(body.possible).toBe(body.groups!.ready + body.groups!.confirm + body.groups!.gap);
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('needs read before 29 November 2026 see all their places, and show nobody’s contact', async () => {
  const cast = castOf(world);
  const officer = await cast.officer();
  const post = async (open: boolean) =>
    (
      await officer.post('/needs', {
        employer: { siret: '73282932000074', name: 'Entreprise 1' },
        title: 'CARISTE H/F',
        description: 'CACES 3, poste à Vitrolles, siège à Aubagne. Contact : Mme Imbert, 04 42 10 20 30',
        open,
      })
    ).body;
  const [opened, draft] = [await post(true), await post(false)];
  expect([opened.state, draft.state]).toEqual(['open', 'draft']);
  const needs = mongoose.connection.collection<any>('needs');
  for (const { _id, written } of await needs.find().toArray()) {
    await needs.updateOne(
      { _id },
      {
        $unset: { 'reading.contacts': 1, 'reading.places': 1, 'reading.languages': 1 },
        $set: { title: written.title, description: written.description },
      },
    );
  }
  const done = await runScript('migrate', [], environmentOf(world.config));
  expect(done.said).toMatch(/[1-9]\d* fiches changées/);
  for (const { id } of [opened, draft]) {
    const { body } = await officer.get(`/needs/${id}`);
    expect(body).toMatchObject({ title: 'Cariste H/F', written: { title: 'CARISTE H/F' } });
    expect(body.description).not.toMatch(/Imbert|04 42/);
    expect(body.reading!.places.map(({ role }: { role: string }) => role)).toEqual(['worksite', 'other']);
    expect(body.reading!.contacts).toHaveLength(1);
  }
  expect((await runScript('migrate', [], environmentOf(world.config))).said).toBe('Rien à migrer.\n');
});

test('a database that a newer version has run on is refused in words, by the API, the workers and every command', async () => {
  const records = mongoose.connection.collection<any>('migrations');
  const refusal = /version plus récente de Passerelle \(migration 2999-01-01-later.*newer-database/;
  for (const newer of [
    { _id: '2999-01-01-later', doneAt: new Date() },
    { _id: 'started', known: ['2999-01-01-later'] },
  ]) {
    await records.deleteMany({});
    await records.insertOne(newer);
    await expect(requireMigrated(migrations)).rejects.toThrow(refusal);
    await expect(migrate(migrations, {}, () => {})).rejects.toThrow(refusal);
  }
  const env = environmentOf(world.config);
  for (const script of ['migrate', 'retention', 'backup', '../src/web/main', '../workers/main']) {
    const { code, said } = await runScript(script, [], { ...env, PORT: '0' });
    expect([script, code === 0, said]).toEqual([script, false, expect.stringMatching(refusal)]);
  }
});

test('whoever starts leaves word of the version, though nothing had to be migrated', async () => {
  await requireMigrated(migrations);
  await requireMigrated(migrations);
  await expect(requireMigrated(migrations.slice(0, -1))).rejects.toThrow(/newer-database/);
});
