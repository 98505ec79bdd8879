import mongoose, { Schema } from 'mongoose';
import type { Transition } from '../access/index.ts';
import type { Engagement } from '../pathways/index.ts';
import { type Revised, readSealed, seal } from '../platform/index.ts';
import type { FrameworkKind } from './rules/index.ts';

export const frameworkStates = ['running', 'ended'] as const;
export type FrameworkState = (typeof frameworkStates)[number];

const structure = ['counsellor', 'manager'] as const;
export const frameworkTransitions: readonly Transition<FrameworkState, 'end' | 'expire'>[] = [
  { action: 'end', from: 'running', to: 'ended', by: [...structure, 'system'] },
  // Its last day has passed.
  { action: 'expire', from: 'running', to: 'ended', by: ['system'] },
];

/** Why a framework ends. Never what is wrong with the person. */
export const endReasons = ['job', 'training', 'term', 'person', 'hand-over', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

export const phaseResults = ['reached', 'partly', 'not-reached'] as const;
export type PhaseResult = (typeof phaseResults)[number];

export interface Phase {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  /** Sealed under `<framework>/<phase>`. */
  readonly objective: string;
  readonly result?: PhaseResult;
}

/** A PACEA or a CEJ of somebody. */
export interface FrameworkDoc extends Revised {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly kind: FrameworkKind;
  readonly state: FrameworkState;
  /** While it runs: of each kind one at a time. */
  readonly open?: true;
  readonly startsOn: string;
  /** The last day, as it is planned, or was. */
  readonly endsOn: string;
  readonly engagement: Engagement;
  /** It was said that the reasons for going beyond twelve months are in the person's file. */
  readonly reasoned?: true;
  readonly schoolEndsOn?: string;
  readonly renewals: readonly { readonly on: string; readonly until: string }[];
  readonly phases: readonly Phase[];
  readonly ended?: { readonly on: string; readonly why: EndReason };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<FrameworkDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    kind: { type: String, required: true },
    state: { type: String, enum: frameworkStates, required: true },
    open: Boolean,
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    engagement: { type: Schema.Types.Mixed, required: true },
    reasoned: Boolean,
    schoolEndsOn: String,
    renewals: [{ _id: false, on: String, until: String }],
    phases: [{ _id: false, id: String, from: String, until: String, objective: String, result: String }],
    ended: { type: { _id: false, on: String, why: String }, default: undefined },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'youthframeworks', versionKey: false, minimize: false },
);
schema.index(
  { participantId: 1, kind: 1 },
  { unique: true, partialFilterExpression: { open: true }, name: 'one_open' },
);
schema.index({ participantId: 1, _id: -1 });
schema.index({ structureId: 1, open: 1, endsOn: 1 });
export const Framework = mongoose.model('YouthFramework', schema);

const sealedAs = (id: string, phase: string): string => `${id}/${phase}`;
export const sealObjective = (id: string, phase: string, text: string): string =>
  seal(text, sealedAs(id, phase));
export const readObjective = (id: string, { id: phase, objective }: Phase): string =>
  readSealed(objective, sealedAs(id, phase));

/** As its structure, and the person, read it. */
export const describeFramework = (doc: FrameworkDoc) => ({
  id: doc._id,
  participantId: doc.participantId,
  kind: doc.kind,
  state: doc.state,
  startsOn: doc.startsOn,
  endsOn: doc.endsOn,
  engagement: { ...doc.engagement },
  reasoned: doc.reasoned ?? false,
  schoolEndsOn: doc.schoolEndsOn ?? null,
  renewals: doc.renewals.map(({ on, until }) => ({ on, until })),
  phases: doc.phases.map((phase) => ({
    id: phase.id,
    from: phase.from,
    until: phase.until,
    objective: readObjective(doc._id, phase),
    result: phase.result ?? null,
  })),
  ended: doc.ended ? { on: doc.ended.on, why: doc.ended.why } : null,
  revision: doc.revision,
});
