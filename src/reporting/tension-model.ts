import mongoose, { Schema } from 'mongoose';

/** One thing that people lack, and how many of them are one thing away by it. */
export interface Training {
  readonly kind: 'licence' | 'skill';
  readonly code: string;
  readonly people: number;
}

/** Needs of one trade in one former territory, and who might do them. */
export interface TensionRow {
  readonly occupation: string;
  /** `null` where the worksite is outside of all of them. */
  readonly territory: string | null;
  readonly needs: number;
  readonly ready: number;
  /** Lack one thing. */
  readonly gap: number;
  /** The most useful first. */
  readonly trainings: readonly Training[];
}

/** As a worker last counted it: numbers, nobody in particular. */
export interface TensionDoc {
  readonly _id: 'tension';
  readonly day: string;
  readonly madeAt: Date;
  readonly needs: number;
  readonly rows: readonly TensionRow[];
}

const schema = new Schema<TensionDoc>(
  {
    _id: { type: String, required: true } as never,
    day: { type: String, required: true },
    madeAt: { type: Date, required: true },
    needs: { type: Number, required: true },
    rows: { type: [Schema.Types.Mixed] as never, required: true },
  },
  { collection: 'tension', versionKey: false },
);
export const Tension = mongoose.model('Tension', schema);
