import type { z } from 'zod';
import type { postNeedInput } from '../../src/needs/index.ts';
import { currentCatalogue, type OccupationCode } from '../../src/occupations/index.ts';
import { type Chance, chanceOf, wheelOf, zipfWheel } from './chance.ts';
import type { Company } from './companies.ts';
import { drawJob, type Job } from './jobs.ts';
import { drawAdvertisementText } from './layouts.ts';
import { allTrades, type Trade } from './trades/index.ts';

/** What an officer types into the form, and what they would answer if the text is not understood. */
export interface Advertisement {
  readonly input: z.input<typeof postNeedInput>;
  readonly meant: { readonly occupations: [OccupationCode]; readonly zone: string };
}

export interface AdvertisementOptions {
  readonly seed: string;
  readonly count: number;
  /** ISO date. */
  readonly today: string;
  readonly companies: readonly Company[];
}

/** Different trades first, the most sought before the others, then any: three in five needs are of a trade of their own. */
function tradesWanted(chance: Chance, count: number): Trade[] {
  const trades = allTrades();
  const different = trades.slice(0, Math.ceil(count * 0.6));
  const wheel = wheelOf(trades, ({ share }) => share);
  return [...different, ...Array.from({ length: count - different.length }, () => chance.draw(wheel))];
}

/** Each need with its text and the part of it that the officer typed beside it. The first company has the first two. */
export function advertisements({ seed, count, today, companies }: AdvertisementOptions): Advertisement[] {
  const trades = tradesWanted(chanceOf(`${seed}/needs`), count);
  return trades.map((trade, i) => {
    const chance = chanceOf(`${seed}/need/${i}`);
    const inSector = companies.filter(({ sector }) => sector === trade.sector);
    const company = i < 2 ? companies[0] : chance.pick(inSector.length > 0 ? inSector : companies);
    if (!company) throw new Error('advertisements need at least one company');
    return advertisement(chance, drawJob(chance, trade, company, today));
  });
}

function advertisement(chance: Chance, job: Job): Advertisement {
  const { trade, company } = job;
  const clause =
    ['building', 'public-works', 'cleaning', 'green-spaces'].includes(company.sector) && chance.happens(0.1);
  const text = drawAdvertisementText(chance, job, clause);
  return {
    input: {
      employer: { siret: company.siret, name: company.name },
      ...text,
      ...(clause ? { socialClause: true } : {}),
      ...drawTyped(chance, job),
      open: true,
    },
    meant: { occupations: [trade.code], zone: job.zone.code },
  };
}

/** What the officer typed rather than left to the text. */
function drawTyped(chance: Chance, job: Job): Partial<Advertisement['input']> {
  const { trade, zone, posts, contract, schedule, weeklyHours, pay, startsOn, licences } = job;
  const typed: Partial<Advertisement['input']> = {
    zone: zone.code,
    occupations: [trade.code],
    contract,
    minutesPerWeek: weeklyHours * 60,
    schedule,
    pay: { minCents: pay[0], maxCents: pay[1], per: 'hour' },
    startsOn,
    posts,
    licences: [...licences],
    conditions: [...trade.conditions],
    skills: drawSkills(chance, trade),
  };
  const odds: Partial<Record<keyof typeof typed, number>> = {
    zone: 0.5,
    occupations: 0.35,
    contract: 0.45,
    minutesPerWeek: 0.4,
    schedule: 0.3,
    pay: 0.25,
    startsOn: 0.4,
    posts: 0.6,
    licences: 0.3,
    conditions: 0.5,
    skills: 0.4,
  };
  const names = (Object.keys(odds) as (keyof typeof odds)[]).filter((name) =>
    chance.happens(odds[name] ?? 0),
  );
  return Object.fromEntries(
    names.filter((name) => typed[name] !== undefined).map((name) => [name, typed[name]]),
  );
}

/** Two to five, of the core of the trade mostly. */
function drawSkills(chance: Chance, { code }: Trade) {
  const skills = currentCatalogue().occupation(code)?.skills ?? [];
  const wheel = zipfWheel(skills, 0.8);
  const wanted = new Set(
    skills.length > 0 ? Array.from({ length: chance.int(2, 5) }, () => chance.draw(wheel)) : [],
  );
  return [...wanted].map((skill) => ({
    code: skill,
    required: chance.happens(0.5),
    level: chance.pick([1, 2, 2, 2, 3]),
  }));
}
