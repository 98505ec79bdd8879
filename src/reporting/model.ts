import mongoose, { Schema } from 'mongoose';
import type { Fairness } from './fairness.ts';

/** How fair the rankings of the open needs were on one day: figures on groups, nobody in particular. */
export interface FairnessReportDoc {
  /** ISO date. */
  readonly _id: string;
  readonly measuredAt: Date;
  readonly policy: number;
  readonly needs: number;
  /** Over everybody, with `structureId` null; then among the people of each structure. */
  readonly scopes: readonly { readonly structureId: string | null; readonly data: readonly Fairness[] }[];
}

const schema = new Schema<FairnessReportDoc>(
  {
    _id: { type: String, required: true },
    measuredAt: { type: Date, required: true },
    policy: { type: Number, required: true },
    needs: { type: Number, required: true },
    scopes: { type: [Schema.Types.Mixed] as never, required: true },
  },
  { collection: 'fairness', versionKey: false },
);
export const FairnessReport = mongoose.model('FairnessReport', schema);

export const latestReport = () => FairnessReport.findOne().sort({ _id: -1 }).lean<FairnessReportDoc>();
