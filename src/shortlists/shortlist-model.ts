import { isDeepStrictEqual } from 'node:util';
import mongoose, { Schema } from 'mongoose';
import { markChanged, now, type Revised, staleEdit } from '../platform/index.ts';
import type { SealedMeeting, TurnDownReason } from './match-model.ts';

export const shortlistStates = ['draft', 'sent'] as const;

export const candidateStates = [
  'proposed',
  'meeting',
  'declined',
  'hired',
  'not-hired',
  'no-show',
  'closed',
] as const;
export type CandidateState = (typeof candidateStates)[number];

/** One card of one shortlist. Its id belongs to this shortlist: it says nothing of the person's other cards. */
export interface Candidate {
  readonly id: string;
  readonly matchId: string;
  readonly state: CandidateState;
  /** The card as it was sent, encrypted JSON; gone when the card is closed, unless it is a double of another one. */
  readonly card?: string;
  /** Why it is closed, for the officer. */
  readonly closedFor?: 'withdrawn' | 'released' | 'duplicate';
  readonly turnedDownFor?: TurnDownReason;
  readonly meeting?: SealedMeeting;
  readonly repliedAt?: Date;
  /** The revision of the shortlist at which each part of the card last changed. */
  readonly changedAt?: Readonly<Record<string, number>>;
}

export interface ShortlistDoc {
  readonly _id: string;
  readonly needId: string;
  readonly employerId: string;
  readonly officerId: string;
  readonly state: (typeof shortlistStates)[number];
  /** Encrypted. */
  readonly message?: string;
  readonly candidates: readonly Candidate[];
  readonly sentAt?: Date;
  /** The accounts of the company that were told of it. Without it, it was sent before they were chosen: to all. */
  readonly sentTo?: readonly string[];
  /** The day by which the company's replies are awaited. */
  readonly replyDueOn?: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<ShortlistDoc>(
  {
    _id: { type: String, required: true },
    needId: { type: String, required: true },
    employerId: { type: String, required: true },
    officerId: { type: String, required: true },
    state: { type: String, enum: shortlistStates, required: true },
    message: String,
    candidates: { type: [Schema.Types.Mixed] as never, required: true },
    sentAt: Date,
    sentTo: { type: [String], default: undefined },
    replyDueOn: String,
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'shortlists', versionKey: false },
);
schema.index({ needId: 1, _id: 1 });
schema.index({ employerId: 1, state: 1, _id: 1 });
schema.index({ state: 1, replyDueOn: 1 });
schema.index({ 'candidates.matchId': 1 });
export const Shortlist = mongoose.model('Shortlist', schema);

/** The card as something whose late editors are told what changed. */
export const revisedCard = ({ revision }: ShortlistDoc, { changedAt = {} }: Candidate): Revised => ({
  revision,
  changedAt,
});

/** Changes one card of a sent shortlist. @throws Problem 409 `stale` when another wrote first */
export async function setCandidate(
  shortlist: ShortlistDoc,
  candidate: Candidate,
  set: Partial<Candidate>,
): Promise<void> {
  const { _id, revision } = shortlist;
  const names = (Object.keys(set) as (keyof Candidate)[]).filter(
    (name) => name !== 'repliedAt' && !isDeepStrictEqual(set[name], candidate[name]),
  );
  const changed = { ...candidate, ...set, changedAt: markChanged(revisedCard(shortlist, candidate), names) };
  const done = await Shortlist.updateOne(
    { _id, revision, 'candidates.id': candidate.id },
    { $set: { 'candidates.$': changed, revision: revision + 1, updatedAt: now() } },
  );
  if (done.matchedCount === 0) throw staleEdit(revisedCard(shortlist, candidate), revision);
}

/**
 * Closes every card of this person for this need, drafts and former ones too: what they told is no longer kept. The card
 * of a double stays as it was sent, since the person is still proposed.
 */
export async function closeCards(
  matchId: string,
  closedFor: NonNullable<Candidate['closedFor']>,
): Promise<void> {
  await Shortlist.updateMany(
    { 'candidates.matchId': matchId },
    {
      $set: {
        'candidates.$[one].state': 'closed',
        'candidates.$[one].closedFor': closedFor,
        updatedAt: now(),
      },
      ...(closedFor === 'duplicate' ? {} : { $unset: { 'candidates.$[one].card': 1 } }),
      $inc: { revision: 1 },
    },
    {
      arrayFilters: [
        { 'one.matchId': matchId, ...(closedFor === 'duplicate' ? { 'one.state': { $ne: 'closed' } } : {}) },
      ],
    },
  );
}
