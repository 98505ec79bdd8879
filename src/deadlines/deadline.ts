import mongoose, { Schema } from 'mongoose';
import { type Deadline, debtors, type Owed, type Transition } from '../access/index.ts';

export const deadlineStates = ['open', 'done', 'cancelled'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** Moved to another day, or handed to somebody else, it stays open. What is owed once more is another one. */
export const deadlineTransitions: readonly Transition<DeadlineState, 'settle' | 'cancel'>[] = [
  { action: 'settle', from: 'open', to: 'done', by: ['system'] },
  { action: 'cancel', from: 'open', to: 'cancelled', by: ['system'] },
];

export interface DeadlineDoc extends Owed, Pick<Deadline, 'about'> {
  readonly _id: string;
  readonly state: DeadlineState;
  /** The next day on which something is told, or done; absent where nothing is left. */
  readonly remindOn?: string;
  /** What was to be told until this day has been. */
  readonly toldOn?: string;
  readonly createdAt: Date;
  readonly closedAt?: Date;
}

const schema = new Schema<DeadlineDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    about: { thing: { type: String, required: true }, id: { type: String, required: true } },
    part: String,
    under: String,
    dueOn: { type: String, required: true },
    owedBy: { type: String, enum: debtors, required: true },
    participantId: String,
    structureId: String,
    counsellorId: String,
    employerId: String,
    officerId: String,
    state: { type: String, enum: deadlineStates, required: true },
    remindOn: String,
    toldOn: String,
    createdAt: { type: Date, required: true },
    closedAt: Date,
  },
  { collection: 'deadlines', versionKey: false },
);
/** Those of whom each role reads, by the day, with all that a count needs. */
for (const whose of [['structureId'], ['structureId', 'counsellorId'], ['officerId'], ['employerId']])
  schema.index(Object.fromEntries(['state', ...whose, 'dueOn', '_id'].map((name) => [name, 1 as const])));
schema.index({ under: 1, state: 1 });
schema.index({ state: 1, remindOn: 1 });
schema.index({ participantId: 1 });
schema.index(
  { 'about.id': 1, part: 1, kind: 1 },
  { unique: true, partialFilterExpression: { state: 'open' }, name: 'oneOpen' },
);
schema.index({ 'about.id': 1 });
/** What is settled is kept for a year. */
schema.index({ closedAt: 1 }, { expireAfterSeconds: 365 * 86_400 });

export const DeadlineRow = mongoose.model('Deadline', schema);

export const deadlineOf = ({
  _id,
  state: _,
  remindOn: _1,
  toldOn: _2,
  createdAt: _3,
  closedAt: _4,
  ...owed
}: DeadlineDoc): Deadline => ({ id: _id, ...owed });
