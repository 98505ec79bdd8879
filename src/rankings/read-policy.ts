import { describeWeights, groupDefinitions, hardLimits, neverUsed } from '../explanations/index.ts';
import type { Policy } from '../matching/index.ts';
import { nameWords } from '../participants/index.ts';
import { houseRules, notFound } from '../platform/index.ts';
import { currentPolicy, type PolicyDoc, PolicyVersion } from './policy.ts';

/**
 * The policy in force, or a former version: public, because whoever is ranked may know how (CRPA R311-3-1-2).
 * @throws Problem 404 for a version that there is not
 */
export async function readPolicy(version?: string) {
  const current = await currentPolicy();
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version)) throw notFound('Version');
  const doc = await PolicyVersion.findById(Number(version ?? current.version)).lean<PolicyDoc>();
  if (!doc) throw notFound('Version');
  return { ...describePolicy(doc), inForce: doc._id === current.version };
}

/** A version as it is published, at `/api/v1/policy`. */
export function describePolicy({ _id, weights, shapes, corpus, frozenAt, reason }: PolicyDoc) {
  return {
    version: _id,
    frozenAt: frozenAt.toISOString(),
    reason,
    criteria: describeWeights(weights),
    shapes,
    corpus: publishable(JSON.parse(corpus)),
    limits: hardLimits,
    groups: groupDefinitions,
    never: neverUsed,
  };
}

/**
 * A word or a skill of few people could point at one of them. Words are those of the catalogue, which are all that a
 * ranking compares: others are not named again.
 */
function publishable({ profiles, meanWords, skillProfiles, wordProfiles }: Policy['corpus']) {
  const small = houseRules().SMALL_COUNT;
  const nameOf = nameWords();
  const shown = (counts: Readonly<Record<string, number>>, named: (code: string) => string | undefined) =>
    Object.entries(counts)
      .flatMap(([key, people]) => {
        const code = named(key);
        return people >= small && code !== undefined ? [{ code, people }] : [];
      })
      .sort((one, other) => other.people - one.people || (one.code < other.code ? -1 : 1));
  return {
    profiles,
    meanWords,
    atLeast: small,
    skills: shown(skillProfiles, (code) => code),
    words: shown(wordProfiles, nameOf),
  };
}
