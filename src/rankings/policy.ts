import mongoose, { Schema } from 'mongoose';
import { stemsEdition } from '../french/index.ts';
import { measureCorpus, type Policy, type Shapes, shapes } from '../matching/index.ts';
import { streamRankable } from '../participants/index.ts';
import { isDuplicate, now } from '../platform/index.ts';

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

export const asPolicy = ({ _id, weights, corpus }: PolicyDoc): Policy => ({
  version: _id,
  weights,
  corpus: JSON.parse(corpus),
});

const newest = () => PolicyVersion.findOne().sort({ _id: -1 }).lean<PolicyDoc>();

let known: Policy | undefined;

/**
 * The policy in force. The first is frozen over the people there are when somebody first needs one; where that was nobody,
 * nothing is rare or common yet, so it is measured again as soon as somebody is there.
 */
export async function currentPolicy(): Promise<Policy> {
  const version = await PolicyVersion.findOne()
    .sort({ _id: -1 })
    .select({ _id: 1 })
    .lean<Pick<PolicyDoc, '_id'>>();
  if (!known || known.version !== version?._id) {
    const doc = version ? await newest() : null;
    known = doc ? asPolicy(doc) : await freezePolicy();
  }
  if (known.corpus.profiles === 0 && (await isAnybodyRanked())) known = await freezePolicy();
  return known;
}

export async function isAnybodyRanked(): Promise<boolean> {
  for await (const _ of streamRankable()) return true;
  return false;
}

/** The first version; or the next, with the corpus statistics of the people ranked at this moment. */
export async function freezePolicy(): Promise<Policy> {
  const before = await newest();
  const doc = newVersion(before, {
    corpus: await measureCorpus(streamRankable()),
    reason: before ? 'Statistiques mesurées à nouveau.' : 'Première version.',
    by: 'system',
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
