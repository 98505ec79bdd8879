import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../../scripts/demo/load-demo.ts';
import { accompanyYoung } from '../../scripts/tour/accompany-young.ts';
import { aid } from '../../scripts/tour/aid.ts';
import { showClause } from '../../scripts/tour/clauses.ts';
import { compareSites } from '../../scripts/tour/compare-sites.ts';
import { countEsf } from '../../scripts/tour/count-esf.ts';
import { decide } from '../../scripts/tour/decide.ts';
import { countFigures } from '../../scripts/tour/figures.ts';
import { follow } from '../../scripts/tour/follow.ts';
import { immerse } from '../../scripts/tour/immerse.ts';
import { orient } from '../../scripts/tour/orient.ts';
import { promote } from '../../scripts/tour/promote.ts';
import { runTour } from '../../scripts/tour/run-tour.ts';
import { startWorld, type World } from '../support/world.ts';

const data = process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const offers = join(data, 'offers/offers.jsonl');
const password = 'mot de passe de la visite';
const said: string[] = [];
const say = (line: string) => void said.push(line);

let world: World;
beforeAll(async () => {
  world = await startWorld({ empty: true });
  await loadDemo({ seed: 'tour', people: 1500, needs: 5, employers: 5, password, log: () => {} });
});
afterAll(() => world.stop());

test('the tour posts five advertisements, and for each prints what was understood and the first people with reasons', async () => {
  const stops = await runTour({ url: world.url, password, say });
  const read = stops.map(({ occupation }) => occupation);
  expect(read.slice(0, 4)).toEqual(['N1101', 'J1501', 'K2205', 'F1702']);
  // A title that names two trades at once: any of the restaurant's is fair.
  expect(read[4]).toMatch(/^G1[68]/);
  for (const { considered, possible, listed } of stops) {
    expect(considered).toBeGreaterThan(400);
    expect(possible).toBeGreaterThan(0);
    expect(listed).toBe(5);
  }
  expect(said.filter((line) => line.includes('Trajet')).length).toBeGreaterThanOrEqual(20);
}, 90_000);

test.skipIf(!existsSync(offers))(
  'five real advertisements, moved to the territory, are understood too',
  async () => {
    const stops = await runTour({ url: world.url, password, say, offers });
    expect(stops).toHaveLength(10);
    // A trade that is not sure is asked, and its need stays a draft until somebody has chosen.
    const opened = stops.filter(({ occupation }) => occupation !== undefined);
    expect(opened.length).toBeGreaterThanOrEqual(8);
    for (const { possible } of opened) expect(possible).toBeGreaterThan(0);
  },
  90_000,
);

test('it goes on to the hire: the employer’s page names nobody before "meet", and one person after', async () => {
  const { before, after, needState } = await decide({ url: world.url, password, say });
  expect(JSON.parse(before).candidates[0]).not.toHaveProperty('identity');
  const { firstName, lastName } = JSON.parse(after).candidates[0].identity;
  expect(before).not.toContain(lastName);
  expect(firstName.length).toBeGreaterThan(0);
  expect(needState).toBe('filled');
}, 60_000);

test('it follows the hire to its check at six months: a proof makes the exit sure, and the company reads no word of it', async () => {
  const { before, after, company } = await follow({ url: world.url, password, say });
  expect([before, after]).toEqual(['provisional', 'proved']);
  expect(company).not.toMatch(/équipe|Travail régulier|cents|P-[0-9A-Z]{5}/);
  expect(said.join('\n')).toContain('point de 6 mois noté');
}, 90_000);

test('it ends with a company that nobody knows: one sentence, without an account, and what the territory holds for it', async () => {
  const brief = await promote({ url: world.url, say });
  expect(brief.trades.map(({ name }) => name).join()).toMatch(/Plongeu/);
  // Few people are loaded here: whether a number is told is a matter of chance, that there is a table is not.
  expect(brief.talent?.territories).toHaveLength(6);
  expect(brief.aids.length).toBeGreaterThan(2);
});
test('an aid to a young person is lit up by the règlement, decided, told and paid, and the funds hold to the cent', async () => {
  const { seen, left, state } = await aid({ url: world.url, password, say });
  expect(seen).toEqual(['resources/missing', 'ceiling/outside', 'documents/missing']);
  expect(state).toBe('paid');
  expect(left[0] - left[1]).toBe(500_00);
}, 90_000);
test('it shows a social clause from the simulator to a closed month: the figures agree, and the buyer reads nobody', async () => {
  const { simulated, due, done, closed, buyer } = await showClause({ url: world.url, password, say });
  expect([simulated, due, done, closed]).toEqual([49_980, 49_980, 4_200, true]);
  expect(buyer).not.toMatch(/Visite|Guidée|plie|1990/);
}, 60_000);

test('it shows an immersion from the wish to its first day: a bound is named, all sign, nothing starts before its deposit', async () => {
  const { refused, signed, early, state, host } = await immerse({ url: world.url, password, say });
  expect([refused, signed, state]).toEqual([['over-a-month'], 3, 'started']);
  expect(early).toContain('409');
  expect(host).not.toMatch(/"employment"|P-[0-9A-Z]{5}/);
}, 90_000);

test('it shows a participation in the ESF+: what is missing, one operation at a time, a sample that is drawn again', async () => {
  const { missing, twice, same, read } = await countEsf({ url: world.url, password, say });
  expect([missing[0] > 4, missing[1], same]).toEqual([true, 0, true]);
  expect(twice).toContain('déjà dans une opération');
  expect(read).not.toMatch(/disability|Visite|Europe/);
}, 90_000);
test('it finds the right door of somebody of 19 alone, the nearest first, and a referral is answered', async () => {
  const { doors, minutes, state } = await orient({ url: world.url, password, say });
  expect(doors).toEqual(['mission-locale', 'e2c', 'epide', 'france-travail']);
  expect(minutes).toBeLessThan(30);
  expect(state).toBe('accepted');
}, 60_000);

test('a mission locale shows its caseload, refuses a PACEA that is too long with its article, and opens one', async () => {
  const { young, ending, refusal, state } = await accompanyYoung({ url: world.url, password, say });
  expect(young).toBe(7);
  expect(ending).toBeGreaterThanOrEqual(1);
  expect(refusal).toContain('vingt-quatre mois');
  expect(refusal).toContain('R5131-11');
  expect(state).toBe('running');
});

test('three places for a school are compared, by counts that say where they come from', async () => {
  const { places, sources } = await compareSites({ url: world.url, password, say });
  expect(places).toHaveLength(3);
  expect(Math.max(...places.map(({ opens }) => opens))).toBeGreaterThan(0);
  expect(sources).toEqual(['Chiffres inventés pour la démonstration (2022)']);
});

test('it reads the figures of a structure, what is behind one, and what everybody may take away', async () => {
  const { figures, proposals, behind, published } = await countFigures({ url: world.url, password, say });
  expect(figures).toBeGreaterThan(15);
  expect(proposals).toBeTypeOf('number');
  expect(behind).toBeGreaterThan(0);
  expect(published).toBe(11);
}, 90_000);
