import mongoose, { Schema } from 'mongoose';
import type {
  ContractKind,
  LanguageCode,
  LanguageLevel,
  LicenceCode,
  OccupationCode,
  PayPeriod,
  Reading,
  Schedule,
  SkillCode,
  WorkingCondition,
} from '../occupations/index.ts';
import { type NeedState, needStates } from './need-states.ts';

/** `unsolicited`: nobody asked; a counsellor proposes one person to one company, and everything else is as for any need. */
export const needKinds = ['job', 'immersion', 'visit', 'unsolicited'] as const;
export type NeedKind = (typeof needKinds)[number];

export const closeReasons = [
  'filled-elsewhere',
  'cancelled',
  'postponed',
  'no-candidate',
  'other',
  'expired',
] as const;
export type CloseReason = (typeof closeReasons)[number];

export interface Pay {
  readonly minCents: number;
  readonly maxCents: number;
  readonly per: PayPeriod;
}

/** What an officer says of a need. A draft may lack any of it. */
export interface NeedTerms {
  readonly zone?: string | undefined;
  readonly posts?: number | undefined;
  readonly contract?: { readonly kind: ContractKind; readonly months?: number | undefined } | undefined;
  /** The least, where the hours may vary up to `maxMinutesPerWeek`. */
  readonly minutesPerWeek?: number | undefined;
  readonly maxMinutesPerWeek?: number | undefined;
  readonly startsOn?: string | undefined;
  /** How many days after that the job can wait; else the house's rule. */
  readonly startToleranceDays?: number | undefined;
  readonly schedule?: Schedule | undefined;
  readonly pay?: Pay | undefined;
  readonly occupations?: readonly OccupationCode[] | undefined;
  readonly skills?:
    | readonly { readonly code: SkillCode; readonly required: boolean; readonly level: number }[]
    | undefined;
  readonly licences?: readonly { readonly code: LicenceCode; readonly required: boolean }[] | undefined;
  readonly conditions?: readonly WorkingCondition[] | undefined;
  /** 0: beginners are welcome. Without `months`: some, of a length that is not said. */
  readonly experience?: { readonly months?: number | undefined; readonly required: boolean } | undefined;
  /** A vehicle of the person's own. */
  readonly vehicle?: { readonly required: boolean } | undefined;
  readonly languages?:
    | readonly {
        readonly code: LanguageCode;
        readonly level?: LanguageLevel | undefined;
        readonly required: boolean;
      }[]
    | undefined;
}

export interface NeedDoc {
  readonly _id: string;
  readonly employerId: string;
  /** Who posted it and follows it. */
  readonly officerId: string;
  readonly kind: NeedKind;
  readonly state: NeedState;
  /** Without the words that the law refuses. */
  readonly title: string;
  readonly description: string;
  /** The advertisement as it was given, for those who follow it: what the reading's spans refer to. */
  readonly written: { readonly title: string; readonly description: string };
  /** Street address of the worksite, for those who meet there. */
  readonly address?: string;
  /** Only people whose eligibility to a social clause was verified. */
  readonly socialClause: boolean;
  readonly terms: NeedTerms;
  /** A person has gone through the reading: what the terms lack is not asked, and nothing is added from it. */
  readonly reviewed?: boolean;
  /** What was understood of title and description: proposals until the need is opened. */
  readonly reading: Reading;
  readonly openedAt?: Date;
  /** The day on which it closes by itself unless renewed. */
  readonly expiresOn?: string;
  readonly closed?: { readonly reason: CloseReason; readonly comment?: string; readonly at: Date };
  readonly revision: number;
  readonly changedAt: Readonly<Record<string, number>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<NeedDoc>(
  {
    _id: { type: String, required: true },
    employerId: { type: String, required: true },
    officerId: { type: String, required: true },
    kind: { type: String, enum: needKinds, required: true },
    state: { type: String, enum: needStates, required: true },
    title: { type: String, required: true },
    description: { type: String, default: '' },
    written: { type: Schema.Types.Mixed, required: true },
    address: String,
    socialClause: { type: Boolean, required: true },
    terms: { type: Schema.Types.Mixed, required: true },
    reviewed: Boolean,
    reading: { type: Schema.Types.Mixed, required: true },
    openedAt: Date,
    expiresOn: String,
    closed: { type: { _id: false, reason: { type: String, enum: closeReasons }, comment: String, at: Date } },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'needs', versionKey: false, minimize: false },
);
schema.index({ state: 1, _id: 1 });
schema.index({ title: 'text', description: 'text' }, { default_language: 'french', weights: { title: 5 } });
schema.index({ employerId: 1, _id: 1 });
schema.index({ officerId: 1, state: 1, _id: 1 });

export const Need = mongoose.model('Need', schema);
