import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import type { Transition } from '../access/index.ts';
import { calendarDay, oneLine, type Revised } from '../platform/index.ts';

export const pupilStates = ['candidate', 'waiting', 'admitted', 'entered', 'left', 'declined'] as const;
export type PupilState = (typeof pupilStates)[number];
type PupilAction = 'admit' | 'queue' | 'call' | 'decline' | 'enter' | 'leave';

const structure = ['counsellor', 'manager'] as const;
/** Somebody in a session of a school. Whoever is admitted where no place is free waits, and is called when one is. */
export const pupilTransitions: readonly Transition<PupilState, PupilAction>[] = [
  { action: 'admit', from: 'candidate', to: 'admitted', by: structure },
  { action: 'queue', from: 'candidate', to: 'waiting', by: structure },
  { action: 'call', from: 'waiting', to: 'admitted', by: ['system'] },
  { action: 'decline', from: 'candidate', to: 'declined', by: structure },
  { action: 'decline', from: 'waiting', to: 'declined', by: structure },
  { action: 'decline', from: 'admitted', to: 'declined', by: structure },
  { action: 'enter', from: 'admitted', to: 'entered', by: structure },
  { action: 'leave', from: 'entered', to: 'left', by: structure },
];

/** What somebody went to. */
export const schoolExits = ['job', 'apprenticeship', 'training', 'other'] as const;
export type SchoolExit = (typeof schoolExits)[number];
/** Months after an exit at which the school asks where they are. */
export const followMonths = [3, 6] as const;

export interface Pupil {
  readonly participantId: string;
  readonly state: PupilState;
  readonly enteredOn?: string;
  readonly exit?: { readonly on: string; readonly kind: SchoolExit };
  /** Where they were, so many months after. */
  readonly follow: readonly { readonly months: number; readonly on: string; readonly kind: SchoolExit }[];
  /** Skills of the catalogue that the school has validated. */
  readonly skills: readonly { readonly code: string; readonly level: number; readonly on: string }[];
}

/** A session of a second-chance school. */
export interface SessionDoc extends Revised {
  readonly _id: string;
  readonly structureId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly places: number;
  /** The first who came first. */
  readonly pupils: readonly Pupil[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<SessionDoc>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    name: { type: String, required: true },
    startsOn: { type: String, required: true },
    places: { type: Number, required: true },
    pupils: [Schema.Types.Mixed],
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'schoolsessions', versionKey: false, minimize: false },
);
schema.index({ structureId: 1, _id: -1 });
schema.index({ 'pupils.participantId': 1 });
export const Session = mongoose.model('SchoolSession', schema);

export const sessionInput = z.strictObject({
  name: oneLine(3, 120),
  startsOn: calendarDay(),
  places: z.int().min(1).max(300),
});

/** Places that are taken: a place that is left stays the session's. */
export const seatsTaken = ({ pupils }: Pick<SessionDoc, 'pupils'>): number =>
  pupils.filter(({ state }) => state === 'admitted' || state === 'entered' || state === 'left').length;
