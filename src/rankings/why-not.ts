import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  accountFor,
  explain,
  sayLimit,
  sayRank,
  sayStep,
  sayWhyUnranked,
  shownOnceRetained,
} from '../explanations/index.ts';
import {
  basisOf,
  OnePerson,
  type RankableNeed,
  stepsToward,
  take,
  type Weighing,
  weighAll,
} from '../matching/index.ts';
import { findNeed, readRankableNeed } from '../needs/index.ts';
import {
  type CaseFacts,
  factsByReference,
  factsOfOne,
  lawFactsOfOne,
  nameWords,
  openOwnWords,
  readRankable,
} from '../participants/index.ts';
import { notFound } from '../platform/index.ts';
import { showsRetainedOnly } from './clause-needs.ts';
import { eachBatch } from './each-batch.ts';
import { currentPolicy } from './policy.ts';
import { notRankable } from './read-pool.ts';
import { describeEntry } from './read-rankings.ts';
import { needWhyNot } from './rights.ts';
import { withLawFacts, withProofs } from './structure-view.ts';
import { loadWorld } from './world.ts';

/** Whom it is about, by one of the two. */
export const whyNotQuery = z
  .strictObject({ participantId: z.string().max(60).optional(), reference: z.string().max(20).optional() })
  .refine(({ participantId, reference }) => (participantId === undefined) !== (reference === undefined), {
    path: ['participantId'],
    message: 'Indiquez la personne par son identifiant ou par sa référence.',
  });

/**
 * Why somebody is or is not high in the list of a need: the limits that keep them out, or their rank among those possible
 * and what, one thing at a time, would change it. Counsellors ask of their structure's people, officers of anybody whose
 * reference they know. What the law wants verified of a person counts for their structure alone. That it was asked is
 * recorded in the audit.
 * @throws Problem 403, 404, 409 `not-rankable`
 */
export async function whyNot(actor: Actor, needId: string, query: z.output<typeof whyNotQuery>) {
  check(actor, needWhyNot);
  const { title, socialClause } = await findNeed(actor, needId);
  const person = await personOf(actor, query);
  const need = await readRankableNeed(needId);
  if (!need) throw notRankable();
  await record({
    actor,
    action: 'ranking.why-not',
    target: { kind: 'need', id: needId },
    participantId: person._id,
  });
  const own = actor.structureId !== undefined;
  const about = {
    need: { id: needId, title },
    participant: { id: person._id, reference: person.reference },
  };
  if (showsRetainedOnly(actor, { socialClause }))
    return { ...about, status: 'retained-only' as const, because: shownOnceRetained };
  const change = await readRankable(person._id);
  if (!change?.profile)
    return { ...about, status: 'not-ranked' as const, because: sayWhyUnranked(person, own) };

  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const facts = own ? await lawFactsOfOne(person._id) : null;
  const asked = facts ? withProofs(need, facts) : need;
  const profile = facts ? withLawFacts(change.profile, facts) : change.profile;
  const weighing = new OnePerson(profile, policy, world).weigh(asked);
  if (weighing.limits.length > 0) {
    const limits = weighing.limits.map((limit) => ({
      ...limit,
      text: sayLimit(limit, weighing.facts, world),
    }));
    const because = limits.map(({ text }) => text).join(' ');
    return { ...about, status: 'excluded' as const, policy: policy.version, because, limits };
  }
  const others = await scoresOf(need, person._id);
  const { limits: _, ...weighed } = weighing;
  const rank = rankAmong(others, weighing);
  const basis = basisOf(asked, policy);
  return {
    ...about,
    status: 'ranked' as const,
    policy: policy.version,
    because: sayRank(rank, weighing.group),
    ...describeEntry(explain(weighed, basis, world)),
    // It names the words of what the person told: for those who accompany them.
    ...(own
      ? { account: accountFor({ basis, facts: weighed.facts }, world, await wordNamesOf(person._id)) }
      : {}),
    ...rank,
    changes: stepsToward(asked, profile, weighing, world)
      .map((step) => {
        const after = new OnePerson(take(profile, step), policy, world).weigh(asked);
        return {
          kind: step.kind,
          code: 'code' in step ? step.code : null,
          text: sayStep(step, world),
          score: after.score,
          group: after.group,
          ...rankAmong(others, after),
        };
      })
      .sort(
        (one, other) =>
          (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) ||
          other.score - one.score,
      ),
  };
}

const wordNamesOf = async (id: string) => nameWords(await openOwnWords(id));

async function personOf(
  actor: Actor,
  { participantId, reference }: z.output<typeof whyNotQuery>,
): Promise<CaseFacts> {
  const person = reference ? await factsByReference(reference) : await factsOfOne(participantId ?? '');
  if (actor.role !== 'officer' && person.structureId !== actor.structureId) throw notFound('Participant');
  return person;
}

/** The scores of everybody else who is possible. */
async function scoresOf(need: RankableNeed, exceptId: string): Promise<number[]> {
  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const scores: number[] = [];
  await eachBatch((people) => {
    for (const { id, score, group, limits } of weighAll(need, people, policy, world))
      if (limits.length === 0 && group !== 'far' && id !== exceptId) scores.push(score);
  });
  return scores;
}

/** Among those possible, as the list shows them. Whoever has the same score shares the rank; who is far has none. */
const rankAmong = (others: readonly number[], { score, group }: Pick<Weighing, 'score' | 'group'>) =>
  group === 'far'
    ? { rank: null, of: others.length }
    : { rank: 1 + others.filter((other) => other > score).length, of: 1 + others.length };
