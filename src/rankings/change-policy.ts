import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Actor, check, system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { stemsEdition } from '../french/index.ts';
import { type Criterion, criteria, measureCorpus, type Policy, shapes } from '../matching/index.ts';
import { liveNeedRevisions } from '../needs/index.ts';
import { streamRankable } from '../participants/index.ts';
import { inTransaction, invalidField, isDuplicate, leaveJob, leaveJobs, Problem } from '../platform/index.ts';
import { rankAllJob, rankNeedJob } from './jobs.ts';
import {
  currentPolicy,
  currentVersion,
  isOvertaken,
  newVersion,
  type PolicyDoc,
  PolicyVersion,
} from './policy.ts';
import { describePolicy } from './read-policy.ts';
import { policyManage } from './rights.ts';

const points = z.number().min(0).max(100);
const weights = z
  .strictObject({
    occupation: points,
    skills: points,
    experience: points,
    commute: points,
    conditions: points,
  })
  .refine((given) => Math.abs(criteria.reduce((sum, name) => sum + given[name], 0) - 100) < 1e-9, {
    message: 'Les cinq poids doivent faire 100 points en tout.',
  });

/** What would be in force. */
export const proposedPolicyInput = z.strictObject({
  weights,
  /** Whether to measure again how common skills and words are; else they stay as they are. */
  measure: z.boolean().default(false),
});
/** `proposedPolicyInput`, parsed. */
export type ProposedPolicy = z.output<typeof proposedPolicyInput>;

/** What is asked of an administrator who changes the policy. */
export const changePolicyInput = z.strictObject({
  ...proposedPolicyInput.shape,
  /** The version that the administrator had before their eyes. */
  version: z.number().int().min(1),
  /** Published with the version. */
  reason: z.string().trim().min(10).max(1000),
});

/** The version that would follow `before`. */
export async function proposed(
  before: PolicyDoc,
  { weights: given, measure }: ProposedPolicy,
  why: Pick<PolicyDoc, 'reason' | 'by'>,
): Promise<PolicyDoc> {
  const corpus = measure ? { corpus: await measureCorpus(streamRankable()) } : {};
  return newVersion(before, { ...why, weights: given, ...corpus });
}

/**
 * Puts other weights in force, with a reason that is published; every open need is then ranked again. What the house
 * measured by itself since the version that was seen is taken up.
 * @throws Problem 409 `stale` when somebody else changed the policy meanwhile, 422 `unchanged` on `weights`
 */
export async function changePolicy(actor: Actor, input: z.output<typeof changePolicyInput>) {
  check(actor, policyManage);
  for (;;) {
    const before = await currentVersion();
    if (input.version > before._id || (await isOvertaken(input.version))) throw stale(before._id);
    const changed = criteria.filter((name) => before.weights[name] !== input.weights[name]);
    if (changed.length === 0 && !input.measure)
      throw invalidField('weights', 'unchanged', 'Ces poids sont déjà en vigueur.');
    const doc = await proposed(before, input, { reason: input.reason, by: actor.id });
    const fields = [
      ...changed.map((name: Criterion) => `weights.${name}`),
      ...(input.measure ? ['corpus'] : []),
    ];
    if (await putInForce(actor, doc, fields)) return { ...describePolicy(doc), inForce: true };
  }
}

/** @returns whether it is in force: not where another version took its number meanwhile */
async function putInForce(actor: Actor, doc: PolicyDoc, fields: readonly string[]): Promise<boolean> {
  try {
    await inTransaction(async () => {
      await PolicyVersion.create([doc]);
      await leaveJob(rankAllJob, { policy: doc._id });
      await record({
        actor,
        action: 'policy.change',
        target: { kind: 'policy', id: String(doc._id) },
        fields: [...fields],
      });
    });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Whether the version in force tells how common words are by stems of another edition. */
export async function isOfOldStems(): Promise<boolean> {
  const newest = await PolicyVersion.findOne().sort({ _id: -1 }).select({ stems: 1 }).lean<PolicyDoc>();
  return newest !== null && newest.stems !== stemsEdition;
}

/** Puts a version in force that tells how common words are by the stems of now, once everybody's are counted so. */
export async function measureStemsAnew(): Promise<void> {
  const reason = 'Les mots se lisent autrement : leur rareté est mesurée à nouveau, le reste ne change pas.';
  for (let done = false; !done; ) {
    const before = await currentVersion();
    const doc = await proposed(before, { weights: before.weights, measure: true }, { reason, by: system.id });
    done = await putInForce(system, doc, ['corpus']);
  }
}

const stale = (version: number) =>
  new Problem(409, 'stale', 'La pondération a été changée entre-temps. Relisez-la avant de la changer.', [], {
    version,
  });

/** Whether the version in force was made when the criteria had other shapes. */
export async function isOfOldShapes(): Promise<boolean> {
  const last = await PolicyVersion.findOne().sort({ _id: -1 }).select({ shapes: 1 }).lean<PolicyDoc>();
  return last !== null && !isDeepStrictEqual(last.shapes, shapes);
}

/** Puts a version in force with the shapes of now, and the rest as it was. */
export async function reshape(reason: string): Promise<void> {
  const before = await currentVersion();
  const doc = await proposed(before, { weights: before.weights, measure: false }, { reason, by: system.id });
  await putInForce(system, doc, ['shapes']);
}

/** Asks for a new ranking of every open need, unless a later version is in force, which has asked for the same. */
export async function rankAll(version: number): Promise<void> {
  const policy: Policy = await currentPolicy();
  if (policy.version !== version) return;
  const needs = await liveNeedRevisions();
  await leaveJobs(
    rankNeedJob,
    needs.map(({ id, revision }) => ({ needId: id, revision })),
  );
}
