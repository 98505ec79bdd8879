import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import type { Transition } from '../access/index.ts';
import { calendarDay, oneLine, type Revised } from '../platform/index.ts';

export const attendances = ['registered', 'waiting', 'present', 'absent', 'excused'] as const;
export type Attendance = (typeof attendances)[number];

/** Somebody at a workshop: registered or waiting, then there or not. Whoever leaves is on the list no more. */
export const attendanceTransitions: readonly Transition<Attendance, 'call' | 'attend' | 'miss' | 'excuse'>[] =
  [
    { action: 'call', from: 'waiting', to: 'registered', by: ['system'] },
    ...(['registered', 'present', 'absent', 'excused'] as const).flatMap(
      (from) =>
        [
          { action: 'attend', from, to: 'present', by: ['counsellor', 'manager'] },
          { action: 'miss', from, to: 'absent', by: ['counsellor', 'manager'] },
          { action: 'excuse', from, to: 'excused', by: ['counsellor', 'manager'] },
        ] as const,
    ),
  ];

/** A workshop of a structure on a day, with places. */
export interface WorkshopDoc extends Revised {
  readonly _id: string;
  readonly structureId: string;
  readonly title: string;
  readonly on: string;
  readonly minutes: number;
  readonly place: string;
  readonly places: number;
  /** The first who came first. */
  readonly people: readonly { readonly participantId: string; readonly state: Attendance }[];
  readonly cancelled?: true;
  /** Who leads it, and notes who was there. */
  readonly by: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<WorkshopDoc>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    title: { type: String, required: true },
    on: { type: String, required: true },
    minutes: { type: Number, required: true },
    place: { type: String, default: '' },
    places: { type: Number, required: true },
    people: [{ _id: false, participantId: String, state: String }],
    cancelled: Boolean,
    by: { type: String, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'workshops', versionKey: false, minimize: false },
);
schema.index({ structureId: 1, on: -1, _id: -1 });
schema.index({ 'people.participantId': 1 });
export const Workshop = mongoose.model('Workshop', schema);

export const workshopFields = {
  title: oneLine(3, 120),
  on: calendarDay(),
  minutes: z.int().min(15).max(600),
  place: oneLine(0, 160).default(''),
  places: z.int().min(1).max(200),
};
export const workshopInput = z.strictObject(workshopFields);

/** Whoever has a place, or had. */
export const seatsTaken = ({ people }: Pick<WorkshopDoc, 'people'>): number =>
  people.filter(({ state }) => state !== 'waiting').length;
