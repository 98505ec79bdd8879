import { type Actor, check } from '../access/index.ts';
import { listUsers, listUsersQuery, structureActivity, suggestionLimits } from '../accounts/index.ts';
import { needTitles } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays, addMonths, today } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import type { MatchState } from './match-states.ts';

type Open = Pick<MatchDoc, '_id' | 'needId' | 'participantId' | 'counsellorId' | 'state' | 'dueOn'> & {
  readonly agreement: Pick<MatchDoc['agreement'], 'state'>;
  readonly review?: Pick<NonNullable<MatchDoc['review']>, 'at'>;
};

/** How far outcomes are looked back. */
const outcomeMonths = 3;
const outcomeStates = ['shortlisted', 'meeting', 'hired', 'not-hired', 'no-show', 'turned-down'] as const;
type Outcome = (typeof outcomeStates)[number];

/**
 * What goes on in the manager's structure: what waits and is late, counsellor by counsellor, the reviews given since
 * Monday and since the first of the month (in Paris), and what became of what companies received. Counts of one's own
 * structure are shown however small they are.
 */
export async function readActivity(actor: Actor) {
  check(actor, structureActivity);
  const structureId = actor.structureId ?? '';
  const day = today();
  const since = addMonths(day, -outcomeMonths);
  const [open, reviews, outcomes, counsellors] = await Promise.all([
    Match.find({ structureId, state: { $in: ['suggested', 'retained'] } })
      .select({
        needId: 1,
        participantId: 1,
        counsellorId: 1,
        state: 1,
        dueOn: 1,
        'agreement.state': 1,
        'review.at': 1,
      })
      .sort({ dueOn: 1, _id: 1 })
      .lean<Open[]>(),
    reviewsSince(structureId, mondayOf(day), `${day.slice(0, 8)}01`),
    outcomesSince(structureId, since),
    listUsers(actor, { ...listUsersQuery.parse({}), role: 'counsellor', limit: 200 }),
  ]);
  const waiting = open.filter(({ state }) => state === 'suggested');
  const agreeing = open.filter(({ state, agreement }) => state === 'retained' && agreement.state !== 'given');
  const late = waiting.filter(({ dueOn }) => dueOn < day);
  const shown = [...late, ...agreeing];
  const [titles, facts] = await Promise.all([
    needTitles(shown.map(({ needId }) => needId)),
    factsOf(shown.map(({ participantId }) => participantId)),
  ]);
  const names = new Map(counsellors.data.map(({ id, name }) => [id, name]));
  const limitOf = await suggestionLimits();
  const describe = ({ _id, needId, participantId, counsellorId, dueOn, agreement, review }: Open) => ({
    matchId: _id,
    need: { id: needId, title: titles.get(needId) ?? '' },
    participant: { id: participantId, reference: facts.get(participantId)?.reference ?? '' },
    counsellor: counsellorId ? (names.get(counsellorId) ?? null) : null,
    dueOn,
    agreement: agreement.state,
    reviewedAt: review?.at.toISOString() ?? null,
  });
  const people = new Set([
    ...names.keys(),
    ...open.flatMap(({ counsellorId }) => counsellorId ?? []),
    ...reviews.keys(),
  ]);
  return {
    counsellors: [...people]
      .map((id) => {
        const of = (some: readonly Open[]) => some.filter(({ counsellorId }) => counsellorId === id).length;
        const { week = 0, month = 0 } = reviews.get(id) ?? {};
        return {
          id,
          name: names.get(id) ?? (id === actor.id ? actor.name : null),
          toReview: of(waiting),
          limit: limitOf(id),
          late: of(late),
          toAgree: of(agreeing),
          reviewsThisWeek: week,
          reviewsThisMonth: month,
        };
      })
      .sort((one, other) => other.late - one.late || (one.name ?? '').localeCompare(other.name ?? '', 'fr')),
    toReview: waiting.length,
    withoutCounsellor: waiting.filter(({ counsellorId }) => counsellorId === null).length,
    late: late.map(describe),
    toAgree: agreeing.map(describe),
    outcomes: { since, ...outcomes },
  };
}

const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

async function reviewsSince(structureId: string, monday: string, first: string) {
  const from = new Date(addDays(monday < first ? monday : first, -1)); // a day early: the days of Paris decide
  const counted = await Match.aggregate<{ _id: string; week: number; month: number }>([
    { $match: { structureId, 'review.at': { $gte: from } } },
    {
      $project: {
        by: '$review.by',
        day: { $dateToString: { date: '$review.at', format: '%Y-%m-%d', timezone: 'Europe/Paris' } },
      },
    },
    {
      $group: {
        _id: '$by',
        week: { $sum: { $cond: [{ $gte: ['$day', monday] }, 1, 0] } },
        month: { $sum: { $cond: [{ $gte: ['$day', first] }, 1, 0] } },
      },
    },
  ]);
  return new Map(counted.map(({ _id, ...counts }) => [_id, counts]));
}

async function outcomesSince(structureId: string, since: string): Promise<Record<Outcome, number>> {
  const counts = { shortlisted: 0, meeting: 0, hired: 0, 'not-hired': 0, 'no-show': 0, 'turned-down': 0 };
  const rows = await Match.aggregate<{ _id: MatchState; n: number }>([
    { $match: { structureId, state: { $in: [...outcomeStates] }, updatedAt: { $gte: new Date(since) } } },
    { $group: { _id: '$state', n: { $sum: 1 } } },
  ]);
  for (const { _id, n } of rows) counts[_id as Outcome] = n;
  return counts;
}
