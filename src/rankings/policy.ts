import mongoose, { Schema } from 'mongoose';
import { measureCorpus, type Policy } from '../matching/index.ts';
import { streamRankable } from '../participants/index.ts';
import { isDuplicate, now } from '../platform/index.ts';

interface PolicyDoc extends Omit<Policy, 'version' | 'corpus'> {
  readonly _id: number;
  /** As JSON: words may hold characters that MongoDB reads in field names. */
  readonly corpus: string;
  readonly frozenAt: Date;
}

const PolicyVersion = mongoose.model(
  'PolicyVersion',
  new Schema<PolicyDoc>(
    {
      _id: { type: Number, required: true },
      weights: { type: Schema.Types.Mixed, required: true },
      corpus: { type: String, required: true },
      frozenAt: { type: Date, required: true },
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

const asPolicy = ({ _id, weights, corpus }: PolicyDoc): Policy => ({
  version: _id,
  weights,
  corpus: JSON.parse(corpus),
});

const newest = () => PolicyVersion.findOne().sort({ _id: -1 }).lean<PolicyDoc>();

let known: Policy | undefined;

/** The policy in force. The first is frozen over the people there are when somebody first needs one. */
export async function currentPolicy(): Promise<Policy> {
  const version = await PolicyVersion.findOne()
    .sort({ _id: -1 })
    .select({ _id: 1 })
    .lean<Pick<PolicyDoc, '_id'>>();
  if (known && known.version === version?._id) return known;
  const doc = version ? await newest() : null;
  known = doc ? asPolicy(doc) : await freezePolicy();
  return known;
}

/** Makes the next version, with the corpus statistics of the people ranked at this moment. */
export async function freezePolicy(): Promise<Policy> {
  const before = await newest();
  const doc: PolicyDoc = {
    _id: (before?._id ?? 0) + 1,
    weights: before?.weights ?? firstWeights,
    corpus: JSON.stringify(await measureCorpus(streamRankable())),
    frozenAt: now(),
  };
  try {
    await PolicyVersion.create([doc]);
    return asPolicy(doc);
  } catch (error) {
    const other = isDuplicate(error) ? await newest() : null;
    if (!other) throw error;
    return asPolicy(other);
  }
}
