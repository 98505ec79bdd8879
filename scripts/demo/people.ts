import type { ExitKind, ImportedParticipant } from '../../src/participants/index.ts';
import { livedInZones, type PlieCode, type Zone } from '../../src/territory/index.ts';
import { drawCareer, type TradeMarket, tradeMarket } from './careers.ts';
import { type Chance, chanceOf, wheelOf } from './chance.ts';
import { addDays, addMonths, daysPerMonth } from './days.ts';
import { drawIdentity, idOf, referenceOf } from './identities.ts';
import { drawObstacles } from './obstacles.ts';
import { drawLicences } from './papers.ts';
import { drawTerms } from './terms.ts';
import { drawExperienceText } from './texts.ts';

export interface PeopleOptions {
  readonly seed: string;
  /** How many people the six PLIE accompany over four years. */
  readonly count: number;
  /** ISO date: the same seed and day give the same people. */
  readonly today: string;
  /** Ids of the counsellors of each structure; none where there is none. */
  readonly counsellors: ReadonlyMap<string, readonly string[]>;
}

type State = ImportedParticipant['state'];

/** 23,000 people over four years, about 11,000 of them now (the Métropole's Insertion page), and some not confirmed yet. */
const shareOf: Record<State, number> = {
  active: 11_000 / 23_000,
  draft: 330 / 23_000,
  left: 11_670 / 23_000,
};

/** Mean stay in months (national consolidation of the PLIE, 2014). */
const meanStay = 27.6;

/** 39 % of exits were into lasting work (same source); the others are spread by us. */
const exits: readonly (readonly [ExitKind, number])[] = [
  ['lasting-work', 39],
  ['abandonment', 14],
  ['training', 11],
  ['short-work', 9],
  ['end-of-period', 7],
  ['health', 6],
  ['move', 5],
  ['reorientation', 4],
  ['business', 3],
  ['retirement', 2],
];
const exitWheel = wheelOf(exits, ([, share]) => share);

type CoveredZone = Zone & { readonly plie: PlieCode };

/** The zones of the 63 communes that a PLIE covers, Marseille by arrondissement. */
export const coveredZones: readonly CoveredZone[] = livedInZones.filter(
  (zone): zone is CoveredZone => zone.plie !== null,
);

/** `total` shared out by weight in whole parts that add up: the largest remainders are rounded up. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((sofar, weight) => sofar + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((sofar, part) => sofar + part, 0);
  const byRemainder = exact
    .map((value, i) => [value - Math.floor(value), i] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of byRemainder.slice(0, missing)) parts[i] = (parts[i] as number) + 1;
  return parts;
}

/** Each item as many times as its weight gives it, mixed. */
function dealt<T>(chance: Chance, count: number, items: readonly T[], weightOf: (item: T) => number): T[] {
  const parts = apportion(count, items.map(weightOf));
  return chance.some(
    items.flatMap((item, i) => Array<T>(parts[i] as number).fill(item)),
    count,
  );
}

/** The people accompanied, one after the other; each depends on the seed and their rank only. */
export function* people({ seed, count, today, counsellors }: PeopleOptions): Generator<ImportedParticipant> {
  const chance = chanceOf(`${seed}/people`);
  const zones = dealt(chance, count, coveredZones, ({ population }) => population);
  const states = dealt(chance, count, ['active', 'draft', 'left'] as const, (state) => shareOf[state]);
  const shift = chance.int(0, 2 ** 24);
  const market = tradeMarket();
  for (let i = 0; i < count; i++) {
    const zone = zones[i] as CoveredZone;
    yield {
      ...person(
        chanceOf(`${seed}/person/${i}`),
        market,
        zone,
        states[i] as State,
        today,
        counsellors.get(zone.plie) ?? [],
      ),
      reference: referenceOf(i, shift),
    };
  }
}

function person(
  chance: Chance,
  market: TradeMarket,
  zone: CoveredZone,
  state: State,
  today: string,
  counsellors: readonly string[],
): Omit<ImportedParticipant, 'reference'> {
  const woman = chance.happens(0.54);
  const identity = drawIdentity(chance, woman, today);
  const age =
    (Date.parse(today) - Date.parse(identity.birthDate ?? today)) / (daysPerMonth * 12 * 86_400_000);
  const career = drawCareer(chance, market, woman, age);
  const licences = drawLicences(chance, career);
  const text = drawExperienceText(chance, market, woman, career);
  const obstacles = drawObstacles(chance);
  return {
    id: idOf(chance),
    structureId: zone.plie,
    ...(counsellors.length > 0 ? { counsellorId: chance.pick(counsellors) } : {}),
    state,
    wantsProposals: chance.happens(0.93),
    ...drawStay(chance, state, today),
    identity,
    profile: {
      zone: chance.happens(0.01) ? null : zone.code,
      wishes: [...career.wishes],
      experience: career.experience,
      skills: career.skills,
      licences,
      languages: null,
      ...drawTerms(chance, market, { woman, zone, career, licences, today }),
    },
    ...(text ? { experienceText: text } : {}),
    ...(obstacles ? { obstacles } : {}),
  };
}

/** From 4 months to a little over four years, as far above the mean as below it. */
function drawStayMonths(chance: Chance): number {
  const spread = meanStay - 4;
  for (;;) {
    const months = meanStay + 10 * chance.normal();
    if (Math.abs(months - meanStay) <= spread) return months;
  }
}

/** Those who left did so within the last four years; those who are here are somewhere in their stay. */
function drawStay(
  chance: Chance,
  state: State,
  today: string,
): Pick<ImportedParticipant, 'enteredOn' | 'exit'> {
  if (state === 'draft') return { enteredOn: addDays(today, -chance.int(0, 30)) };
  const stay = drawStayMonths(chance);
  if (state === 'active') return { enteredOn: addMonths(today, -stay * chance.next()) };
  const on = addMonths(today, -48 * chance.next());
  const [kind] = chance.draw(exitWheel);
  return { enteredOn: addMonths(on, -stay), exit: { kind, on } };
}
