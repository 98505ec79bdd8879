import { z } from 'zod';
import { type Actor, check, type Deadline } from '../access/index.ts';
import { readDeadlines } from '../deadlines/index.ts';
import { followedNeeds } from '../needs/index.ts';
import { employerNames } from '../organisations/index.ts';
import { addDays, flag, now, today } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import type { OwedKind } from './owed.ts';
import { matchesWithin } from './reach.ts';
import { shortlistManage } from './rights.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

export const turns = ['officer', 'counsellor', 'participant', 'employer', 'nobody'] as const;
/** Whose turn it is. */
export type Turn = (typeof turns)[number];

export const nextSteps = [
  'open',
  'send',
  'compose',
  'renew',
  'record-outcome',
  'reply',
  'review',
  'agree',
  'meet',
  'wait',
] as const;
export type NextStep = (typeof nextSteps)[number];

export const boardQuery = z.strictObject({
  /** `false`: the needs of every officer. */
  mine: flag.default(true),
});

type LiveMatch = Pick<MatchDoc, 'needId' | 'state' | 'meeting'> & {
  agreement: Pick<MatchDoc['agreement'], 'state'>;
};
type LiveList = Pick<ShortlistDoc, '_id' | 'needId' | 'state'> & {
  candidates: Pick<ShortlistDoc['candidates'][number], 'state'>[];
};

/** What waits in one need, counted. */
export interface Standing {
  readonly toReview: number;
  readonly reviewsLate: number;
  readonly toAgree: number;
  readonly readyToSend: number;
  readonly drafts: number;
  readonly toReply: number;
  readonly repliesLate: number;
  readonly meetingsAhead: number;
  readonly meetingsPast: number;
  readonly hired: number;
}

/** Needs that are alive, each with whose turn it is and whether it is late: what is late first, then the oldest. */
export async function readBoard(actor: Actor, { mine }: z.output<typeof boardQuery>) {
  check(actor, shortlistManage);
  const needs = await followedNeeds(mine ? actor.id : undefined);
  const ids = needs.map(({ id }) => id);
  const [owed, matches, lists, names] = await Promise.all([
    readDeadlines(actor, { under: ids }),
    Match.find({
      $and: [
        matchesWithin(actor),
        { needId: { $in: ids }, state: { $in: ['retained', 'meeting', 'hired'] } },
      ],
    })
      .select({ needId: 1, state: 1, meeting: 1, 'agreement.state': 1 })
      .lean<LiveMatch[]>(),
    Shortlist.find({ needId: { $in: ids } })
      .select({ needId: 1, state: 1, 'candidates.state': 1 })
      .lean<LiveList[]>(),
    employerNames(needs.map(({ employerId }) => employerId)),
  ]);
  const owedOf = byNeed(owed.data.map((one) => ({ ...one, needId: one.under ?? '' })));
  const matchesOf = byNeed(matches);
  const listsOf = byNeed(lists);
  return needs
    .map((need) => {
      const due = owedOf.get(need.id) ?? [];
      const standing = standingOf(due, matchesOf.get(need.id) ?? [], listsOf.get(need.id) ?? []);
      return {
        need,
        employer: { id: need.employerId, name: names.get(need.employerId) ?? '' },
        standing,
        ...nextOf(need, standing, due),
      };
    })
    .sort((one, other) => Number(other.late) - Number(one.late) || (one.need.id < other.need.id ? -1 : 1));
}

function byNeed<T extends { readonly needId: string }>(all: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const one of all) grouped.set(one.needId, [...(grouped.get(one.needId) ?? []), one]);
  return grouped;
}

const isLate = ({ dueOn }: Deadline): boolean => dueOn < today();

function standingOf(
  owed: readonly Deadline[],
  matches: readonly LiveMatch[],
  lists: readonly LiveList[],
): Standing {
  const moment = now().toISOString();
  const count = (test: (match: LiveMatch) => boolean) => matches.filter(test).length;
  const ofKind = (kind: OwedKind) => owed.filter((one) => one.kind === kind);
  const reviews = ofKind('review');
  const lateReplies = new Set(
    ofKind('reply')
      .filter(isLate)
      .map(({ about }) => about.id),
  );
  const sent = lists.filter(({ state }) => state === 'sent');
  const unanswered = (list: LiveList) => list.candidates.filter(({ state }) => state === 'proposed').length;
  const sum = (some: readonly LiveList[]) => some.reduce((total, list) => total + unanswered(list), 0);
  const past = ({ meeting }: LiveMatch) =>
    meeting !== undefined && Date.parse(meeting.at) < Date.parse(moment);
  return {
    toReview: reviews.length,
    reviewsLate: reviews.filter(isLate).length,
    toAgree: ofKind('agreement').length,
    readyToSend: count(({ state, agreement }) => state === 'retained' && agreement.state === 'given'),
    drafts: lists.length - sent.length,
    toReply: sum(sent),
    repliesLate: sum(sent.filter(({ _id }) => lateReplies.has(_id))),
    meetingsAhead: count((match) => match.state === 'meeting' && !past(match)),
    meetingsPast: count((match) => match.state === 'meeting' && past(match)),
    hired: count(({ state }) => state === 'hired'),
  };
}

const renewalDays = 7;

interface Next {
  readonly turn: Turn;
  readonly step: NextStep;
  readonly late: boolean;
}

/** The one thing that would move this need on: what the officer can do now comes before what others owe. */
function nextOf({ state }: { readonly state: string }, at: Standing, owed: readonly Deadline[]): Next {
  const soon = addDays(today(), renewalDays);
  const ends = owed.some(({ about, dueOn }) => about.thing === 'need' && dueOn <= soon);
  const next = (turn: Turn, step: NextStep, late = false): Next => ({ turn, step, late });
  if (state === 'draft') return next('officer', 'open');
  if (at.readyToSend > 0) return next('officer', at.drafts > 0 ? 'send' : 'compose');
  if (ends) return next('officer', 'renew', true);
  if (at.meetingsPast > 0)
    return next(
      'officer',
      'record-outcome',
      owed.some((one) => one.kind === 'outcome' && isLate(one)),
    );
  if (at.toReply > 0) return next('employer', 'reply', at.repliesLate > 0);
  if (at.toReview > 0) return next('counsellor', 'review', at.reviewsLate > 0);
  if (at.toAgree > 0) return next('participant', 'agree');
  if (at.meetingsAhead > 0) return next('employer', 'meet');
  return next('nobody', 'wait');
}
