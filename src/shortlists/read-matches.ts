import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { readDeadlines } from '../deadlines/index.ts';
import { factsByReference } from '../participants/index.ts';
import { dayOf, flag, Problem, pageOf, readReference } from '../platform/index.ts';
import { describeMatch, describeMatches, findMatch } from './describe-match.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates, matchStates } from './match-states.ts';
import type { OwedKind } from './owed.ts';
import { matchesWithin } from './reach.ts';
import { matchRead, matchReview } from './rights.ts';

export async function readMatch(actor: Actor, id: string) {
  check(actor, matchRead);
  return describeMatch(actor, await findMatch(actor, id));
}

export const listMatchesQuery = z.strictObject({
  state: z.enum(matchStates).optional(),
  needId: z.string().max(60).optional(),
  participantId: z.string().max(60).optional(),
  /** Only those of the people whom this counsellor accompanies. */
  counsellorId: z.string().max(60).optional(),
  /** Only those of the people I accompany myself. */
  mine: flag.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(60).optional(),
});

/** In the order they were put forward, which for suggestions is the order of their deadlines. */
export async function listMatches(actor: Actor, query: z.output<typeof listMatchesQuery>) {
  check(actor, matchRead);
  const { state, needId, participantId, counsellorId, mine, limit, cursor } = query;
  const matches = await Match.find({
    $and: [
      matchesWithin(actor),
      {
        ...(state ? { state } : {}),
        ...(needId ? { needId } : {}),
        ...(participantId ? { participantId } : {}),
        ...(counsellorId ? { counsellorId } : {}),
        ...(mine ? { counsellorId: actor.id } : {}),
        ...(cursor ? { _id: { $gt: cursor } } : {}),
      },
    ],
  })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<MatchDoc[]>();
  const page = pageOf(matches, limit, (match) => match);
  return { ...page, data: await describeMatches(actor, page.data) };
}

/** How many proposals of somebody are under way. */
export async function countOpenMatches(actor: Actor, participantId: string): Promise<number> {
  check(actor, matchRead);
  return Match.countDocuments({
    $and: [matchesWithin(actor), { participantId, state: { $in: [...liveMatchStates] } }],
  });
}

/** Who was proposed for something since that day, of those within reach. */
export async function proposedSince(actor: Actor, day: string): Promise<string[]> {
  check(actor, matchRead);
  return Match.distinct('participantId', {
    $and: [matchesWithin(actor), { createdAt: { $gte: new Date(day) } }],
  });
}

/** When each of these people was last proposed for something. */
export async function lastProposals(actor: Actor, participantIds: readonly string[]) {
  check(actor, matchRead);
  const rows = await Match.aggregate<{ _id: string; at: Date }>([
    { $match: { $and: [matchesWithin(actor), { participantId: { $in: [...participantIds] } }] } },
    { $group: { _id: '$participantId', at: { $max: '$createdAt' } } },
  ]);
  return new Map(rows.map(({ _id, at }) => [_id, dayOf(at)]));
}

/** The proposals within reach of whoever has this reference, as it was typed: none, where it is nobody's. */
export async function matchesOfReference(actor: Actor, typed: string) {
  check(actor, matchRead);
  if (!readReference('P', typed)) return [];
  const person = await factsByReference(typed).catch((error) => {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  });
  if (!person) return [];
  const found = await listMatches(actor, listMatchesQuery.parse({ participantId: person._id }));
  return found.data.toReversed();
}

/**
 * What a counsellor owes about the people of the structure, the most urgent first; at most a hundred.
 * @param mine only of the people whom they accompany themselves
 */
export async function listOwedMatches(actor: Actor, kind: 'review' | 'agreement', mine: boolean) {
  check(actor, matchReview);
  const { data } = await readDeadlines(actor, { kinds: [kind] satisfies OwedKind[], mine, limit: 100 });
  const ids = data.map(({ about }) => about.id);
  const matches = await Match.find({ $and: [{ _id: { $in: ids } }, matchesWithin(actor)] }).lean<
    MatchDoc[]
  >();
  const described = new Map((await describeMatches(actor, matches)).map((match) => [match.id, match]));
  return ids.flatMap((id) => described.get(id) ?? []);
}
