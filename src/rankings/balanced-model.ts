import mongoose, { Schema } from 'mongoose';
import type { BalancedList } from '../matching/index.ts';

/** Why an officer returns a list to plain order. */
export const plainReasons = ['urgent', 'company-wish', 'unsuitable', 'declined-often'] as const;
export type PlainReason = (typeof plainReasons)[number];

/** That a list stays in plain order, since when and why. */
export interface PlainOrder {
  readonly because: PlainReason;
  readonly at: Date;
  /** Id of the account. */
  readonly by: string;
}

/** The balanced list of a need, beside its ranking: ids and places, no scores and no facts. */
export interface BalancedListDoc extends Omit<BalancedList, 'needId'> {
  /** The need's id. */
  readonly _id: string;
  readonly madeAt: Date;
  readonly plain: PlainOrder | null;
}

const list = new Schema<BalancedListDoc>(
  {
    _id: { type: String, required: true },
    people: { type: [String], required: true },
    entered: { type: [Schema.Types.Mixed] as never, required: true },
    left: { type: [Schema.Types.Mixed] as never, required: true },
    total: { type: Number, required: true },
    best: { type: Number, required: true },
    madeAt: { type: Date, required: true },
    plain: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'balancedlists', versionKey: false },
);
list.index({ people: 1 });
list.index({ 'left.id': 1 });
/** Private to this room. */
export const BalancedListModel = mongoose.model('BalancedList', list);

/** When somebody was last in a list of ten, and what would bring them there. Days are ISO dates. */
export interface ListChanceDoc {
  /** The person's id. */
  readonly _id: string;
  /** From when they have been looked at. */
  readonly firstOn: string;
  /** Since when they have been in a list without a break; `null`: in none. */
  readonly since: string | null;
  readonly lastOn: string | null;
  /** The day of the batch that counted them. */
  readonly countedOn: string;
  /** For who has waited: how many open needs they are possible for, and what would open others. */
  readonly note: { readonly possible: number; readonly steps: readonly string[] } | null;
}

const chance = new Schema<ListChanceDoc>(
  {
    _id: { type: String, required: true },
    firstOn: { type: String, required: true },
    since: { type: String, default: null },
    lastOn: { type: String, default: null },
    countedOn: { type: String, required: true },
    note: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'listchances', versionKey: false },
);
export const ListChance = mongoose.model('ListChance', chance);

/** What one batch came to: figures on everybody, nobody in particular. */
export interface ListBalanceDoc {
  /** ISO date. */
  readonly _id: string;
  readonly madeAt: Date;
  readonly needs: number;
  readonly people: number;
  readonly peoplePlain: number;
  /** By how much the lists may fall short of the best possible, at most. */
  readonly gap: number;
  /** Who has waited and still has no list; of them, who has a note. */
  readonly waiting: number;
  readonly noted: number;
}

const balance = new Schema<ListBalanceDoc>(
  {
    _id: { type: String, required: true },
    madeAt: { type: Date, required: true },
    needs: { type: Number, required: true },
    people: { type: Number, required: true },
    peoplePlain: { type: Number, required: true },
    gap: { type: Number, required: true },
    waiting: { type: Number, required: true },
    noted: { type: Number, required: true },
  },
  { collection: 'listbalances', versionKey: false },
);
export const ListBalance = mongoose.model('ListBalance', balance);
