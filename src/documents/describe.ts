import { readSealed, today } from '../platform/index.ts';
import type { DocumentDoc } from './document.ts';

/** What is told of a document, without what is in it. */
export function describeDocument(doc: DocumentDoc) {
  const { _id: id, kind, type, bytes, origin, issuedOn = null, endsOn = null, keptUntil, revision } = doc;
  return {
    id,
    kind,
    name: readSealed(doc.name, `${id}/name`),
    type,
    bytes,
    origin,
    issuedOn,
    endsOn,
    /** Its validity is over. */
    ended: endsOn !== null && endsOn < today(),
    addedAt: doc.uploadDate.toISOString(),
    keptUntil,
    revision,
  };
}

export type DescribedDocument = ReturnType<typeof describeDocument>;
