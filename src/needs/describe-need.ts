import type { NeedDoc } from './model.ts';

export function describeNeed(need: NeedDoc) {
  return {
    id: need._id,
    state: need.state,
    revision: need.revision,
    kind: need.kind,
    employerId: need.employerId,
    officerId: need.officerId,
    title: need.title,
    description: need.description,
    written: need.written,
    address: need.address ?? null,
    socialClause: need.socialClause,
    ...need.terms,
    reviewed: need.reviewed ?? false,
    reading: need.reading,
    openedAt: need.openedAt?.toISOString() ?? null,
    expiresOn: need.expiresOn ?? null,
    closed: need.closed ? { ...need.closed, at: need.closed.at.toISOString() } : null,
    createdAt: need.createdAt.toISOString(),
    updatedAt: need.updatedAt.toISOString(),
  };
}

/** A line of a list: the reading and the long text are left out. */
export function summariseNeed(need: NeedDoc) {
  const { reading, description, written, ...rest } = describeNeed(need);
  return rest;
}
