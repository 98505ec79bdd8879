import mongoose, { Schema } from 'mongoose';
import { now } from '../platform/index.ts';
import type { Meeting, TurnDownReason } from './match-model.ts';

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
  /** The card as it was sent, encrypted JSON; gone when the card is closed. */
  readonly card?: string;
  /** Why it is closed, for the officer. */
  readonly closedFor?: 'withdrawn' | 'released';
  readonly turnedDownFor?: TurnDownReason;
  readonly meeting?: Meeting;
  readonly repliedAt?: Date;
}

export interface ShortlistDoc {
  readonly _id: string;
  readonly needId: string;
  readonly employerId: string;
  readonly officerId: string;
  readonly state: (typeof shortlistStates)[number];
  readonly message?: string;
  readonly candidates: readonly Candidate[];
  readonly sentAt?: Date;
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

/** Changes one card of a sent shortlist. */
export async function setCandidate(
  shortlistId: string,
  matchId: string,
  set: Partial<Candidate>,
): Promise<void> {
  const fields = Object.entries(set).map(([name, value]) => [`candidates.$.${name}`, value]);
  await Shortlist.updateOne(
    { _id: shortlistId, 'candidates.matchId': matchId },
    { $set: { ...Object.fromEntries(fields), updatedAt: now() }, $inc: { revision: 1 } },
  );
}

/** Closes every card of this person for this need, drafts and former ones too: what they told is no longer kept. */
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
      $unset: { 'candidates.$[one].card': 1 },
      $inc: { revision: 1 },
    },
    { arrayFilters: [{ 'one.matchId': matchId }] },
  );
}
