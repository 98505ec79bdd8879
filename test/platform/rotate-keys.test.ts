import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resealed, seal, unseal, useKeys } from '../../src/platform/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { aPerson } from '../support/fixtures.ts';
import { environmentOf, runScript } from '../support/script.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const key = (id: string) => ({ id, secret: randomBytes(32) });

const fresh = key('neuve');

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const db = mongoose.connection.db;
  const collections = (await db?.collections()) ?? [];
  const all = await Promise.all(collections.map((collection) => collection.find().toArray()));
  return JSON.stringify(all);
}

test('after a rotation the old key may go: every name, text and card opens under the new one', async () => {
  const cast = castOf(world);
  const { participant, shortlist, match } = await cast.aMeeting({
    person: { obstacles: [{ kind: 'housing', note: 'Hébergée chez un proche.' }] },
  });
  const counsellor = await cast.counsellor();
  await counsellor.post('/participants', aPerson(), { 'idempotency-key': 'once' });
  const [old] = world.config.FIELD_KEYS;
  if (!old) throw new Error('no key');
  expect(await everything()).toContain(`"${old.id}.`);

  const both = { ...world.config, FIELD_KEYS: [fresh, old] };
  const first = await runScript('rotate-keys', [], environmentOf(both));
  expect(first.said).toMatch(/valeurs rechiffrées, 0 restent/);
  expect(first.code).toBe(0);
  expect((await runScript('rotate-keys', [], environmentOf(both))).said).toMatch(/^0 valeurs rechiffrées/m);

  const back = await everything();
  expect(back).not.toContain(`"${old.id}.`);
  useKeys({ ...world.config, FIELD_KEYS: [fresh] });
  const read = await counsellor.get(`/participants/${participant.id}`);
  expect(read.body).toMatchObject({ firstName: 'Samira', obstacles: [{ note: 'Hébergée chez un proche.' }] });
  expect((await counsellor.get(`/matches/${match.id}`)).status).toBe(200);
  const seen = await (await cast.employer()).get(`/shortlists/${shortlist.id}`);
  expect(seen.body.candidates[0]).toMatchObject({ identity: { lastName: 'Benali' }, card: { commute: /./ } });
  const again = await counsellor.post('/participants', aPerson(), { 'idempotency-key': 'once' });
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  useKeys(world.config);
});

test('a value that no key opens is left, and said', async () => {
  const [old] = world.config.FIELD_KEYS;
  if (!old) throw new Error('no key');
  const broken = seal('un texte assez long', 'a').replace(/.{4}$/, 'AAAA');
  await mongoose.connection.collection('turns').insertOne({ note: broken });
  const both = { ...world.config, FIELD_KEYS: [key('autre'), fresh, old] };
  const { code, said } = await runScript('rotate-keys', [], environmentOf(both));
  expect(said).toMatch(/1 restent/);
  expect(code).toBe(1);
});

test('a sealed value opens for its record only, and what is no sealed value is left alone', () => {
  const [old, next] = [key('a'), key('b')];
  useKeys({ ...world.config, FIELD_KEYS: [old] });
  const sealed = seal('Benali', 'p1/lastName');
  expect(() => unseal(sealed, 'p2/lastName')).toThrow();
  const parts = sealed.split('.');
  parts[1] = Buffer.from('p2/lastName').toString('base64url');
  useKeys({ ...world.config, FIELD_KEYS: [next, old] });
  expect(() => resealed(parts.join('.'))).toThrow();
  expect(unseal(resealed(sealed) ?? '', 'p1/lastName')).toBe('Benali');
  for (const text of ['', 'a.b', 'a.b.c.d.e', 'Rue de la République. 13001. Marseille.'])
    expect(resealed(text)).toBeUndefined();
  useKeys(world.config);
});
