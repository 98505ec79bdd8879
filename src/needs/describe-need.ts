import type { NeedDoc } from './model.ts';
import { warningsOf } from './need-warnings.ts';

/** The greater part of a need: not read where only lines of a list are shown. */
export const notInLists = { reading: 0, description: 0, written: 0 } as const;
export type NeedLine = Omit<NeedDoc, keyof typeof notInLists>;

export function describeNeed(need: NeedDoc) {
  const { description, written, reading } = need;
  return { ...summariseNeed(need), description, written, reading, warnings: warningsOf(need.terms) };
}

/** A line of a list. */
export function summariseNeed(need: NeedLine) {
  return {
    id: need._id,
    state: need.state,
    revision: need.revision,
    kind: need.kind,
    employerId: need.employerId,
    officerId: need.officerId,
    title: need.title,
    address: need.address ?? null,
    socialClause: need.socialClause,
    ...need.terms,
    reviewed: need.reviewed ?? false,
    openedAt: need.openedAt?.toISOString() ?? null,
    expiresOn: need.expiresOn ?? null,
    closed: need.closed ? { ...need.closed, at: need.closed.at.toISOString() } : null,
    createdAt: need.createdAt.toISOString(),
    updatedAt: need.updatedAt.toISOString(),
  };
}
