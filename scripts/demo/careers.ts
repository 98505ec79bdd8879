import { currentCatalogue, type OccupationCode } from '../../src/occupations/index.ts';
import type { Profile } from '../../src/participants/index.ts';
import { type Chance, type Wheel, wheelOf, zipfWheel } from './chance.ts';
import { allTrades, type Trade } from './trades/index.ts';

/** What somebody has done and would like to do. */
export interface Career {
  /** What they look for first. */
  readonly trade: Trade;
  readonly experience: Profile['experience'];
  readonly wishes: readonly OccupationCode[];
  readonly skills: Profile['skills'];
}

/** Which trades people look for and how often, and how near they are to one another. */
export interface TradeMarket {
  readonly trades: readonly Trade[];
  readonly trade: (code: OccupationCode) => Trade | undefined;
  readonly wheel: (woman: boolean) => Wheel<Trade>;
}

export function tradeMarket(): TradeMarket {
  const trades = allTrades();
  const byCode = new Map(trades.map((trade) => [trade.code, trade]));
  const women = wheelOf(trades, ({ share, women }) => share * women);
  const men = wheelOf(trades, ({ share, women }) => share * (1 - women));
  return { trades, trade: (code) => byCode.get(code), wheel: (woman) => (woman ? women : men) };
}

/** How people tell durations: nobody remembers 37 months. */
const toldMonths = [1, 2, 3, 4, 6, 8, 10, 12, 18, 24, 30, 36, 48, 60, 72, 84, 96, 120, 144, 180, 240, 300];

/** Half of the spells are under `median` months, and long ones are rare. */
function drawMonths(chance: Chance, median: number, atMost: number): number {
  const months = Math.min(median * Math.exp(chance.normal()), atMost);
  return toldMonths.findLast((told) => told <= months) ?? 1;
}

const neighbourWheels = new Map<OccupationCode, Wheel<OccupationCode>>();

/** A trade near this one, by ROME's mobility links, nearest first; any trade where it has none that we know. */
function drawNeighbour(chance: Chance, market: TradeMarket, trade: Trade, woman: boolean): Trade {
  let wheel = neighbourWheels.get(trade.code);
  if (!wheel) {
    const near = currentCatalogue().occupation(trade.code)?.neighbours ?? [];
    wheel = zipfWheel(near.filter((code) => market.trade(code)));
    neighbourWheels.set(trade.code, wheel);
  }
  const code = wheel.items.length > 0 && chance.happens(0.6) ? chance.draw(wheel) : undefined;
  return (code && market.trade(code)) || chance.draw(market.wheel(woman));
}

function drawExperience(chance: Chance, market: TradeMarket, trade: Trade, woman: boolean, age: number) {
  if (chance.happens(0.07)) return [];
  const workingMonths = Math.max(2, (age - 17) * 12 * 0.75);
  const months = new Map<OccupationCode, number>();
  if (chance.happens(0.78)) months.set(trade.code, drawMonths(chance, 18 + age / 3, workingMonths));
  const others = months.size > 0 ? chance.pick([0, 0, 0, 1, 1, 2]) : chance.pick([1, 1, 1, 2, 2, 3]);
  for (let i = 0; i < others; i++) {
    const { code } = drawNeighbour(chance, market, trade, woman);
    if (!months.has(code)) months.set(code, drawMonths(chance, 9, workingMonths / 2));
  }
  return [...months].map(([occupation, spent]) => ({ occupation, months: spent }));
}

/** The trade they look for, some of those near it, sometimes what they have done; a few have not been asked yet. */
function drawWishes(
  chance: Chance,
  market: TradeMarket,
  trade: Trade,
  woman: boolean,
  done: readonly OccupationCode[],
) {
  if (chance.happens(0.05)) return [];
  const wishes = new Set([trade.code]);
  for (let more = chance.pick([0, 0, 1, 1, 1, 2, 2, 3]); more > 0; more--) {
    const known = done.length > 0 && chance.happens(0.4);
    wishes.add(known ? chance.pick(done) : drawNeighbour(chance, market, trade, woman).code);
  }
  return [...wishes];
}

const skillWheels = new Map<OccupationCode, Wheel<string>>();

function skillWheel(code: OccupationCode): Wheel<string> {
  let wheel = skillWheels.get(code);
  if (!wheel) {
    wheel = zipfWheel(currentCatalogue().occupation(code)?.skills ?? [], 0.8);
    skillWheels.set(code, wheel);
  }
  return wheel;
}

/** 1 discovered, 2 done with help, 3 done alone, 4 could teach it. */
function drawLevel(chance: Chance, months: number): number {
  const usual = months < 4 ? 1 : months < 12 ? 2 : 3;
  const shift = chance.happens(0.3) ? chance.pick([-1, 1]) : 0;
  return Math.min(Math.max(usual + (months >= 60 && chance.happens(0.4) ? 1 : shift), 1), 4);
}

/** What is at the core of a trade is known by most who have done it, the rest by ever fewer (Zipf). */
function drawSkills(chance: Chance, experience: Profile['experience'], wished: Trade): Profile['skills'] {
  if (chance.happens(0.08)) return null;
  const levels = new Map<string, number>();
  const learn = (occupation: OccupationCode, months: number, draws: number) => {
    const wheel = skillWheel(occupation);
    for (let i = 0; i < draws && wheel.items.length > 0; i++) {
      const code = chance.draw(wheel);
      levels.set(code, Math.max(levels.get(code) ?? 0, drawLevel(chance, months)));
    }
  };
  for (const { occupation, months } of experience)
    learn(occupation, months, 2 + Math.round(2 * Math.log2(1 + months / 2) * chance.next()));
  if (chance.happens(0.35)) learn(wished.code, 1, chance.int(1, 2));
  return [...levels].map(([code, level]) => ({ code, level }));
}

/** @param age in years */
export function drawCareer(chance: Chance, market: TradeMarket, woman: boolean, age: number): Career {
  const trade = chance.draw(market.wheel(woman));
  const experience = drawExperience(chance, market, trade, woman, age);
  const done = experience.map(({ occupation }) => occupation);
  return {
    trade,
    experience,
    wishes: drawWishes(chance, market, trade, woman, done),
    skills: drawSkills(chance, experience, trade),
  };
}
