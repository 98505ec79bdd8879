import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { transfersXml } from '../../src/youth-aid/index.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { aDraft, aFund, anEntry, anOrder, step } from './fund.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const schema = {
  fileName: 'pain.001.001.09.xsd',
  contents: readFileSync(join(import.meta.dirname, 'pain.001.001.09.xsd'), 'utf8'),
};
/** What the schema of ISO 20022 says against it. */
async function faultsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'order.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
}

const line = (more: object = {}) => ({
  aidId: 'x',
  reference: 'FAJ-7K3M9',
  cents: 37_05,
  account: { name: 'Élodie N’Guyen & fils <b>', iban: 'FR1420041010050500013M02606' },
  state: 'ordered' as const,
  revision: 1,
  ...more,
});
const order = (lines: ReturnType<typeof line>[]) => ({
  id: 'x',
  reference: 'VIR-00000000',
  executeOn: '2030-01-31',
  debtorName: 'Association gestionnaire du fonds d’aide aux jeunes, à Marseille, établissement principal',
  debtorIban: 'FR1420041010050500013M02606',
  count: lines.length,
  totalCents: 0,
  at: '2030-01-15T10:00:00.000Z',
  lines,
});

test('the file of transfers is what its schema wants, names of any script and sums to the cent', async () => {
  const xml = transfersXml(
    order([line(), line({ cents: 5, account: { name: '王 小明', iban: 'DE89370400440532013000' } })]),
  );
  expect(await faultsOf(xml)).toEqual([]);
  expect(xml).toContain('<CtrlSum>37.10</CtrlSum>');
  expect(xml).toContain('<InstdAmt Ccy="EUR">0.05</InstdAmt>');
  expect(xml).toContain("<Nm>Elodie N'Guyen fils b</Nm>");
  // Whether the schema sees anything at all.
  expect(await faultsOf(xml.replace('FR1420041010050500013M02606', 'pas un IBAN'))).not.toEqual([]);
  expect(await faultsOf(xml.replace('<NbOfTxs>2</NbOfTxs>', ''))).not.toEqual([]);
});

test('a commission of sixty requests is prepared, held, told and paid, with the sums by hand', async () => {
  const fund = await aFund(world, 20_000_00);
  const year = fund.year;
  const ids: string[] = [];
  for (let i = 0; i < 60; i++) ids.push((await anEntry(fund, 100_00 + i)).id);
  const listed = await fund.secretary.get(`/youth-aids?sittingId=${fund.sitting.id}&limit=200`);
  expect(listed.body.data).toHaveLength(60);
  // Forty as asked, ten half of it, five adjourned, five refused.
  let given = 0;
  for (const [i, id] of ids.entries()) {
    if (i < 40) {
      given += 100_00 + i;
      await step(fund.secretary, id, { action: 'award' });
    } else if (i < 50) {
      given += 50_00;
      await step(fund.president, id, {
        action: 'award',
        cents: 50_00,
        reason: 'La moitié vient d’ailleurs.',
      });
    } else
      await step(fund.secretary, id, { action: i < 55 ? 'adjourn' : 'refuse', reason: 'Une pièce manque.' });
  }
  // 40 × 100,00 € + (0 + 1 + … + 39) cents + 10 × 50,00 € = 4 507,80 €.
  expect(given).toBe(4_507_80);
  expect(await fund.funds()).toMatchObject({ year, reservedCents: 4_507_80, leftCents: 15_492_20 });
  for (const [i, id] of ids.entries())
    if (i < 50 || i >= 55) expect((await step(fund.secretary, id, { action: 'notify' })).status).toBe(200);
  expect(await fund.funds()).toMatchObject({ reservedCents: 0, committedCents: 4_507_80 });
  const { body: made } = await fund.payer.post('/youth-aid-orders', anOrder());
  expect(made).toMatchObject({ count: 50, totalCents: 4_507_80 });
  const file = await fetch(`${world.url}/paiements-aide/${made.id}/virements.xml`, {
    headers: { cookie: `session=${fund.payer.token}` },
  });
  const xml = await file.text();
  expect(await faultsOf(xml)).toEqual([]);
  expect(xml).toContain('<CtrlSum>4507.80</CtrlSum>');
  await fund.payer.post(`/youth-aid-orders/${made.id}/paid`, { on: inDays(0), proof: 'Relevé 1' });
  expect(await fund.funds()).toMatchObject({ committedCents: 0, paidCents: 4_507_80, leftCents: 15_492_20 });
  const { body: figures } = await fund.payer.get(`/youth-aid-figures?year=${year}`);
  expect(figures.data.at(-1)).toMatchObject({
    purpose: 'all',
    awards: 50,
    givenCents: 4_507_80,
    refusals: 5,
  });
  const minutes = await fetch(`${world.url}/commissions-aide/${fund.sitting.id}/proces-verbal.pdf`, {
    headers: { cookie: `session=${fund.secretary.token}` },
  });
  expect(minutes.headers.get('content-type')).toContain('application/pdf');
}, 240_000);

test('the letter says what was decided, why and how to appeal, in its own words', async () => {
  const fund = await aFund(world, 1_000_00);
  const { id } = await anEntry(fund, 300_00);
  await step(fund.secretary, id, { action: 'refuse', reason: 'La Région paie déjà tout.' });
  const letter = () =>
    fetch(`${world.url}/aides-jeunes/${id}/lettre.pdf`, {
      headers: { cookie: `session=${fund.counsellor.token}` },
    });
  expect((await letter()).status).toBe(409);
  await step(fund.secretary, id, { action: 'notify' });
  const pdf = await getDocumentProxy(new Uint8Array(await (await letter()).arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  for (const words of [
    'Samira Benali',
    'La Région paie déjà tout.',
    'tribunal administratif',
    'présidence de la Métropole',
  ])
    expect(text).toContain(words);
});

test('an award without its account is not ordered, and nothing of the order is written', async () => {
  const fund = await aFund(world, 1_000_00);
  const { id } = await anEntry(fund, 90_00);
  await step(fund.secretary, id, { action: 'award' });
  await step(fund.secretary, id, { action: 'notify' });
  const past = { ...anOrder(), executeOn: inDays(-1) };
  expect((await fund.payer.post('/youth-aid-orders', past)).problem.errors?.[0]).toMatchObject({
    field: 'executeOn',
  });
  const wrong = { ...anOrder(), debtorIban: 'FR00 0000' };
  expect((await fund.payer.post('/youth-aid-orders', wrong)).problem.errors?.[0]).toMatchObject({
    field: 'debtorIban',
  });
  expect((await fund.payer.get(`/youth-aids/${id}`)).body.state).toBe('awarded');
  const { id: draft } = await aDraft(fund);
  expect((await fund.payer.get(`/youth-aids/${draft}`)).status).toBe(404);
});
