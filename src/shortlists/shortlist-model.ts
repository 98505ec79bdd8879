import { isDeepStrictEqual } from 'node:util';
import mongoose, { Schema } from 'mongoose';
import { markChanged, now, type Revised, staleEdit } from '../platform/index.ts';
import type { Meeting, SealedMeeting, TurnDownReason } from './match-model.ts';
import { isAhead } from './meeting.ts';
import { followShortlist } from './owed.ts';

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
  /** What is left of it when the card closes before it was. */
  readonly cancelledMeeting?: CancelledMeeting;
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
  /** Nobody of the company has opened it. Sent before this was kept, it is taken as opened. */
  readonly unread?: true;
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
    unread: Boolean,
    replyDueOn: String,
    revision: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'shortlists', versionKey: false },
);
schema.index({ needId: 1, _id: 1 });
schema.index({ employerId: 1, state: 1, _id: 1 });
schema.index({ 'candidates.matchId': 1 });
export const Shortlist = mongoose.model('Shortlist', schema);

/** Nobody of the company has opened it, and nobody has answered in its place. */
export const mayBeRecalled = ({ state, unread, candidates }: ShortlistDoc): boolean =>
  state === 'sent' && unread === true && candidates.every(isUnanswered);

const isUnanswered = ({ state }: Candidate): boolean => state === 'proposed' || state === 'closed';

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
  const after = await Shortlist.findOneAndUpdate(
    { _id, revision, 'candidates.id': candidate.id },
    { $set: { 'candidates.$': changed, revision: revision + 1, updatedAt: now() } },
    { returnDocument: 'after' },
  ).lean<ShortlistDoc>();
  if (!after) throw staleEdit(revisedCard(shortlist, candidate), revision);
  await followShortlist(after);
}

/** A meeting that was to be and is off: enough to take it out of a calendar, and nothing of whom or where. */
export interface CancelledMeeting extends Pick<Meeting, 'at'> {
  readonly nth: number;
  /** How many times it was moved before. */
  readonly moves: number;
}

/** The card of a double stays as it was sent, since the person is still proposed; of another, what it told is no longer kept. */
export function closed(candidate: Candidate, closedFor: NonNullable<Candidate['closedFor']>): Candidate {
  if (closedFor === 'duplicate') return { ...candidate, state: 'closed', closedFor };
  const { card: _, meeting, ...rest } = candidate;
  const off = candidate.state === 'meeting' && meeting && isAhead(meeting);
  return {
    ...rest,
    state: 'closed',
    closedFor,
    ...(off
      ? {
          cancelledMeeting: {
            at: meeting.at,
            nth: meeting.nth ?? 1,
            moves: meeting.earlier?.length ?? 0,
          },
        }
      : {}),
  };
}

/** Closes every card of this person for this need, drafts and former ones too, in the current transaction. */
export async function closeCards(
  matchId: string,
  closedFor: NonNullable<Candidate['closedFor']>,
): Promise<void> {
  const shortlists = await Shortlist.find({ 'candidates.matchId': matchId }).lean<ShortlistDoc[]>();
  for (const shortlist of shortlists) {
    const { _id, candidates } = shortlist;
    const isOver = ({ state }: Candidate) => closedFor === 'duplicate' && state === 'closed';
    const after = candidates.map((one) =>
      one.matchId === matchId && !isOver(one) ? closed(one, closedFor) : one,
    );
    await Shortlist.updateOne(
      { _id },
      { $set: { candidates: after, updatedAt: now() }, $inc: { revision: 1 } },
    );
    await followShortlist({ ...shortlist, candidates: after });
  }
}
