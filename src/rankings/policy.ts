import mongoose, { Schema } from 'mongoose';
import { system } from '../access/index.ts';
import { stemsEdition } from '../french/index.ts';
import { measureCorpus, type Policy, type Shapes, shapes } from '../matching/index.ts';
import { streamRankable } from '../participants/index.ts';
import { isDuplicate, now } from '../platform/index.ts';

/** A version of the policy as it is stored: the collection `policies`. */
export interface PolicyDoc extends Omit<Policy, 'version' | 'corpus'> {
  readonly _id: number;
  /** As JSON: words may hold characters that MongoDB reads in field names. */
  readonly corpus: string;
  /** The edition of the stems whose commonness `corpus` tells; absent: 1. */
  readonly stems?: number;
  /** As they were when the version was made: published with it. */
  readonly shapes: Shapes;
  readonly frozenAt: Date;
  /** Why there is this version: published. */
  readonly reason: string;
  /** Who made it; `system` for the first. */
  readonly by: string;
}

/** Versions are never changed nor deleted: a score of years ago names its own. */
export const PolicyVersion = mongoose.model(
  'PolicyVersion',
  new Schema<PolicyDoc>(
    {
      _id: { type: Number, required: true },
      weights: { type: Schema.Types.Mixed, required: true },
      corpus: { type: String, required: true },
      stems: Number,
      shapes: { type: Schema.Types.Mixed, required: true },
      frozenAt: { type: Date, required: true },
      reason: { type: String, required: true },
      by: { type: String, required: true },
    },
    { collection: 'policies', versionKey: false },
  ),
);

/** What each criterion is worth: the published weights add up to 100. */
const firstWeights: Policy['weights'] = {
  occupation: 35,
  skills: 30,
  experience: 5,
  commute: 15,
  conditions: 15,
};

/** A stored version as the ranking takes it. */
export const asPolicy = ({ _id, weights, corpus }: PolicyDoc): Policy => ({
  version: _id,
  weights,
  corpus: JSON.parse(corpus),
});

const newest = () => PolicyVersion.findOne().sort({ _id: -1 }).lean<PolicyDoc>();

/** Versions are numbered in each database: one that this process was connected to before has a first one too. */
let known: { readonly database: string; readonly policy: Policy } | undefined;

/**
 * The policy in force. The first is frozen over the people there are when somebody first needs one; where that was nobody,
 * nothing is rare or common yet, so it is measured again as soon as somebody is there.
 */
export async function currentPolicy(): Promise<Policy> {
  const version = await PolicyVersion.findOne()
    .sort({ _id: -1 })
    .select({ _id: 1 })
    .lean<Pick<PolicyDoc, '_id'>>();
  const { name: database } = mongoose.connection;
  let policy = known?.database === database ? known.policy : undefined;
  if (!policy || policy.version !== version?._id) {
    const doc = version ? await newest() : null;
    policy = doc ? asPolicy(doc) : await freezePolicy(0);
  }
  if (policy.corpus.profiles === 0 && (await isAnybodyRanked())) policy = await freezePolicy(policy.version);
  known = { database, policy };
  return policy;
}

/** Whether there is anybody to measure corpus statistics of. */
export async function isAnybodyRanked(): Promise<boolean> {
  for await (const _ of streamRankable()) return true;
  return false;
}

/**
 * Puts in force the first version, or the next, with the corpus statistics of the people ranked at this moment; gives way
 * where there is another by now.
 * @param after the version that somebody found wanting; 0 for none at all
 */
export async function freezePolicy(after: number): Promise<Policy> {
  const before = await newest();
  if (before && before._id !== after) return asPolicy(before);
  const doc = newVersion(before, {
    corpus: await measureCorpus(streamRankable()),
    reason: before ? 'Statistiques mesurées à nouveau.' : 'Première version.',
    by: system.id,
  });
  try {
    await PolicyVersion.create([doc]);
    return asPolicy(doc);
  } catch (error) {
    const other = isDuplicate(error) ? await newest() : null;
    if (!other) throw error;
    return asPolicy(other);
  }
}

/**
 * Whether somebody has put a version in force after this one. What the house measures again by itself changes no weight:
 * it never makes a person's change late.
 */
export const isOvertaken = async (version: number): Promise<boolean> =>
  (await PolicyVersion.exists({ _id: { $gt: version }, by: { $ne: system.id } })) !== null;

/** The version in force as it is stored. */
export async function currentVersion(): Promise<PolicyDoc> {
  const { version } = await currentPolicy();
  const doc = await PolicyVersion.findById(version).lean<PolicyDoc>();
  if (!doc) throw new Error(`policy ${version} is gone`);
  return doc;
}

/** @param before what is not given is taken from it */
export function newVersion(
  before: PolicyDoc | null,
  { weights, corpus, ...why }: Partial<Pick<Policy, 'weights' | 'corpus'>> & Pick<PolicyDoc, 'reason' | 'by'>,
): PolicyDoc {
  return {
    _id: (before?._id ?? 0) + 1,
    weights: weights ?? before?.weights ?? firstWeights,
    corpus: corpus ? JSON.stringify(corpus) : (before?.corpus ?? ''),
    stems: corpus ? stemsEdition : (before?.stems ?? 1),
    shapes,
    frozenAt: now(),
    ...why,
  };
}
