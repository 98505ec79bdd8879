import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../src/migrations/index.ts';
import {
  migrate,
  requireOwnKeys,
  rotateKeys,
  seal,
  unreadableCount,
  useKeys,
} from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { aPerson } from '../support/fixtures.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const otherField = { id: 'test', secret: randomBytes(32) };
const wrong = (): [string, World['config']][] => [
  ['FIELD_KEYS', { ...world.config, FIELD_KEYS: [otherField] }],
  ['FIELD_KEYS', { ...world.config, FIELD_KEYS: [{ ...otherField, id: 'k9' }] }],
  ['INDEX_KEY', { ...world.config, INDEX_KEY: randomBytes(32) }],
];
const checks = () => mongoose.connection.collection<any>('key_checks');

describe('keys that are not those of the database', () => {
  test('are refused in words by the API, the workers and every command, and nothing is written', async () => {
    for (const [variable, config] of wrong()) {
      for (const script of [
        '../src/web/main',
        '../workers/main',
        'demo/load',
        'retention',
        'audit-verify',
        'rotate-keys',
      ]) {
        const { code, said } = await runScript(script, [], { ...environmentOf(config), PORT: '0' });
        expect([variable, script, code === 0]).toEqual([variable, script, false]);
        expect(said, script).toMatch(new RegExp(`${variable} n’.*wrong-keys`));
      }
    }
    expect(await checks().countDocuments()).toBe(1);
  });

  test('the right ones are taken, a new one first in the list too, and alone once everything is under it', async () => {
    const fresh = { id: 'fresh', secret: randomBytes(32) };
    const [old] = world.config.FIELD_KEYS;
    try {
      await requireOwnKeys({ plant: false });
      useKeys({ ...world.config, FIELD_KEYS: [fresh] });
      await expect(requireOwnKeys({ plant: true })).rejects.toThrow(/FIELD_KEYS/);
      useKeys({ ...world.config, FIELD_KEYS: [fresh, ...world.config.FIELD_KEYS] });
      await requireOwnKeys({ plant: false });
      await rotateKeys(() => {});
      useKeys({ ...world.config, FIELD_KEYS: [fresh] });
      await requireOwnKeys({ plant: false });
    } finally {
      useKeys({ ...world.config, FIELD_KEYS: [...(old ? [old] : []), fresh] });
      await rotateKeys(() => {});
      useKeys(world.config);
    }
    await requireOwnKeys({ plant: false });
  });
});

describe('a database of before that was kept', () => {
  beforeEach(async () => {
    await checks().deleteMany({});
    await mongoose.connection.collection('migrations').deleteMany({});
  });
  const run = () => migrate(migrations, {}, () => {});

  test('receives it from its own keys, by a migration', async () => {
    await (await world.sign('counsellor')).post('/participants', aPerson());
    const cut = await runScript('../src/web/main', [], { ...environmentOf(world.config), PORT: '0' });
    expect(cut.said).toContain('La base attend une migration (2026-11-29-keys-are-known');
    await run();
    await requireOwnKeys({ plant: false });
    expect(await checks().countDocuments()).toBe(1);
    await run();
  });

  test.each([0, 1, 2])('and from no others (%i)', async (i) => {
    await (await world.sign('counsellor')).post('/participants', aPerson());
    const [variable, config] = wrong()[i] as [string, World['config']];
    useKeys(config);
    try {
      await expect(run()).rejects.toThrow(variable);
    } finally {
      useKeys(world.config);
    }
    expect(await checks().countDocuments()).toBe(0);
    await run();
  });
});

describe('one record that does not open', () => {
  const spoil = async (name: string, id: string, fields: readonly string[]) => {
    const collection = mongoose.connection.collection<any>(name);
    const doc = await collection.findOne({ _id: id });
    const set = fields.flatMap((field) => {
      const value = field.split('.').reduce((part, key) => part?.[key], doc);
      // Its last letter but one is another.
      return typeof value === 'string'
        ? [[field, value.slice(0, -2) + (value.at(-2) === 'A' ? 'B' : 'A') + value.slice(-1)]]
        : [];
    });
    expect(set.length).toBeGreaterThan(0);
    await collection.updateOne({ _id: id }, { $set: Object.fromEntries(set) });
  };
  const identity = ['firstName', 'lastName', 'email', 'phone', 'birthDate'].map(
    (field) => `identity.${field}`,
  );
  const page = async (token = '', path = '') => {
    const response = await fetch(world.url + path, { headers: { cookie: `session=${token}` } });
    return { status: response.status, text: await response.text() };
  };

  test('shows as unreadable and takes no list, page or file down', async () => {
    const cast = castOf(world);
    const { participant, match, shortlist, need, candidateId } = await cast.aMeeting({
      person: { obstacles: [{ kind: 'housing', note: 'Hébergée.' }] },
    });
    const written = { revision: participant.revision, cv: 'Cariste depuis trois ans.' };
    const record = `/participants/${participant.id}`;
    expect((await (await cast.counsellor()).patch(record, written)).status).toBe(200);
    const { body: other } = await (await cast.counsellor()).post(
      '/participants',
      aPerson({ lastName: 'Martin' }),
    );
    const [company] = world.employers;
    const { body: call } = await (await cast.officer()).post(`/employers/${company?.id}/calls`, {
      kind: 'telephone',
      note: 'Rappeler lundi.',
    });
    await spoil('participants', participant.id, [...identity, 'experienceText', 'cv', 'obstacles']);
    await mongoose.connection
      .collection<any>('matches')
      .updateOne({ _id: match.id }, { $set: { because: seal('Parce que.', `${match.id}/because`) } });
    await spoil('matches', match.id, ['because']);
    await spoil('calls', call.id, ['note']);
    const list = mongoose.connection.collection<any>('shortlists');
    const sent = await list.findOne({ _id: shortlist.id });
    await list.updateOne(
      { _id: shortlist.id },
      { $set: { 'candidates.0.card': `${sent.candidates[0].card.slice(0, -2)}__` } },
    );

    const [counsellor, officer] = [await world.sign('counsellor'), await world.sign('officer')];
    const [employer, manager] = [await world.sign('employer'), await world.sign('manager')];
    const before = unreadableCount();
    const asked = [
      [counsellor, '/participants'],
      [counsellor, `/participants/${participant.id}`],
      [counsellor, `/participants/${participant.id}/file`],
      [counsellor, '/matches'],
      [counsellor, `/matches/${match.id}`],
      [officer, '/matches'],
      [officer, `/needs/${need.id}/ranking`],
      [officer, '/shortlists'],
      [officer, `/shortlists/${shortlist.id}`],
      [officer, `/shortlists/${shortlist.id}/preview`],
      [officer, `/employers/${company?.id}/calls`],
      [officer, '/board'],
      [employer, '/shortlists'],
      [employer, `/shortlists/${shortlist.id}`],
      [manager, '/activity'],
      [manager, '/fairness'],
    ] as const;
    const said: string[] = [];
    for (const [client, path] of asked) {
      const { status, body } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      said.push(JSON.stringify(body));
    }
    expect(said[0]).toContain('(illisible)');
    expect(said[0]).toContain('Martin');
    for (const i of [1, 2, 3, 10, 13])
      expect([i, said[i]]).toEqual([i, expect.stringContaining('(illisible)')]);
    expect(unreadableCount()).toBeGreaterThan(before);

    const pages = [
      [
        counsellor,
        [
          '/participants',
          `/participants/${participant.id}`,
          '/avis',
          `/avis/${match.id}`,
          `/participants/${participant.id}/dossier.pdf`,
        ],
      ],
      [
        officer,
        [`/besoins/${need.id}`, `/presentations/${shortlist.id}`, `/entreprises/${company?.id}`, '/tableau'],
      ],
      [
        employer,
        [
          '/preselections',
          `/preselections/${shortlist.id}`,
          `/preselections/${shortlist.id}/presentation.pdf`,
          `/preselections/${shortlist.id}/cv/${candidateId}`,
        ],
      ],
    ] as const;
    for (const [{ token }, paths] of pages)
      for (const path of paths) expect([path, (await page(token, path)).status]).toEqual([path, 200]);

    // What does not open is not written over, nor sent: its key may come back.
    const path = `/participants/${participant.id}` as const;
    const { revision } = (await counsellor.get(path)).body;
    for (const change of [{ firstName: 'Sami' }, { cv: 'Autre.' }, { experienceText: 'Autre.' }]) {
      const refused = await counsellor.patch(path, { revision, ...change });
      expect([refused.status, refused.problem.code]).toEqual([409, 'unreadable']);
    }
    expect((await counsellor.patch(path, { revision, wantsProposals: true })).status).toBe(200);
    expect(
      (await counsellor.patch(`/participants/${other.id}`, { revision: 1, firstName: 'Léa' })).status,
    ).toBe(200);
  });
});
