import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Figure, roomsOfHouse, system } from '../../src/access/index.ts';
import { addDays, addMonths, endOfMonths, today } from '../../src/platform/index.ts';
import { askForFigures, figuresOfHouse } from '../../src/reporting/index.ts';
import type { Client } from '../support/client.ts';
import type { AnswerTo } from '../support/typed-paths.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { contracts, matches, needs, people, territories, writeLedger } from './ledger.ts';

let world: World;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld();
  const account = await world.open({
    email: 'referente@essai.example',
    role: 'counsellor',
    structureId: 'plie-centre',
  });
  counsellor = await account.signIn();
  await writeLedger(account.id, world.employers[0]?.id ?? '');
  await askForFigures(system);
  const manager = await world.sign('manager');
  await until(
    async () => (await manager.get('/figures')).body,
    ({ status }) => status === 'done',
  );
});
afterAll(() => world.stop());

type Answered = AnswerTo<'get', '/figures'>['data'][number];
type Told = Pick<Answered, 'value' | 'hidden'>;

const read = async (client: Client, period = 'annee') => (await client.get(`/figures?period=${period}`)).body;
const valuesOf = ({ data }: { data: readonly Answered[] }) =>
  Object.fromEntries(data.map(({ key, value }) => [key, value]));

// ——— The hand: each figure counted again from the list of what happened, by none of the code that makes it.

const months: Readonly<Record<string, number>> = { mois: 1, trimestre: 3, annee: 12 };
const firstDay = (period: string) => addDays(addMonths(today(), -(months[period] ?? 0)), 1);
const middle = (values: number[]) => {
  const sorted = values.sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
};
type Person = (typeof people)[number];

function byHand(period: string, ofPerson: (person: Person) => boolean, lastYear = false) {
  const back = (day: string) => (lastYear ? addMonths(day, -12) : day);
  const [from, end] = [back(firstDay(period)), back(today())];
  const within = (day: string | null): day is string => day !== null && day >= from && day <= end;
  const own = matches.filter(({ person }) => ofPerson(person));
  const reviewedOn = ({ proposedOn, reviewDays }: (typeof matches)[number]) =>
    reviewDays === null ? null : addDays(proposedOn, reviewDays);
  const dayAfterReview = (match: (typeof matches)[number]) => addDays(reviewedOn(match) ?? '2000-01-01', 1);
  const reviewed = own.filter((match) => within(reviewedOn(match)));
  const opened = needs.filter(({ openedOn }) => within(openedOn));
  const presented = needs.filter(
    ({ openedOn, presentedAfter }) => presentedAfter !== null && within(addDays(openedOn, presentedAfter)),
  );
  const ofContracts = contracts.filter(({ person }) => ofPerson(person));
  const atWork = (after: number) => {
    const asked = ofContracts.flatMap((contract) => {
      const day = addDays(endOfMonths(contract.start, after), 1);
      return within(day) && day <= today() ? [{ ...contract, day }] : [];
    });
    const working = asked.filter(
      ({ end: last, nextFrom, day }) =>
        last === null || last >= day || (nextFrom !== null && nextFrom <= day),
    );
    return working.length / asked.length;
  };
  return {
    'needs-opened': opened.length,
    'posts-opened': opened.reduce((sum, { posts }) => sum + posts, 0),
    proposals: own.filter(({ proposedOn }) => within(proposedOn)).length,
    reviews: reviewed.length,
    'review-days': middle(reviewed.map(({ reviewDays }) => reviewDays ?? 0)),
    retained: reviewed.filter(({ retained }) => retained).length / reviewed.length,
    agreements: own.filter((match) => match.agreed && within(dayAfterReview(match))).length,
    'agreement-days': 1,
    hired: own.filter((match) => match.hired && within(dayAfterReview(match))).length,
    'shortlist-days': middle(presented.map(({ presentedAfter }) => presentedAfter ?? 0)),
    answered:
      presented.reduce((sum, need) => sum + (needs.indexOf(need) % 4 === 0 ? 2 : 1), 0) /
      (2 * presented.length),
    placements: ofContracts.filter(({ start }) => within(start)).length,
    'at-work-3': atWork(3),
    'at-work-6': atWork(6),
  };
}

const ofStructure = ({ structureId }: Person) => structureId === 'plie-centre';

test.each(['mois', 'trimestre', 'annee'])(
  'every figure of a structure equals its count by hand (%s)',
  async (period) => {
    const body = await read(await world.sign('manager'), period);
    const hand = byHand(period, ofStructure);
    for (const [key, value] of Object.entries(hand))
      if (Number.isFinite(value)) expect([key, valuesOf(body)[key]]).toEqual([key, expect.closeTo(value, 9)]);
  },
);

test('so does the same time of the year before', async () => {
  const { data, before } = await read(await world.sign('manager'), 'trimestre');
  expect(before).toEqual({ from: addMonths(firstDay('trimestre'), -12), until: addMonths(today(), -12) });
  const hand = byHand('trimestre', ofStructure, true);
  for (const key of ['needs-opened', 'proposals', 'reviews', 'agreements', 'placements'] as const)
    expect([key, data.find((one) => one.key === key)?.before.value]).toEqual([key, hand[key]]);
});

test('a counsellor reads those of the people whom they accompany', async () => {
  const body = await read(counsellor);
  const hand = byHand('annee', ({ ours }) => ours);
  for (const key of ['proposals', 'reviews', 'agreements', 'hired', 'placements'] as const)
    expect([key, valuesOf(body)[key]]).toEqual([key, hand[key]]);
  const proposals = body.data.find(({ key }) => key === 'proposals');
  expect(proposals).toMatchObject({ sight: 'mine', by: [] });
});

test('those of everybody are rounded to 5, and hidden where few people are behind them', async () => {
  const body = await read(await world.sign('controller'), 'annee');
  const hand = byHand('annee', () => true);
  const of = (key: string) => body.data.find((one) => one.key === key);
  expect(of('proposals')).toMatchObject({
    sight: 'many',
    value: 5 * Math.round(hand.proposals / 5),
    months: [],
  });
  expect(of('placements')).toMatchObject({ value: 5 * Math.round(hand.placements / 5), opens: false });
  const month = await read(await world.sign('controller'), 'mois');
  // Two contracts or so began within the month.
  expect(month.data.find(({ key }) => key === 'placements')).toMatchObject({ value: null, hidden: true });
});

test('groups add up, and are counted by hand', async () => {
  const { body } = await (await world.sign('manager')).get('/figures/proposals?period=annee');
  const territory = body.figure?.by.find(({ key }) => key === 'territory');
  const hand = territories.map((one) => [
    one,
    byHand('annee', (person) => ofStructure(person) && person.territory === one).proposals,
  ]);
  const told = (territory?.groups ?? [])
    .filter(({ value }) => value)
    .map(({ code, value }: { code: string } & Told) => [code, value]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(hand));
});

test('a figure opens its list for those with the right, and for nobody else', async () => {
  const manager = await world.sign('manager');
  const { body } = await manager.get('/figures/proposals/lines?period=trimestre');
  expect(body.data.length).toBe(byHand('trimestre', ofStructure).proposals);
  expect(body.data[0]).toMatchObject({
    path: expect.stringMatching(/^\/avis\//),
    label: expect.stringContaining('P-'),
  });
  const references = new Set(people.filter(ofStructure).map(({ reference }) => reference));
  for (const { label } of body.data) expect(references.has(label.split(',')[0] ?? '')).toBe(true);
  const officer = await world.sign('officer');
  expect((await officer.get('/figures/proposals/lines')).status).toBe(404);
  expect((await officer.get('/figures/needs-opened/lines?period=mois')).status).toBe(200);
  expect((await manager.get('/figures/nothing-of-that-name')).status).toBe(404);
  expect((await (await world.sign('employer')).get('/figures')).status).toBe(403);
});

test('a facilitator reads of these figures what the declaration names them in', async () => {
  const { data } = await read(await world.sign('facilitator'));
  expect(data.map(({ key }) => key)).toEqual(['clause-hours']);
});

test('every figure of the house says what it is, once', () => {
  const keys = figuresOfHouse().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { definition, source, from, name } of figuresOfHouse()) {
    expect(definition, name).toMatch(/^[A-ZÉ].*\.$/s);
    expect(definition.slice(0, -1), name).not.toMatch(/\. [A-ZÉ]/);
    expect(source.length, name).toBeGreaterThan(10);
    expect(from, name).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

test('a figure added is one declaration: it is computed, shown and taken away with the others', async () => {
  const added: Figure = {
    key: 'smiles',
    name: 'Sourires',
    subject: 'Essais',
    definition: 'Nombre de sourires de la période.',
    source: 'Un essai, qui n’en compte que deux',
    from: '2026-11-30',
    unit: 'number',
    ofPeople: false,
    published: false,
    sees: {
      officer: 'all',
      counsellor: 'nothing',
      manager: 'nothing',
      employer: 'nothing',
      admin: 'nothing',
    },
    facts: async ({ until: on }) => ['a', 'b'].map((id) => ({ id, on, value: 1 })),
  };
  const room = roomsOfHouse().find(({ name }) => name === 'needs') as { figures?: readonly Figure[] };
  const before = room.figures;
  room.figures = [...(before ?? []), added];
  try {
    const { makeFigures } = await import('../../src/reporting/index.ts');
    await makeFigures(Date.now());
    const officer = await world.sign('officer');
    const { data } = await read(officer, 'mois');
    expect(data.find(({ key }) => key === 'smiles')).toMatchObject({ value: 2, subject: 'Essais' });
    expect((await counsellor.get('/figures/smiles')).status).toBe(404);
    const file = await fetch(`${world.url}/api/v1/figures/export?period=mois`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
    expect(await file.text()).toContain('Sourires');
  } finally {
    if (before) room.figures = before;
  }
});
