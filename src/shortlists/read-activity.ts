import { type Actor, check, type Deadline } from '../access/index.ts';
import { listUsers, listUsersQuery, structureActivity, suggestionLimits } from '../accounts/index.ts';
import { readDeadlines } from '../deadlines/index.ts';
import { needTitles } from '../needs/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays, addMonths, today } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import type { MatchState } from './match-states.ts';
import type { OwedKind } from './owed.ts';

type Said = Pick<MatchDoc, '_id'> & {
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
  const [{ data: open }, reviews, outcomes, counsellors] = await Promise.all([
    readDeadlines(actor, { kinds: ['review', 'agreement'] satisfies OwedKind[] }),
    reviewsSince(structureId, mondayOf(day), `${day.slice(0, 8)}01`),
    outcomesSince(structureId, since),
    listUsers(actor, { ...listUsersQuery.parse({}), role: 'counsellor', limit: 200 }),
  ]);
  const waiting = open.filter(({ kind }) => kind === 'review');
  const agreeing = open.filter(({ kind }) => kind === 'agreement');
  const late = waiting.filter(({ dueOn }) => dueOn < day);
  const shown = [...late, ...agreeing];
  const [titles, facts, said] = await Promise.all([
    needTitles(shown.flatMap(({ under }) => under ?? [])),
    factsOf(shown.flatMap(({ participantId }) => participantId ?? [])),
    saidOf(agreeing),
  ]);
  const names = new Map(counsellors.data.map(({ id, name }) => [id, name]));
  const limitOf = await suggestionLimits();
  const describe = ({ about, under: needId = '', participantId = '', counsellorId, dueOn }: Deadline) => ({
    matchId: about.id,
    need: { id: needId, title: titles.get(needId) ?? '' },
    participant: { id: participantId, reference: facts.get(participantId)?.reference ?? '' },
    counsellor: counsellorId ? (names.get(counsellorId) ?? null) : null,
    dueOn,
    agreement: said.get(about.id)?.agreement.state ?? ('none' as const),
    reviewedAt: said.get(about.id)?.review?.at.toISOString() ?? null,
  });
  const people = new Set([
    ...names.keys(),
    ...open.flatMap(({ counsellorId }) => counsellorId ?? []),
    ...reviews.keys(),
  ]);
  return {
    counsellors: [...people]
      .map((id) => {
        const of = (some: readonly Deadline[]) =>
          some.filter(({ counsellorId }) => counsellorId === id).length;
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
    withoutCounsellor: waiting.filter(({ counsellorId }) => !counsellorId).length,
    late: late.map(describe),
    toAgree: agreeing.map(describe),
    outcomes: { since, ...outcomes },
  };
}

/** What people who are asked whether they agree have said so far. */
async function saidOf(agreeing: readonly Deadline[]): Promise<Map<string, Said>> {
  const matches = await Match.find({ _id: { $in: agreeing.map(({ about }) => about.id) } })
    .select({ 'agreement.state': 1, 'review.at': 1 })
    .lean<Said[]>();
  return new Map(matches.map((match) => [match._id, match]));
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
