import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { followedNeeds } from '../needs/index.ts';
import { employerNames } from '../organisations/index.ts';
import { addDays, flag, now, today } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
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

type LiveMatch = Pick<MatchDoc, 'needId' | 'state' | 'dueOn' | 'meeting'> & {
  agreement: Pick<MatchDoc['agreement'], 'state'>;
};
type LiveList = Pick<ShortlistDoc, '_id' | 'needId' | 'state' | 'replyDueOn'> & {
  candidates: Pick<ShortlistDoc['candidates'][number], 'state' | 'matchId'>[];
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
  const [matches, lists, names] = await Promise.all([
    Match.find({
      $and: [
        matchesWithin(actor),
        { needId: { $in: ids }, state: { $in: ['suggested', 'retained', 'meeting', 'hired'] } },
      ],
    })
      .select({ needId: 1, state: 1, dueOn: 1, meeting: 1, 'agreement.state': 1 })
      .lean<LiveMatch[]>(),
    Shortlist.find({ needId: { $in: ids } })
      .select({ needId: 1, state: 1, replyDueOn: 1, 'candidates.state': 1, 'candidates.matchId': 1 })
      .lean<LiveList[]>(),
    employerNames(needs.map(({ employerId }) => employerId)),
  ]);
  const matchesOf = byNeed(matches);
  const listsOf = byNeed(lists);
  return needs
    .map((need) => {
      const standing = standingOf(matchesOf.get(need.id) ?? [], listsOf.get(need.id) ?? []);
      return {
        need,
        employer: { id: need.employerId, name: names.get(need.employerId) ?? '' },
        standing,
        ...nextOf(need, standing),
      };
    })
    .sort((one, other) => Number(other.late) - Number(one.late) || (one.need.id < other.need.id ? -1 : 1));
}

function byNeed<T extends { readonly needId: string }>(all: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const one of all) grouped.set(one.needId, [...(grouped.get(one.needId) ?? []), one]);
  return grouped;
}

function standingOf(matches: readonly LiveMatch[], lists: readonly LiveList[]): Standing {
  const day = today();
  const moment = now().toISOString();
  const count = (test: (match: LiveMatch) => boolean) => matches.filter(test).length;
  const sent = lists.filter(({ state }) => state === 'sent');
  const unanswered = (list: LiveList) => list.candidates.filter(({ state }) => state === 'proposed').length;
  const sum = (some: readonly LiveList[]) => some.reduce((total, list) => total + unanswered(list), 0);
  const past = ({ meeting }: LiveMatch) =>
    meeting !== undefined && Date.parse(meeting.at) < Date.parse(moment);
  return {
    toReview: count(({ state }) => state === 'suggested'),
    reviewsLate: count(({ state, dueOn }) => state === 'suggested' && dueOn < day),
    toAgree: count(({ state, agreement }) => state === 'retained' && agreement.state !== 'given'),
    readyToSend: count(({ state, agreement }) => state === 'retained' && agreement.state === 'given'),
    drafts: lists.length - sent.length,
    toReply: sum(sent),
    repliesLate: sum(sent.filter(({ replyDueOn }) => replyDueOn !== undefined && replyDueOn < day)),
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
function nextOf(
  { state, expiresOn }: { readonly state: string; readonly expiresOn: string | null },
  at: Standing,
): Next {
  const next = (turn: Turn, step: NextStep, late = false): Next => ({ turn, step, late });
  if (state === 'draft') return next('officer', 'open');
  if (at.readyToSend > 0) return next('officer', at.drafts > 0 ? 'send' : 'compose');
  if (expiresOn !== null && expiresOn <= addDays(today(), renewalDays)) return next('officer', 'renew', true);
  if (at.meetingsPast > 0) return next('officer', 'record-outcome', true);
  if (at.toReply > 0) return next('employer', 'reply', at.repliesLate > 0);
  if (at.toReview > 0) return next('counsellor', 'review', at.reviewsLate > 0);
  if (at.toAgree > 0) return next('participant', 'agree');
  if (at.meetingsAhead > 0) return next('employer', 'meet');
  return next('nobody', 'wait');
}
