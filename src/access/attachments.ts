import type { Right } from './rights.ts';
import type { Actor } from './roles.ts';

/** What may be done with the documents of a thing: seeing and opening them, adding and correcting them, taking them away. */
export interface DocumentRights {
  readonly read: Right;
  readonly add: Right;
  readonly remove: Right;
}

/** A kind of document that may be attached to a thing. */
export interface DocumentKind {
  /** Stored; two kinds of one thing differ. */
  readonly code: string;
  /** In French. */
  readonly label: string;
  /** Whether it ends to be valid on a day: one that always does is not taken without that day. */
  readonly ends: 'never' | 'may' | 'always';
  /** How long it is kept, from the day on which it is added, or its validity ends where that is later. */
  readonly keptMonths: () => number;
  /** For fewer than the thing's other documents. */
  readonly rights?: Partial<DocumentRights>;
}

/** Things of a room that documents may be attached to: a room declares them, `documents/` does the rest. */
export interface Attachable {
  /** As the audit record names such a thing: `participant`. */
  readonly thing: string;
  /** The first word of its addresses in the API: `participants`. */
  readonly path: string;
  /** Of all its documents; each route asks for one of them. */
  readonly rights: DocumentRights;
  readonly kinds: readonly DocumentKind[];
  /**
   * Makes sure that the thing is within reach, also inside a transaction.
   * @returns the person whom it is about, with whom its documents are exported, moved and erased
   * @throws Problem 404, as its own room says it
   */
  reach(actor: Actor, id: string): Promise<{ readonly participantId?: string }>;
}
