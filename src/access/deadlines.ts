import type { Actor } from './roles.ts';

/** Who owes: whoever accompanies a person, a company, an officer, or the secretariat of the youth aid fund. */
export const debtors = ['counsellor', 'employer', 'officer', 'secretary'] as const;
export type Debtor = (typeof debtors)[number];

/** Something that somebody owes by a day, about a thing of a room. Whoever it names may read it. */
export interface Owed {
  /** The name of a kind that the room declares. */
  readonly kind: string;
  /** The last day, "YYYY-MM-DD". */
  readonly dueOn: string;
  readonly owedBy: Debtor;
  /** A part of the thing, such as one card of a shortlist. */
  readonly part?: string;
  /** The wider thing that it ends with, such as the need of a match. */
  readonly under?: string;
  /** The person whom it is about. */
  readonly participantId?: string;
  readonly structureId?: string;
  /** `null`: anybody of the structure. */
  readonly counsellorId?: string | null;
  readonly employerId?: string;
  /** The officer who owes it, or follows what others owe. */
  readonly officerId?: string;
}

export interface Deadline extends Owed {
  readonly id: string;
  /** The kind of thing, as the audit record names it, and its id. */
  readonly about: { readonly thing: string; readonly id: string };
}

/** Something that is told, or done, on certain days while it is owed. */
export interface Reminder {
  /** The days, first to last, of what is due on one; there may be no last. Of several that have passed, the last one counts. */
  readonly days: (dueOn: string) => Iterable<string>;
  /** In the transaction that marks it as told: it acts in the database alone. @param on the day that counts */
  readonly tell: (deadline: Deadline, on: string) => Promise<unknown>;
}

/** How somebody reads what is owed. */
export interface DeadlineWords {
  /** In French: about what, and nothing that they may not read. */
  readonly text: string;
  /** The page where it is settled. */
  readonly path: string;
}

/** A kind of deadline, as a room declares it. */
export interface DeadlineKind {
  /** Stored. */
  readonly name: string;
  /** In French, as what is to be done. */
  readonly label: string;
  readonly reminders: readonly Reminder[];
  /** What happens when it is late. */
  readonly late?: Reminder;
  /** By the id of each deadline, in as many queries for many as for one; one that is left out is not shown. */
  readonly describe: (
    actor: Actor,
    deadlines: readonly Deadline[],
  ) => Promise<ReadonlyMap<string, DeadlineWords>>;
}
