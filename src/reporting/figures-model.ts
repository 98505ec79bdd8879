import mongoose, { Schema } from 'mongoose';
import { type Actor, type Breakdown, type Figure, roomsOfHouse, type Sight } from '../access/index.ts';
import type { Measured } from './measure-facts.ts';

/** A period of a figure, and the same months of the year before. */
export interface KeptPeriod {
  readonly now: Measured;
  readonly before: Measured;
  /** By breakdown: what each of its groups comes to, in their order, then those of whom it is not known. */
  readonly by?: Readonly<Record<string, readonly Measured[]>>;
}

export interface KeptFigure {
  /** The first day of which the service knows anything, among those that are kept. */
  readonly first: string | null;
  readonly periods: Readonly<Record<string, KeptPeriod>>;
  /** Beside `monthsOn` the day. */
  readonly months: readonly Measured[];
}

/** The figures of one scope, as a worker has made them: numbers of groups, nobody in particular. */
export interface FiguresDoc {
  /** `all`, `structure/<id>` or `counsellor/<structure>/<id>`. */
  readonly _id: string;
  /** The last day that is counted. */
  readonly day: string;
  readonly madeAt: Date;
  readonly figures: Readonly<Record<string, KeptFigure>>;
}

const schema = new Schema<FiguresDoc>(
  {
    _id: { type: String, required: true },
    day: { type: String, required: true },
    madeAt: { type: Date, required: true },
    figures: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'figures', versionKey: false, minimize: false },
);
export const Figures = mongoose.model('Figures', schema);

export const scopes = {
  all: 'all',
  structure: (structureId: string) => `structure/${structureId}`,
  counsellor: (structureId: string, id: string) => `counsellor/${structureId}/${id}`,
} as const;

/** Which of them somebody reads a figure of. */
export function scopeOf({ id, structureId = '' }: Actor, sight: Exclude<Sight, 'nothing'>): string {
  if (sight === 'mine') return scopes.counsellor(structureId, id);
  return sight === 'structure' ? scopes.structure(structureId) : scopes.all;
}

/** Every figure, with the room that hands it in, as the house lists them. */
export const figuresOfHouse = (): readonly Figure[] => roomsOfHouse().flatMap(({ figures = [] }) => figures);

export const breakdownsOfHouse = (): readonly Breakdown[] =>
  roomsOfHouse().flatMap(({ breakdowns = [] }) => breakdowns);
