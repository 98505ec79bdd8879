import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContract, lastMonth, siretsOf, somebody } from '../clauses/rows.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { type Deformed, deformedCsv, deformedJson, formatFile, noFormats } from './deformed.ts';
import { aFile } from './files.ts';

// Each format that comes in: its sample, and ten copies of it that tools and people have spoiled.

let world: World;
const clients = new Map<string, Client>();
beforeAll(async () => {
  world = await startWorld();
  for (const role of ['officer', 'facilitator', 'admin'] as const) clients.set(role, await world.sign(role));
});
afterAll(() => world.stop());

interface Format {
  readonly format: string;
  readonly kind: string;
  readonly role: string;
  readonly sample: () => Uint8Array;
  readonly deformed: () => Deformed[];
  /** Of the sample, line by line. */
  readonly lines: readonly object[];
}

const list = (document: any, times: number) => Array.from({ length: times }, () => document).flat();
const offer = 'france_travail_offre_v2_invente.json';
const decp = 'decp_v2.0.3_invente.json';
const siaes = 'emplois_api_v1_siaes_invente.json';
const statement = 'NON_OFFICIEL_clause_heures_mensuelles_invente.csv';
const posting = 'schema_org_jobposting_invente.json';

/** A page as a browser saves it: the block that counts stands among others, in comments and in scripts. */
const page = (json: string) => `<!DOCTYPE html>
<html lang="fr"><head><title>Offre</title>
<!-- <script type="application/ld+json">{"@type":"JobPosting","title":"En commentaire"}</script> -->
<script>const x = '<scr' + 'ipt type="application/ld+json">';</script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[]}</script>
<SCRIPT data-x='1' type='application/ld+json'>${json}</SCRIPT>
</head><body onload="alert(1)"><p>Offre</p></body></html>`;

const formats: Format[] = [
  {
    format: 'offers of the public employment service (Offres v2)',
    kind: 'needs',
    role: 'officer',
    sample: () => Buffer.from(formatFile(offer)),
    deformed: () =>
      deformedJson(formatFile(offer), (document, times) => ({ resultats: list(document.resultats, times) })),
    lines: [{ outcome: 'accepted', text: expect.stringContaining('Istres') }],
  },
  {
    format: 'a posting (schema.org JobPosting)',
    kind: 'needs',
    role: 'officer',
    sample: () => Buffer.from(formatFile(posting)),
    deformed: () => deformedJson(formatFile(posting), list),
    lines: [{ outcome: 'accepted', as: 'créé', text: expect.stringContaining('TEMPORARY') }],
  },
  {
    format: 'a saved page that holds one',
    kind: 'needs',
    role: 'officer',
    sample: () => Buffer.from(page(formatFile(posting))),
    deformed: () =>
      deformedJson(formatFile(posting), (document, times) => ({ '@graph': list(document, times) })).map(
        ([name, expected, bytes]): Deformed => {
          const isWide = name.startsWith('UTF-16');
          const text = isWide ? formatFile(posting) : Buffer.from(bytes).toString('latin1');
          return [name, expected, Buffer.from(page(text), isWide ? 'utf16le' : 'latin1')];
        },
      ),
    lines: [{ outcome: 'accepted', as: 'créé' }],
  },
];

formats.push(
  {
    format: 'public contracts (DECP 2.0.3)',
    kind: 'clause-contracts',
    role: 'facilitator',
    sample: () => Buffer.from(formatFile(decp)),
    deformed: () =>
      deformedJson(formatFile(decp), ({ marches }, times) => ({
        marches: { marche: list(marches.marche, times) },
      })),
    lines: [
      {
        outcome: 'accepted',
        as: 'créé',
        text: expect.stringMatching(/groupe scolaire.*avenants compris ; heures dues à écrire/),
      },
    ],
  },
  {
    format: 'a monthly statement of hours of clauses',
    kind: 'clause-hours',
    role: 'facilitator',
    sample: () => Buffer.from(formatFile(statement)),
    deformed: () => deformedCsv(formatFile(statement)),
    lines: [
      { outcome: 'refused', errors: [{ field: 'contract', code: 'unknown' }] },
      { outcome: 'refused', errors: [{ field: 'contract', code: 'unknown' }] },
    ],
  },
  {
    format: 'SIAE with their posts (les emplois de l’inclusion)',
    kind: 'directory-siaes',
    role: 'admin',
    sample: () => Buffer.from(formatFile(siaes)),
    deformed: () =>
      deformedJson(formatFile(siaes), (document, times) => ({
        ...document,
        next: 'https://exemple.invalid/siaes?page=2',
        results: list(document.results, times),
      })),
    lines: [{ outcome: 'accepted', as: 'créée', text: expect.stringContaining('3 postes ouverts') }],
  },
);

async function checked({ kind, role }: Format, bytes: Uint8Array) {
  const client = clients.get(role) as Client;
  const sent = await client.post(`/imports/${kind}` as '/imports/needs', aFile(bytes));
  if (sent.status === 422) return { one: undefined, lines: [] };
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const one = await until(
    async () => (await client.get(`/imports/${sent.body.id}`)).body,
    ({ state }) => state === 'checked' || state === 'refused' || state === 'stopped',
  );
  const { body } = await client.get(`/imports/${one.id}/lines?limit=500`);
  return { one, lines: body.data };
}

describe.skipIf(noFormats)('each format', () => {
  for (const format of formats)
    test(`${format.format}, and ten spoiled copies`, async () => {
      const sample = await checked(format, format.sample());
      expect(sample.lines).toMatchObject(format.lines);
      const copies = format.deformed();
      expect(copies.length).toBeGreaterThanOrEqual(10);
      for (const [name, expected, bytes] of copies) {
        const { one, lines } = await checked(format, bytes);
        // A file is refused with its reason, or each of its lines is answered for; it is never a fault of ours.
        if (one === undefined) expect(expected, name).toBe('any');
        else if (one.state === 'refused') {
          expect(expected, name).toBe('any');
          expect(one.reason?.detail.length, name).toBeGreaterThan(10);
        } else {
          expect(one.state, `${name}: ${JSON.stringify(one.reason)}`).toBe('checked');
          const { accepted, there, refused } = one.counts;
          expect(accepted + there + refused, name).toBe(one.lines);
          for (const line of lines) expect(line.text.length, name).toBeGreaterThan(0);
        }
        // What is not used is told in the order of the file.
        const plain = ({ outcome, text }: { outcome: string; text: string }) => ({
          outcome,
          text: text.split(/ ?[;:,] /).toSorted(),
        });
        if (expected === 'same') expect(lines.map(plain), name).toEqual(sample.lines.map(plain));
        if (expected === 'lines')
          expect((one?.counts.refused ?? 0) > 0, name).toBe((sample.one?.counts.refused ?? 0) > 0);
      }
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    }, 120_000);
});

test.skipIf(noFormats)('a page is read and never run: nothing of its other scripts comes in', async () => {
  const hostile = page(
    JSON.stringify({
      '@type': ['JobPosting'],
      title: 'Maçon&nbsp;(H/F) &lt;img src=x onerror=alert(1)&gt;',
      description: '<p>Monter des murs en briques</p><script>alert(1)</script><ul><li>parpaings</li></ul>',
      employmentType: 'CDI',
      jobLocation: { address: { addressLocality: 'Aubagne', postalCode: '13400' } },
      hiringOrganization: { name: 'Bâtir', identifier: { value: '73282932000074' } },
      baseSalary: { currency: 'EUR', value: { minValue: '1900', maxValue: 2100, unitText: 'MONTH' } },
      workHours: '35 heures par semaine',
      identifier: { name: 'Un site', value: 'A-1' },
      validThrough: '2027-01-20',
    }).replaceAll('</', '<\\/'),
  );
  const { one, lines } = await checked(formats[2] as Format, Buffer.from(hostile));
  expect(lines).toMatchObject([
    { outcome: 'accepted', as: 'créé', text: expect.stringContaining('Aubagne') },
  ]);
  const officer = clients.get('officer') as Client;
  await officer.post(`/imports/${one?.id ?? ''}/confirm`, {});
  await until(
    async () => (await officer.get(`/imports/${one?.id ?? ''}`)).body,
    ({ state }) => state === 'done',
  );
  const needs = await mongoose.connection.collection('needs').find().toArray();
  expect(JSON.stringify(needs)).not.toMatch(/alert|<p>|En commentaire/);
  expect(needs).toMatchObject([
    { title: 'Maçon (H/F)', terms: { pay: { minCents: 190_000, maxCents: 210_000, per: 'month' } } },
  ]);
});

describe('clauses', () => {
  test.skipIf(noFormats)(
    'contracts come in from essential data, with hours by the formula, and go out with their clause',
    async () => {
      const facilitator = clients.get('facilitator') as Client;
      const form = aFile(formatFile(decp), { labour: '50', rate: '5 %', hourly: '30' });
      const sent = await facilitator.post('/imports/clause-contracts', form);
      const read = async () => (await facilitator.get(`/imports/${sent.body.id}`)).body;
      await until(read, ({ state }) => state === 'checked');
      await facilitator.post(`/imports/${sent.body.id}/confirm`, {});
      expect(await until(read, ({ state }) => state === 'done')).toMatchObject({ counts: { accepted: 1 } });
      const { body } = await facilitator.get('/clause-contracts');
      // 6 450 000 € after the amendment × 50 % × 5 % ÷ 30 € = 5 375 h, over twenty months.
      expect(body.data).toMatchObject([
        {
          due: 5375 * 60,
          span: { from: '2026-09-14', until: '2028-05-13' },
        },
      ]);
      const said = await facilitator.get('/clause-decp');
      const [one] = (said.body as any).marches.marche;
      const [before] = JSON.parse(formatFile(decp)).marches.marche;
      expect(one).toEqual(before);
      expect(one.considerationsSociales.considerationSociale).toContain('Clause sociale');
      // Of a buyer its own alone.
      const buyer = await world.sign('buyer');
      expect((await buyer.get('/clause-decp')).body).toEqual({ marches: { marche: [] } });

      const again = await facilitator.post('/imports/clause-contracts', aFile(formatFile(decp)));
      const second = await until(
        async () => (await facilitator.get(`/imports/${again.body.id}`)).body,
        ({ state }) => state === 'checked',
      );
      expect(second.counts).toEqual({ accepted: 0, there: 1, refused: 0 });
    },
  );

  test('hours come in by a file, each line once, corrected when it says otherwise, and a company its own alone', async () => {
    const facilitator = clients.get('facilitator') as Client;
    const employer = await world.sign('employer');
    const month = lastMonth();
    const { body: contract } = await facilitator.post('/clause-contracts', aContract());
    const { body: person } = await facilitator.post('/clause-people', somebody());
    const partyId = contract.parties[0]?.id ?? '';
    const place = { contractId: contract.id, partyId, since: inDays(-100) };
    await facilitator.patch(`/clause-people/${person.id}`, { revision: 1, place });
    const file = (hours: string) =>
      [
        'Mois;Numéro de marché;SIRET;Modalité;Nom;Prénom;Date de naissance;Heures',
        `${month};${contract.reference};${siretsOf.companies[0]};Embauche directe;${person.lastName};${person.firstName};12/04/1990;${hours}`,
        `${month};${contract.reference};${siretsOf.companies[0]};Embauche directe;Inconnue;Lina;12/04/1990;7`,
      ].join('\n');
    const imported = async (client: Client, hours: string) => {
      const sent = await client.post('/imports/clause-hours', aFile(file(hours)));
      const read = async () => (await client.get(`/imports/${sent.body.id}`)).body;
      await until(read, ({ state }) => state === 'checked');
      await client.post(`/imports/${sent.body.id}/confirm`, {});
      const { counts } = await until(read, ({ state }) => state !== 'running' && state !== 'confirmed');
      return counts;
    };
    const told = async () =>
      (await facilitator.get(`/clause-contracts/${contract.id}/hours?month=${month}`)).body.rows;
    expect(await imported(employer, '70,50')).toEqual({ accepted: 1, there: 0, refused: 1 });
    expect(await told()).toMatchObject([{ minutes: 4230, state: 'entered' }]);
    expect(await imported(employer, '70,50')).toMatchObject({ accepted: 0, there: 1 });
    expect(await imported(employer, '60h30')).toMatchObject({ accepted: 1 });
    expect(await told()).toMatchObject([{ minutes: 3630, history: [{ minutes: 4230 }] }]);
    const other = await world.sign('employer', 1);
    expect(await imported(other, '10')).toEqual({ accepted: 0, there: 0, refused: 2 });
    // What is kept of a line tells nobody.
    const kept = await mongoose.connection.collection('importedLines').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(person.lastName);
  });
});
