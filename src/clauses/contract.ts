import mongoose, { Schema } from 'mongoose';
import type { Revised } from '../platform/index.ts';
import type { Due, Penalty } from './hours-due.ts';
import type { Span } from './judge.ts';
import type { PurchaseKind } from './rules.ts';
import type { ClauseWay } from './simulate.ts';

export const partyRoles = ['holder', 'member', 'subcontractor', 'employer'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** A company that stands in a contract: it holds it, alone or grouped, is called in, or employs who works there. */
export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  readonly siret: string;
  readonly name: string;
  /** As what its accounts are known: a company, a structure as a SIAE. */
  readonly employerId?: string;
  readonly structureId?: string;
}

/** What became of a month: who closed it when, who opened it again and why. */
export interface MonthLife {
  readonly month: string;
  readonly closed: boolean;
  readonly events: readonly {
    readonly what: 'closed' | 'reopened';
    readonly at: Date;
    readonly by: string;
    readonly byName: string;
    readonly reason?: string;
  }[];
}

/** A public contract, or one lot of it, that carries a clause. */
export interface ContractDoc extends Revised, Due {
  readonly _id: string;
  readonly operationId: string;
  readonly buyerId: string;
  /** The number of the contract, with its lot. */
  readonly reference: string;
  readonly title: string;
  readonly kind: PurchaseKind;
  readonly way: ClauseWay;
  /** Its first and its last day. */
  readonly span: Span;
  readonly penalty: Penalty;
  readonly parties: readonly Party[];
  readonly months: readonly MonthLife[];
  /** Who follows it. */
  readonly facilitatorId: string;
  /** As its buyer has published it (DECP), the JSON of one contract. */
  readonly published?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is built or bought in one or several contracts. */
export interface OperationDoc {
  readonly _id: string;
  readonly name: string;
  readonly buyerId: string;
  readonly createdAt: Date;
}

/** Joins operations: what one does too much makes up for another. */
export interface AgreementDoc {
  readonly _id: string;
  readonly name: string;
  readonly signedOn: string;
  readonly operationIds: readonly string[];
  readonly by: string;
  readonly at: Date;
}

const mixed = { type: Schema.Types.Mixed };

const contracts = new Schema<ContractDoc>(
  {
    _id: { type: String, required: true },
    operationId: { type: String, required: true },
    buyerId: { type: String, required: true },
    reference: { type: String, required: true },
    title: { type: String, required: true },
    kind: { type: String, required: true },
    way: { type: String, required: true },
    span: { ...mixed, required: true },
    basis: { ...mixed, required: true },
    minutesPerDay: { type: Number, required: true },
    changes: [mixed],
    penalty: { ...mixed, required: true },
    parties: [mixed],
    months: [mixed],
    facilitatorId: { type: String, required: true },
    published: String,
    revision: { type: Number, required: true },
    changedAt: { ...mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'clause-contracts', versionKey: false, minimize: false },
);
contracts.index({ buyerId: 1, reference: 1 }, { unique: true });
contracts.index({ operationId: 1 });
contracts.index({ 'parties.employerId': 1 });
contracts.index({ 'parties.structureId': 1 });
export const Contract = mongoose.model('ClauseContract', contracts);

const operations = new Schema<OperationDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    buyerId: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'clause-operations', versionKey: false },
);
operations.index({ buyerId: 1, name: 1 }, { unique: true });
export const Operation = mongoose.model('ClauseOperation', operations);

const agreements = new Schema<AgreementDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    signedOn: { type: String, required: true },
    operationIds: { type: [String], required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'clause-agreements', versionKey: false },
);
// An operation is joined once.
agreements.index({ operationIds: 1 }, { unique: true });
export const Agreement = mongoose.model('ClauseAgreement', agreements);
