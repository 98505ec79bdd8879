import { type Actor, type Breakdown, check, type Fact, type Figure } from '../access/index.ts';
import { whereabouts } from '../participants/index.ts';
import { inTransaction, leaveJob, now, today } from '../platform/index.ts';
import {
  breakdownsOfHouse,
  Figures,
  type FiguresDoc,
  figuresOfHouse,
  type KeptFigure,
  type KeptPeriod,
  scopes,
} from './figures-model.ts';
import { makeFiguresJob, makeTensionJob } from './jobs.ts';
import { measureFacts } from './measure-facts.ts';
import { isIn, monthsOn, periodsOn, windowOn } from './periods.ts';
import { figuresRefresh } from './rights.ts';

/** How old they may get, and within what time they are as they were where somebody asks again. */
const keptMs = 3_600_000;
const restMs = 60_000;

const lastMade = async (): Promise<Pick<FiguresDoc, '_id' | 'madeAt' | 'day'> | null> =>
  Figures.findById(scopes.all).select({ madeAt: 1, day: 1 }).lean<FiguresDoc>();

/** Asks for the figures where they are an hour old, or of another day. */
export async function keepFigures(): Promise<void> {
  const last = await lastMade();
  if (!last || last.day !== today() || Number(now()) - Number(last.madeAt) >= keptMs) await ask();
}

/** @returns whether they will be made again: those of this minute are fresh. @throws Problem 403 */
export async function askForFigures(actor: Actor): Promise<boolean> {
  check(actor, figuresRefresh);
  const last = await lastMade();
  if (last && Number(now()) - Number(last.madeAt) < restMs) return false;
  await ask();
  return true;
}

async function ask(): Promise<void> {
  const askedAt = Number(now());
  await inTransaction(async () => {
    await leaveJob(makeFiguresJob, { what: 'figures', askedAt });
    await leaveJob(makeTensionJob, { what: 'tension', askedAt });
  });
}

/** Makes every figure of every scope again, unless that was done since it was asked. Doing it twice changes nothing. */
export async function makeFigures(askedAt: number): Promise<void> {
  const last = await lastMade();
  if (last && Number(last.madeAt) > askedAt) return;
  const [madeAt, day] = [now(), today()];
  const breakdowns = breakdownsOfHouse();
  const kept = new Map<string, Record<string, KeptFigure>>([[scopes.all, {}]]);
  for (const figure of figuresOfHouse()) {
    for (const [scope, made] of await madeOf(figure, breakdowns, day)) {
      const figures = kept.get(scope) ?? {};
      figures[figure.key] = made;
      kept.set(scope, figures);
    }
    // Others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Figures.bulkWrite(
    [...kept].map(([_id, figures]) => ({
      replaceOne: { filter: { _id }, replacement: { _id, day, madeAt, figures }, upsert: true },
    })),
    // Without it, what does not fit the schema is left out in silence.
    { ordered: false, throwOnValidationError: true },
  );
  await Figures.deleteMany({ madeAt: { $lt: madeAt } });
}

/** A fact with the number of its group in each breakdown, the last one for "not known". */
interface Placed {
  readonly fact: Fact;
  readonly groups: readonly number[];
}

async function madeOf(
  figure: Figure,
  breakdowns: readonly Breakdown[],
  day: string,
): Promise<Map<string, KeptFigure>> {
  const days = windowOn(day);
  const facts = (await figure.facts(days)).filter(({ on }) => isIn(days, on));
  const groups = await Promise.all(breakdowns.map((one) => groupsOf(one, facts)));
  const placed = facts.map((fact, i): Placed => ({ fact, groups: groups.map((of) => of[i] ?? 0) }));
  const whole = new Map<string, KeptFigure>([[scopes.all, keptOf(figure, placed, day, breakdowns)]]);
  const sights = new Set(Object.values(figure.sees));
  if (!sights.has('structure') && !sights.has('mine')) return whole;
  const people = await whereabouts(facts.flatMap(({ participantId }) => participantId ?? []));
  const ofScopes = new Map<string, Placed[]>();
  const add = (scope: string, one: Placed) => {
    const all = ofScopes.get(scope);
    if (all) all.push(one);
    else ofScopes.set(scope, [one]);
  };
  for (const one of placed) {
    const { structureId, participantId = '' } = one.fact;
    const { counsellorId } = people.get(participantId) ?? {};
    if (structureId) add(scopes.structure(structureId), one);
    if (structureId && counsellorId) add(scopes.counsellor(structureId, counsellorId), one);
  }
  // Of the people of one counsellor a group would be a handful.
  for (const [scope, own] of ofScopes)
    whole.set(scope, keptOf(figure, own, day, scope.startsWith('structure/') ? breakdowns : []));
  return whole;
}

async function groupsOf({ of, groups }: Breakdown, facts: readonly Fact[]): Promise<number[]> {
  const numbers = new Map(groups.map(([code], i) => [code, i]));
  return (await of(facts)).map((code) => numbers.get(code ?? '') ?? groups.length);
}

function keptOf(
  { unit }: Figure,
  placed: readonly Placed[],
  day: string,
  breakdowns: readonly Breakdown[],
): KeptFigure {
  const factsOf = (some: readonly Placed[]) => some.map(({ fact }) => fact);
  const measured = (some: readonly Placed[]) => measureFacts(unit, factsOf(some));
  const periods = periodsOn(day).map(({ key, days, before }): [string, KeptPeriod] => {
    const own = placed.filter(({ fact }) => isIn(days, fact.on));
    const by = breakdowns.map(({ key: name, groups }, i): [string, KeptPeriod['now'][]] => [
      name,
      [...groups, null].map((_, g) => measured(own.filter((one) => one.groups[i] === g))),
    ]);
    return [
      key,
      {
        now: measured(own),
        before: measured(placed.filter(({ fact }) => isIn(before, fact.on))),
        ...(breakdowns.length > 0 ? { by: Object.fromEntries(by) } : {}),
      },
    ];
  });
  return {
    first: placed.reduce<string | null>(
      (first, { fact: { on } }) => (first === null || on < first ? on : first),
      null,
    ),
    periods: Object.fromEntries(periods),
    months: monthsOn(day).map((month) => measured(placed.filter(({ fact }) => fact.on.startsWith(month)))),
  };
}
