import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { structureActivity } from '../accounts/index.ts';
import { addDays, calendarDay } from '../platform/index.ts';
import { describeMatches } from './describe-match.ts';
import { Match, type MatchDoc } from './match-model.ts';
import type { MatchState } from './match-states.ts';

/** How far a proposal came: each stage is of those who reached it, whatever became of them since. */
export const funnelStages = [
  'proposed',
  'reviewed',
  'retained',
  'agreed',
  'presented',
  'met',
  'hired',
] as const;
export type FunnelStage = (typeof funnelStages)[number];

const met: readonly MatchState[] = ['meeting', 'hired', 'not-hired', 'no-show'];

const reached: Readonly<Record<FunnelStage, QueryFilter<MatchDoc>>> = {
  proposed: {},
  reviewed: { review: { $exists: true } },
  retained: { 'review.decision': 'retain' },
  agreed: { $or: [{ 'agreement.state': { $in: ['given', 'withdrawn'] } }, { 'agreements.state': 'given' }] },
  presented: { shortlistId: { $exists: true } },
  met: { $or: [{ state: { $in: [...met] } }, { meeting: { $exists: true } }] },
  hired: { state: 'hired' satisfies MatchState },
};

/** A period: both days in it. */
export const funnelQuery = z.strictObject({ from: calendarDay(), until: calendarDay() });
type Period = z.output<typeof funnelQuery>;

/** Proposals of the structure that were made in the period. */
const madeIn = ({ structureId = '' }: Actor, { from, until }: Period): QueryFilter<MatchDoc> => ({
  structureId,
  duplicateOf: { $exists: false },
  createdAt: { $gte: new Date(from), $lt: new Date(addDays(until, 1)) },
});

/**
 * What became of the proposals that were made in a period, the days that a review and a reply of the person took on average,
 * and the reviews and hires of each week. A count of one's own structure is shown however small it is.
 */
export async function readFunnel(actor: Actor, period: Period) {
  check(actor, structureActivity);
  const made = madeIn(actor, period);
  const [counts, delays, weeks] = await Promise.all([
    Promise.all(funnelStages.map((stage) => Match.countDocuments({ $and: [made, reached[stage]] }))),
    delaysOf(made),
    weeksOf(actor, period),
  ]);
  const stages = Object.fromEntries(funnelStages.map((stage, i) => [stage, counts[i] ?? 0])) as Record<
    FunnelStage,
    number
  >;
  return { ...period, stages, ...delays, weeks };
}

/** Those behind a figure, the latest first; at most two hundred. */
export async function listFunnel(
  actor: Actor,
  { stage, ...period }: Period & { readonly stage: FunnelStage },
) {
  check(actor, structureActivity);
  const docs = await Match.find({ $and: [madeIn(actor, period), reached[stage]] })
    .sort({ _id: -1 })
    .limit(200)
    .lean<MatchDoc[]>();
  return describeMatches(actor, docs);
}

const day = 86_400_000;

async function delaysOf(made: QueryFilter<MatchDoc>) {
  const between = (from: string, to: string) => ({
    $avg: { $cond: [{ $and: [from, to] }, { $divide: [{ $subtract: [to, from] }, day] }, null] },
  });
  const [row] = await Match.aggregate<{ review: number | null; agreement: number | null }>([
    { $match: made },
    {
      $group: {
        _id: null,
        review: between('$createdAt', '$review.at'),
        agreement: between('$review.at', '$agreement.at'),
      },
    },
  ]);
  return { reviewDays: row?.review ?? null, agreementDays: row?.agreement ?? null };
}

/** By the Monday of each week in Paris. */
async function weeksOf({ structureId = '' }: Actor, { from, until }: Period) {
  const window = { $gte: new Date(from), $lt: new Date(addDays(until, 1)) };
  const byWeek = (at: string, filter: QueryFilter<MatchDoc>) =>
    Match.aggregate<{ _id: string; n: number }>([
      { $match: { structureId, ...filter } },
      {
        $group: {
          _id: {
            $dateToString: {
              date: {
                $dateTrunc: { date: at, unit: 'week', startOfWeek: 'monday', timezone: 'Europe/Paris' },
              },
              format: '%Y-%m-%d',
              timezone: 'Europe/Paris',
            },
          },
          n: { $sum: 1 },
        },
      },
    ]);
  const [reviews, hires] = await Promise.all([
    byWeek('$review.at', { 'review.at': window }),
    byWeek('$outcome.at', { state: 'hired', 'outcome.at': window }),
  ]);
  const of = (rows: readonly { _id: string; n: number }[], week: string) =>
    rows.find(({ _id }) => _id === week)?.n ?? 0;
  const weeks = [...new Set([...reviews, ...hires].map(({ _id }) => _id))].toSorted();
  return weeks.map((week) => ({ week, reviews: of(reviews, week), hires: of(hires, week) }));
}
