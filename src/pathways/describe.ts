import { readCriteria } from './criteria.ts';
import type { PathwayDoc } from './pathway.ts';
import { readWords } from './step.ts';

/** A stay as its structure reads it, opened. */
export function describePathway(doc: PathwayDoc) {
  return {
    id: doc._id,
    participantId: doc.participantId,
    state: doc.state,
    proposedOn: doc.proposedOn,
    decision: doc.decision ?? null,
    enteredOn: doc.enteredOn ?? null,
    limitOn: doc.limitOn ?? null,
    criteria: readCriteria(doc).map((one) => ({ ...one, until: one.until ?? null })),
    renewals: doc.renewals,
    suspensions: doc.suspensions.map(({ from, until }) => ({ from, until: until ?? null })),
    engagement: doc.engagement ?? null,
    steps: doc.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      from: step.from,
      until: step.until ?? null,
      minutesPerWeek: step.minutesPerWeek ?? null,
      result: step.result ?? null,
      ...readWords(doc._id, step),
    })),
    exit: doc.exit ?? null,
    revision: doc.revision,
  };
}
