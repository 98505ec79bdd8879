import { type ContractKind, type WorkingCondition, workingConditions } from '../../src/occupations/index.ts';
import type { Profile } from '../../src/participants/index.ts';
import { type TravelMode, travelModes, type Zone } from '../../src/territory/index.ts';
import type { Career, TradeMarket } from './careers.ts';
import { type Chance, wheelOf } from './chance.ts';
import { addDays } from './days.ts';
import { carPermit } from './papers.ts';
import { minimumWage } from './trades/index.ts';

/** What somebody accepts: where, when, for how long and for how much. */
export type Terms = Pick<
  Profile,
  | 'excludedOccupations'
  | 'excludedConditions'
  | 'travel'
  | 'availableFrom'
  | 'minutesPerWeek'
  | 'contracts'
  | 'minHourlyCents'
>;

export interface Situation {
  readonly woman: boolean;
  readonly zone: Zone;
  readonly career: Career;
  readonly licences: Profile['licences'];
  /** ISO date. */
  readonly today: string;
}

export function drawTerms(chance: Chance, market: TradeMarket, situation: Situation): Terms {
  return {
    excludedOccupations: drawExcludedOccupations(chance, market, situation),
    excludedConditions: drawExcludedConditions(chance, situation),
    travel: drawTravel(chance, situation),
    availableFrom: drawAvailability(chance, situation.today),
    minutesPerWeek: drawMinutes(chance, situation.woman),
    contracts: drawContracts(chance),
    minHourlyCents: drawPay(chance, situation),
  };
}

function drawExcludedOccupations(chance: Chance, { wheel }: TradeMarket, { woman, career }: Situation) {
  if (!chance.happens(0.14)) return [];
  const refused = Array.from({ length: chance.int(1, 2) }, () => chance.draw(wheel(woman)).code);
  return [...new Set(refused)].filter((code) => code !== career.trade.code && !career.wishes.includes(code));
}

/** How often a condition is refused, compared with the others. */
const refusals: Partial<Record<WorkingCondition, number>> = {
  night: 30,
  weekend: 18,
  'split-shift': 16,
  'heavy-loads': 22,
  heights: 18,
  'away-from-home': 20,
  'early-morning': 10,
  'late-evening': 12,
  cold: 7,
  chemicals: 6,
  'confined-space': 8,
  'rotating-shifts': 8,
  driving: 5,
  standing: 5,
  noise: 3,
  outdoors: 5,
  'public-contact': 4,
  dust: 3,
  heat: 2,
};
const refusalWheel = wheelOf(workingConditions, (condition) => refusals[condition] ?? 1);

/** Nobody looks for a trade whose every day they refuse, but some refuse one side of it. */
function drawExcludedConditions(chance: Chance, { career }: Situation): WorkingCondition[] {
  if (!chance.happens(0.42)) return [];
  const refused = new Set(
    Array.from({ length: chance.pick([1, 1, 1, 2, 2, 3]) }, () => chance.draw(refusalWheel)),
  );
  return [...refused].filter(
    (condition) => !career.trade.conditions.includes(condition) || chance.happens(0.15),
  );
}

const limits = wheelOf([20, 30, 45, 60, 75, 90, 120], (_, rank) => [3, 20, 26, 34, 6, 9, 2][rank] ?? 0);

function drawTravel(chance: Chance, { zone, licences }: Situation): Profile['travel'] {
  if (chance.happens(0.06)) return null;
  const inTown = zone.kind === 'arrondissement' || zone.population > 30_000;
  const odds: Record<TravelMode, number> = {
    walk: 0.55,
    bike: 0.11,
    transit: inTown ? 0.93 : 0.7,
    car: licences[carPermit] ? (inTown ? 0.58 : 0.85) : 0,
  };
  const modes = travelModes.filter((mode) => chance.happens(odds[mode]));
  return { modes: modes.length > 0 ? modes : ['transit'], maxMinutes: chance.draw(limits) };
}

function drawAvailability(chance: Chance, today: string): string | null {
  const draw = chance.next();
  if (draw < 0.14) return null;
  return draw < 0.84 ? addDays(today, -chance.int(0, 60)) : addDays(today, chance.int(3, 100));
}

function drawMinutes(chance: Chance, woman: boolean): Profile['minutesPerWeek'] {
  if (chance.happens(0.1)) return null;
  const partTime = chance.happens(woman ? 0.3 : 0.1);
  const [min, max] = partTime
    ? [chance.pick([10, 15, 18, 20]), chance.pick([24, 25, 28, 30])]
    : [chance.pick([20, 24, 28, 30, 35, 35]), chance.pick([35, 35, 39, 40, 44])];
  return { min: min * 60, max: max * 60 };
}

const contractOdds: readonly (readonly [ContractKind, number])[] = [
  ['cdi', 0.97],
  ['cdd', 0.82],
  ['interim', 0.55],
  ['seasonal', 0.35],
  ['apprenticeship', 0.06],
  ['professionalisation', 0.14],
  ['insertion', 0.42],
];

function drawContracts(chance: Chance): ContractKind[] | null {
  if (chance.happens(0.12)) return null;
  const kinds = contractOdds.filter(([, odds]) => chance.happens(odds)).map(([kind]) => kind);
  return kinds.length > 0 ? kinds : ['cdi'];
}

/** Most ask for nothing in particular; others for the minimum wage, or a little less than the trade usually pays. */
function drawPay(chance: Chance, { career }: Situation): number | null {
  if (chance.happens(0.55)) return null;
  if (chance.happens(0.6)) return minimumWage;
  const [low, high] = career.trade.pay;
  return Math.round(chance.int(low, Math.round((low + high) / 2)) / 10) * 10;
}
