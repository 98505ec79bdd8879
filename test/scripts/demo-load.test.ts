import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoEmail, demoRoles, demoStructure } from '../../scripts/demo/accounts.ts';
import { loadDemo, readyForDemo } from '../../scripts/demo/load-demo.ts';
import { system } from '../../src/access/index.ts';
import { openSession } from '../../src/accounts/index.ts';
import { listNeeds, listNeedsQuery } from '../../src/needs/index.ts';
import {
  createStructure,
  listEmployers,
  listEmployersQuery,
  listStructures,
} from '../../src/organisations/index.ts';
import { listParticipants, listParticipantsQuery, streamRankable } from '../../src/participants/index.ts';
import { connectMongo, disconnectMongo, setHouseRules, useKeys } from '../../src/platform/index.ts';
import { runScript } from '../support/script.ts';
import { servicesFromEnv } from '../support/services.ts';
import { databaseUri } from '../support/world.ts';

const password = 'un mot de passe d’essai';
const small = { seed: 'essai', people: 240, needs: 10, employers: 8, password };
const said: string[] = [];
const log = (line: string) => said.push(line);

const everything = async () => ({
  needs: (await listNeeds(system, listNeedsQuery.parse({}))).data,
  employers: (await listEmployers(system, listEmployersQuery.parse({}))).data,
  structures: await listStructures(system),
});

describe('the demonstration in a database', () => {
  let rulesBack: () => void;
  beforeAll(async () => {
    const secret = randomBytes(32);
    rulesBack = setHouseRules({ SECOND_FACTOR_ROLES: [] }); // as `npm start` does for the demonstration
    useKeys({ FIELD_KEYS: [{ id: 'test', secret }], INDEX_KEY: randomBytes(32) });
    await connectMongo(databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`));
  });
  beforeEach(async () => {
    said.length = 0;
    const collections = (await mongoose.connection.db?.collections()) ?? [];
    for (const collection of collections) await collection.deleteMany({});
  });
  afterAll(async () => {
    rulesBack();
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });

  test('an empty database receives people, companies and open needs, and one person a role can sign in', async () => {
    expect(await readyForDemo(log)).toBe(true);
    await loadDemo({ ...small, log });

    const { needs, employers, structures } = await everything();
    expect(needs).toHaveLength(10);
    for (const { state, officerId } of needs) {
      expect(['open', 'shortlisted']).toContain(state);
      expect(officerId).toEqual(expect.any(String));
    }
    // Two more hold public contracts.
    expect(employers).toHaveLength(10);
    expect(structures.filter(({ kind }) => kind === 'plie')).toHaveLength(6);

    const actors = await Promise.all(
      demoRoles.map(async (role) => (await openSession({ email: demoEmail(role), password })).user),
    );
    const [officer, counsellor, manager, employer] = actors;
    expect(counsellor?.structureId).toBe(demoStructure);
    expect(manager?.structureId).toBe(demoStructure);
    expect(needs.every(({ officerId }) => officerId === officer?.id)).toBe(true);
    expect(needs.filter(({ employerId }) => employerId === employer?.employerId).length).toBeGreaterThan(1);

    const own = await listParticipants(
      counsellor as NonNullable<typeof counsellor>,
      listParticipantsQuery.parse({}),
    );
    expect(own.data.length).toBe(50);
    let ranked = 0;
    for await (const { words } of streamRankable()) ranked += Object.keys(words).length > 0 ? 1 : 0;
    expect(ranked).toBeGreaterThan(80);
    expect(said.at(-1)).toBe('10 besoins ouverts');

    // Something waits for everybody on the first day.
    const states = async (collection: string) => mongoose.connection.collection(collection).distinct('state');
    expect(await states('matches')).toEqual(
      expect.arrayContaining(['suggested', 'retained', 'shortlisted', 'meeting', 'declined']),
    );
    expect(await states('shortlists')).toEqual(['sent']);
  });

  test('a database that holds it already is left alone', async () => {
    await loadDemo({ ...small, people: 30, log });
    expect(await readyForDemo(log)).toBe(false);
  });

  test('a database that holds somebody’s data is left alone', async () => {
    await createStructure(system, { id: 'e2c-essai', kind: 'e2c', name: 'Essai' });
    expect(await readyForDemo(log)).toBe(false);
    expect((await everything()).structures).toHaveLength(1);
  });

  test('a load that was cut short is taken away and begun again', async () => {
    await loadDemo({ ...small, people: 30, log });
    await mongoose.connection.collection('demo').updateOne({}, { $set: { state: 'loading' } });
    expect(await readyForDemo(log)).toBe(true);
    expect(said.at(-1)).toContain('interrompu');
    expect(await everything()).toEqual({ needs: [], employers: [], structures: [] });
    await loadDemo({ ...small, people: 30, log });
    expect((await everything()).needs).toHaveLength(10);
  });
});

test.each(['court', 'motdepasse1234', 'Camille Ferrand 13'])(
  'DEMO_PASSWORD=%s is refused by its name, and nothing is loaded',
  async (refused) => {
    const uri = databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`);
    const { code, said } = await runScript('demo/load', [], {
      PATH: process.env.PATH ?? '',
      MONGODB_URI: uri,
      REDIS_URL: 'redis://unused',
      FIELD_KEYS: `k:${randomBytes(32).toString('base64')}`,
      INDEX_KEY: randomBytes(32).toString('base64'),
      DEMO_PASSWORD: refused,
    });
    expect([code, said]).toEqual([3, expect.stringContaining('DEMO_PASSWORD est refusé')]);
    expect(said).not.toContain('Chargement');
    const client = await mongoose.mongo.MongoClient.connect(uri);
    expect(await client.db().collection('organisations').countDocuments()).toBe(0);
    await client.db().dropDatabase();
    await client.close();
  },
);
