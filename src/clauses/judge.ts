import { addDays, addMonths, endOfMonths } from '../platform/index.ts';
import { aiLimit, longDay, longWeek } from './rules.ts';

/** How hours are done: hired by the company, assigned to it, or by a company of insertion that does the work itself. */
export const ways = ['direct', 'ai', 'etti', 'geiq', 'ei', 'aci', 'adapted', 'apprentice'] as const;
export type Way = (typeof ways)[number];

export interface DayOfWork {
  readonly day: string;
  readonly minutes: number;
}

/** Hours of one person in one month, by one party of one contract. */
export interface HoursRow {
  readonly id: string;
  readonly contractId: string;
  readonly partyId: string;
  /** "YYYY-MM" */
  readonly month: string;
  readonly way: Way;
  readonly minutes: number;
  /** Where the row is split; their sum is its minutes. */
  readonly days?: readonly DayOfWork[];
  /** The facilitator refused it: its hours count in nothing. */
  readonly refused?: boolean;
  /** Its month is closed: what was found then stands. */
  readonly frozen?: Judged;
}

/** The first and the last day, both in it. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

export interface PersonFacts {
  readonly eligible: readonly Span[];
  /** During which a prefect's derogation lifts the limit of an AI. */
  readonly derogations: readonly Span[];
}

export const lostCodes = [
  'outside-contract',
  'before-eligibility',
  'after-eligibility',
  'twice',
  'beyond-480',
] as const;
export type LostCode = (typeof lostCodes)[number];

export const questionCodes = [
  'long-day',
  'long-week',
  'long-month',
  'partly-eligible',
  'partly-outside',
  'perhaps-twice',
] as const;
export type QuestionCode = (typeof questionCodes)[number];

/** What becomes of a row that stands: what counts and what is kept without counting make up its minutes. */
export interface Judged {
  readonly counted: number;
  readonly lost: Readonly<Partial<Record<LostCode, number>>>;
  /** To be answered by the facilitator; nothing is taken away for them. */
  readonly questions: readonly QuestionCode[];
}

export const firstOf = (month: string): string => `${month}-01`;
export const lastOf = (month: string): string => addDays(addMonths(firstOf(month), 1), -1);

/** Monday of its week. */
function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

const has = (spans: readonly Span[], day: string): boolean =>
  spans.some(({ from, until }) => from <= day && day <= until);
const meets = ({ from, until }: Span, other: Span): boolean => from <= other.until && other.from <= until;

/** Of a day that no span has. */
const ineligible = (spans: readonly Span[], day: string): LostCode =>
  spans.some(({ until }) => until < day) ? 'after-eligibility' : 'before-eligibility';

/**
 * Judges all rows of one person together: a day of work, a week and the limit of an AI run over all their contracts.
 * @param spans the days of each contract
 */
export function judgePerson(
  rows: readonly HoursRow[],
  facts: PersonFacts,
  spans: ReadonlyMap<string, Span>,
): ReadonlyMap<string, Judged> {
  const ordered = rows.toSorted((a, b) => order(a).localeCompare(order(b)));
  const standing = ordered.filter(({ refused }) => !refused);
  const questionsOf = questioner(standing);
  const limit = new AiLimit(standing, facts.derogations);
  const judged = new Map<string, Judged>();
  for (const row of ordered) {
    if (row.refused || row.frozen) {
      judged.set(row.id, row.frozen ?? { counted: 0, lost: {}, questions: [] });
      continue;
    }
    const lost = lostOf(row, facts, spans.get(row.contractId), standing);
    const fit = row.minutes - sum(lost);
    const beyond = limit.take(row, fit);
    judged.set(row.id, {
      counted: fit - beyond,
      lost: beyond > 0 ? { ...lost, 'beyond-480': beyond } : lost,
      questions: questionsOf(row, facts.eligible, spans.get(row.contractId)),
    });
  }
  return judged;
}

const order = ({ month, id, frozen }: HoursRow): string => `${frozen ? 0 : 1} ${month} ${id}`;
const sum = (lost: Judged['lost']): number => Object.values(lost).reduce((all, one) => all + one, 0);

function lostOf(
  row: HoursRow,
  { eligible }: PersonFacts,
  contract: Span | undefined,
  others: readonly HoursRow[],
): Judged['lost'] {
  const month = { from: firstOf(row.month), until: lastOf(row.month) };
  if (!contract || !meets(contract, month)) return { 'outside-contract': row.minutes };
  if (others.some((other) => comesBefore(other, row) && isTwin(other, row) && row.days))
    return { twice: row.minutes };
  if (!row.days) {
    if (eligible.some((span) => meets(span, month))) return {};
    return { [ineligible(eligible, month.from)]: row.minutes };
  }
  const lost: Partial<Record<LostCode, number>> = {};
  for (const { day, minutes } of row.days) {
    const code =
      day < contract.from || day > contract.until
        ? 'outside-contract'
        : has(eligible, day)
          ? undefined
          : ineligible(eligible, day);
    if (code) lost[code] = (lost[code] ?? 0) + minutes;
  }
  return lost;
}

const comesBefore = (one: HoursRow, other: HoursRow): boolean => order(one) < order(other);

/** The same hours told by another party, or on another contract: an agency and the company where its people work, say. */
const isTwin = (one: HoursRow, other: HoursRow): boolean =>
  one.id !== other.id &&
  one.month === other.month &&
  one.minutes === other.minutes &&
  one.minutes > 0 &&
  (one.partyId !== other.partyId || one.contractId !== other.contractId) &&
  daysIn(one) === daysIn(other);

const daysIn = ({ days }: HoursRow): string =>
  (days ?? [])
    .map(({ day, minutes }) => `${day}=${minutes}`)
    .toSorted()
    .join();

function questioner(rows: readonly HoursRow[]) {
  const byDay = new Map<string, number>();
  const byWeek = new Map<string, number>();
  const byMonth = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, minutes: number) =>
    sums.set(key, (sums.get(key) ?? 0) + minutes);
  for (const { month, minutes, days = [] } of rows) {
    add(byMonth, month, minutes);
    for (const one of days) {
      add(byDay, one.day, one.minutes);
      add(byWeek, mondayOf(one.day), one.minutes);
    }
  }
  return (row: HoursRow, eligible: readonly Span[], contract: Span | undefined): QuestionCode[] => {
    const month = { from: firstOf(row.month), until: lastOf(row.month) };
    const days = row.days ?? [];
    const length = Number(month.until.slice(8));
    // As many minutes as weeks of 48 h make of the month, to the full minute.
    const mostInMonth = Math.floor((longWeek * length) / 7);
    const holds = ({ from, until }: Span) => from <= month.from && month.until <= until;
    const covered = eligible.some(holds);
    const touched = eligible.some((span) => meets(span, month));
    return [
      ...(days.some(({ day }) => (byDay.get(day) ?? 0) > longDay) ? (['long-day'] as const) : []),
      ...(days.some(({ day }) => (byWeek.get(mondayOf(day)) ?? 0) > longWeek)
        ? (['long-week'] as const)
        : []),
      ...((byMonth.get(row.month) ?? 0) > mostInMonth ? (['long-month'] as const) : []),
      ...(!row.days && touched && !covered ? (['partly-eligible'] as const) : []),
      ...(!row.days && contract && meets(contract, month) && !holds(contract)
        ? (['partly-outside'] as const)
        : []),
      ...(!row.days && rows.some((other) => isTwin(other, row)) ? (['perhaps-twice'] as const) : []),
    ];
  };
}

/**
 * 480 h from the first assignment, in 24 months from date to date; a new count begins with the first assignment after them.
 * What was counted in closed months is used first, whenever it was told.
 */
class AiLimit {
  private readonly counts: { readonly until: string; used: number }[] = [];
  private readonly derogations: readonly Span[];

  constructor(rows: readonly HoursRow[], derogations: readonly Span[]) {
    this.derogations = derogations;
    const firsts = rows.filter(({ way }) => way === 'ai').map(firstDay);
    for (const day of firsts.toSorted())
      if (day > (this.counts.at(-1)?.until ?? ''))
        this.counts.push({ until: endOfMonths(day, aiLimit.months), used: 0 });
    for (const row of rows) if (row.frozen) this.take(row, row.frozen.counted);
  }

  /** @returns how much of it is beyond the limit */
  take(row: HoursRow, minutes: number): number {
    const count = row.way === 'ai' ? this.counts.find(({ until }) => firstDay(row) <= until) : undefined;
    if (!count) return 0;
    const month = { from: firstOf(row.month), until: lastOf(row.month) };
    const lifted = this.derogations.some(({ from, until }) => from <= month.from && month.until <= until);
    const free = lifted ? minutes : Math.max(0, aiLimit.minutes - count.used);
    const kept = Math.min(minutes, free);
    count.used += row.frozen ? minutes : kept;
    return minutes - kept;
  }
}

const firstDay = ({ month, days }: HoursRow): string =>
  days?.map(({ day }) => day).toSorted()[0] ?? firstOf(month);
