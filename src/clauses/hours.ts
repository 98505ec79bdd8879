import mongoose, { Schema } from 'mongoose';
import { type BookRow, type RowState, rowStates } from './books.ts';
import type { DayOfWork, HoursRow, Judged, Way } from './judge.ts';

export const contractKinds = [
  'cdi',
  'cdd',
  'temporary',
  'cddi',
  'apprenticeship',
  'professionalisation',
  'other',
] as const;
export type ContractKind = (typeof contractKinds)[number];

/** Hours of a person in a month, with all that became of them. */
export interface HoursDoc {
  readonly _id: string;
  readonly contractId: string;
  readonly partyId: string;
  readonly personId: string;
  readonly month: string;
  readonly way: Way;
  readonly contractKind: ContractKind;
  readonly minutes: number;
  readonly days?: readonly DayOfWork[];
  readonly state: RowState;
  /** Why the facilitator refused it. */
  readonly reason?: string;
  readonly judged: Judged;
  /** Its month is closed. */
  readonly closed: boolean;
  /** What it was before each change, the latest last. */
  readonly history: readonly {
    readonly at: Date;
    readonly by: string;
    readonly minutes: number;
    readonly state: RowState;
    readonly reason?: string;
  }[];
  readonly revision: number;
}

const mixed = { type: Schema.Types.Mixed };
const schema = new Schema<HoursDoc>(
  {
    _id: { type: String, required: true },
    contractId: { type: String, required: true },
    partyId: { type: String, required: true },
    personId: { type: String, required: true },
    month: { type: String, required: true },
    way: { type: String, required: true },
    contractKind: { type: String, required: true },
    minutes: { type: Number, required: true },
    days: { type: [mixed], default: undefined },
    state: { type: String, enum: rowStates, required: true },
    reason: String,
    judged: { ...mixed, required: true },
    closed: { type: Boolean, required: true },
    history: [mixed],
    revision: { type: Number, required: true },
  },
  { collection: 'clause-hours', versionKey: false, minimize: false },
);
// The same hours are told once: told again, they are corrected.
schema.index({ contractId: 1, month: 1, partyId: 1, personId: 1, way: 1 }, { unique: true });
schema.index({ personId: 1, month: 1 });
export const Hours = mongoose.model('ClauseHours', schema);

export const asRow = ({ _id, state, closed, judged, ...doc }: HoursDoc): HoursRow => ({
  id: _id,
  contractId: doc.contractId,
  partyId: doc.partyId,
  month: doc.month,
  way: doc.way,
  minutes: doc.minutes,
  ...(doc.days ? { days: doc.days } : {}),
  ...(state === 'refused' ? { refused: true } : {}),
  ...(closed ? { frozen: judged } : {}),
});

export const asBookRow = ({
  contractId,
  personId,
  partyId,
  month,
  way,
  minutes,
  state,
  judged,
}: HoursDoc): BookRow => ({ contractId, personId, partyId, month, way, minutes, state, judged });
