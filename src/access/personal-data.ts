/** A person whose record is there, by what a text may name them. */
export interface NamedPerson {
  readonly id: string;
  readonly reference: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Somebody's id, and who they are where their record is still there. */
export interface Subject {
  readonly id: string;
  readonly known?: NamedPerson;
}

/**
 * Ids of what stands, or stood, about a person: other rooms' texts, messages and jobs may name them. A room is asked after
 * those that may name its things, and is given what they traced.
 */
export interface Traces {
  /** Of the person alone: their proposals, say. */
  readonly own: readonly string[];
  /** Where others stand too: shortlists, companies. */
  readonly shared: readonly string[];
}

/** One record of a person that is gone, and the other one that stays. */
export interface Move {
  readonly from: Subject & { readonly structureId: string; readonly counsellorId?: string };
  readonly to: NamedPerson;
  /** The kept record's revision that what comes to it is compared with. */
  readonly revision: number;
}

/** Somebody is accompanied by another structure from now on. */
export interface HandOver {
  readonly participantId: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** What a room holds of people. For callers that have checked the right to ask. */
export interface PersonalData {
  /** Everything that it holds of the person, opened, under the names that the person's file gives it (RGPD articles 15, 20). */
  export(
    person: Subject,
    traces: Traces,
  ): Promise<{ file: Readonly<Record<string, unknown>>; traces?: Traces }>;
  /**
   * Erases what it holds of the person, in the current transaction; twice changes nothing.
   * @returns what it was about, and what statistics may keep of it: nothing that leads to somebody
   */
  forget(
    person: Subject,
    traces: Traces,
  ): Promise<{ traces?: Traces; stay?: Readonly<Record<string, unknown>> }>;
  /** Gives what it holds of one record to the other, in the current transaction; twice changes nothing. */
  move(move: Move, traces: Traces): Promise<Traces | undefined>;
  /**
   * Gives what the structure that they leave read of the person, and owes about them, to the one that takes them, in the
   * current transaction; without it, what the room holds stays with who wrote it, or goes by the person alone.
   * @returns the things that went: what is owed about them goes too
   */
  handOver?(handOver: HandOver, traces: Traces): Promise<Traces | undefined>;
  /** Erases what it says of these things of another room, and of nothing else. In the current transaction. */
  forgetTraces?(traces: Traces): Promise<void>;
  /** The last time that somebody was in contact with each of these people, as far as it knows. */
  lastContacts?(ids: readonly string[]): Promise<Map<string, Date>>;
  /** Things that end before the person's record does. */
  readonly finished?: Finished;
}

/** Things of a room that are erased by themselves once they have come to nothing for long enough. */
export interface Finished {
  /** As the audit record names one, and its erasure. */
  readonly kind: string;
  readonly action: string;
  /** In French, for the report. */
  readonly label: string;
  due(): Promise<readonly { readonly id: string; readonly participantId?: string }[]>;
  /** In the current transaction. */
  forget(ids: readonly string[]): Promise<Traces>;
}

export const noTraces: Traces = { own: [], shared: [] };

/** Both, each id once. */
export const together = (one: Traces, other: Traces): Traces => ({
  own: [...new Set([...one.own, ...other.own])],
  shared: [...new Set([...one.shared, ...other.shared])],
});
