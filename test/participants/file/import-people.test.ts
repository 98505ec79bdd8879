import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFile } from '../../exchange/files.ts';
import type { Client } from '../../support/client.ts';
import { until } from '../../support/until.ts';
import { startWorld, type World } from '../../support/world.ts';

const formats = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../../shared/data'),
  'formats',
);
const absent = existsSync(formats) ? '' : `nothing in ${formats}`;

let world: World;
let counsellor: Client;
let elsewhere: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
  elsewhere = await world.sign('counsellor', 1);
});
afterAll(() => world.stop());

async function sent(client: Client, content: string | Uint8Array, source = 'Tableau') {
  const { status, body } = await client.post('/imports/participants', aFile(content, { source }));
  expect(status, JSON.stringify(body)).toBe(201);
  return reached(client, body.id, 'checked');
}
const reached = (client: Client, id: string, state: string) =>
  until(
    async () => (await client.get(`/imports/${id}`)).body,
    (one) => one.state === state || one.state === 'refused',
  );
async function taken(client: Client, content: string | Uint8Array) {
  const { id } = await sent(client, content);
  expect((await client.post(`/imports/${id}/confirm`)).status).toBe(200);
  return reached(client, id, 'done');
}
const linesOf = async (client: Client, id: string) => (await client.get(`/imports/${id}/lines`)).body.data;
const people = () => mongoose.connection.collection('participants').countDocuments();

const rows = [
  'Participants du PLIE;;;;;;',
  'Nom;Prénom;Né(e) le;Téléphone;Ville;Emploi recherché;NIR',
  'EXEMPLA;Ysaure;17/04/1991;0600000001;13500 MARTIGUES;Soudeur;291041300000000',
  'FICTIF;Tibère;32/01/1984;0600000002;Istres;;',
  ';Lazare;;;;;',
  'EXEMPLA;Ysaure;17/04/1991;;;;',
].join('\r\n');

describe('a spreadsheet of people', () => {
  test('is checked first, then each person is a draft of one’s own structure, once', async () => {
    const checked = await sent(counsellor, rows);
    expect(checked).toMatchObject({ state: 'checked', counts: { accepted: 1, there: 1, refused: 2 } });
    expect(checked.unused).toMatch(/NIR/);
    expect(await people()).toBe(0);
    const lines = await linesOf(counsellor, checked.id);
    expect(lines).toMatchObject([
      { line: 3, outcome: 'accepted', as: 'brouillon' },
      { line: 4, outcome: 'refused', errors: [{ field: 'birthDate', column: 'Né(e) le' }] },
      { line: 5, outcome: 'refused', errors: [{ field: 'lastName', code: 'missing' }] },
      { line: 6, outcome: 'there', text: 'Ysaure EXEMPLA' },
    ]);

    await counsellor.post(`/imports/${checked.id}/confirm`);
    await reached(counsellor, checked.id, 'done');
    const found = (await counsellor.get('/participants?q=exempla')).body.data;
    expect(found).toHaveLength(1);
    const { body: record } = await counsellor.get(`/participants/${found[0]!.id}`);
    expect(record).toMatchObject({
      state: 'draft',
      firstName: 'Ysaure',
      lastName: 'EXEMPLA',
      birthDate: '1991-04-17',
      profile: { zone: '13056', wishes: [expect.any(String)] },
    });
    expect((await taken(counsellor, rows)).counts).toMatchObject({ accepted: 0, there: 2 });
    expect(await people()).toBe(1);
  });

  test('of somebody who has a record already is refused, with its reference', async () => {
    const again = ['Nom;Prénom;Portable', 'Exempla;Ysaure;0600000001'].join('\n');
    const { id, counts } = await sent(counsellor, again);
    expect(counts).toMatchObject({ accepted: 0, refused: 1 });
    const [known] = (await counsellor.get('/participants?q=exempla')).body.data;
    expect(await linesOf(counsellor, id)).toMatchObject([
      {
        outcome: 'refused',
        text: expect.stringContaining(known!.reference),
        errors: [{ code: 'likely-double' }],
      },
    ]);
  });

  test('of another structure is another one’s: the same line is taken there, and the names of sources are not shared', async () => {
    await sent(counsellor, rows, 'Tableau de Sophie');
    expect((await taken(elsewhere, rows)).counts).toMatchObject({ accepted: 1 });
    const page = async (client: Client) =>
      (await fetch(`${world.url}/imports`, { headers: { cookie: `session=${client.token}` } })).text();
    const { id } = (await counsellor.get('/imports')).body.data[0]!;
    expect((await elsewhere.get(`/imports/${id}`)).status).toBe(404);
    expect(await page(elsewhere)).not.toContain('Sophie');
  });

  test('keeps nothing in clear of anybody, in what marks a line as taken', async () => {
    const marks = await mongoose.connection.collection('importedLines').find().toArray();
    expect(marks.length).toBeGreaterThan(0);
    expect(JSON.stringify(marks)).not.toMatch(/exempla|ysaure|1991/i);
  });
});

describe.skipIf(absent)(`samples of other tools${absent ? ` (${absent})` : ''}`, () => {
  test.each([
    ['carnet_de_bord_import_beneficiaires_invente.csv', 2],
    ['rdv_insertion_usagers_invente.csv', 1],
    ['imilo_dossier_invente.json', 1],
  ])('%s comes in', async (file, most) => {
    const { counts, id } = await sent(elsewhere, readFileSync(join(formats, file)));
    const told = JSON.stringify(await linesOf(elsewhere, id));
    // One of them stands in two samples.
    expect(counts.accepted + counts.there, told).toBe(most);
  });
});
