import type { Config, FieldError, JobKind, JobPayload, Listener, Retries } from '../platform/index.ts';
import type { Appointment } from './appointments.ts';
import type { Attachable } from './attachments.ts';
import type { DeadlineKind } from './deadlines.ts';
import type { Breakdown, Figure } from './figures.ts';
import type { Importable, Undo } from './imports.ts';
import type { Directory, LetterKind, NoticeKind } from './messages.ts';
import type { PersonalData } from './personal-data.ts';
import type { Right } from './rights.ts';
import type { Actor } from './roles.ts';
import type { TableOut } from './tables-out.ts';

/** What a kind of job does. It is idempotent: a job may run twice, and a newer one may have run before it. */
export interface Task<Tools> {
  readonly kind: JobKind;
  readonly run: (payload: JobPayload, tools: Tools) => Promise<void>;
  /** Says where it matters that the job failed for good. */
  readonly givenUp?: (payload: JobPayload) => Promise<void>;
}

export const task = <Payload extends JobPayload, Tools = unknown>(
  kind: JobKind<Payload>,
  run: (payload: Payload, tools: Tools) => Promise<void>,
  givenUp?: (payload: Payload) => Promise<void>,
): Task<Tools> => ({ kind, run, ...(givenUp ? { givenUp } : {}) }) as unknown as Task<Tools>;

/** Where the jobs of a room wait. Several rooms may share one. */
export interface RoomQueue<Tools> {
  readonly name: string;
  /** In French, for the page of queues. */
  readonly label: string;
  /** How many of its jobs run at a time in one thread. */
  readonly concurrency: number;
  /** In place of three tries within two seconds. */
  readonly retries?: Retries;
  /**
   * What a new process makes before it can do any job of the queue. Jobs are taken from then on: one taken before would
   * wait as if it were under way, and be blamed for every process that dies while it starts.
   */
  readonly ready?: (tools: Tools) => Promise<void>;
}

/** One field of a need, as it was typed. */
export interface NeedText {
  readonly needId: string;
  readonly field: string;
  readonly text: string;
}

/** For each text, what of it tells of somebody proposed for the need: to its company, or as far as whoever types may know. */
export type TellsOfPeople = (
  texts: readonly NeedText[],
  reader: Actor | 'company',
) => Promise<readonly (readonly FieldError[])[]>;

/**
 * What the house must know of a room. `house.ts` lists the rooms; the queues, the sweeps, what a person is told of what is
 * held about them, erasure, merging and retention are loops over it.
 * @typeParam Tools what its jobs use that a process of workers has open
 */
export interface Room<Tools = unknown> {
  /** The name of its folder. */
  readonly name: string;
  /** What its routes and pages ask for: all that its `rights.ts` exports. */
  readonly rights: Readonly<Record<string, Right>>;
  /** What it holds of a person; `null` where it holds nothing. */
  readonly personalData: PersonalData | null;
  readonly queue?: RoomQueue<Tools>;
  /** Of its own, for work that the rest of its jobs must not wait behind. */
  readonly sideQueue?: RoomQueue<Tools>;
  readonly tasks?: readonly Task<Tools>[];
  /** Events of other rooms, and the jobs of its own that follow from them. */
  readonly hears?: readonly Listener[];
  /** What the calendar brings about. Each may run anywhere, at any time and twice. */
  readonly sweeps?: Readonly<Record<string, (config: Config) => Promise<unknown>>>;
  /** What may be owed about its things, and what is told of it when: see `deadlines/`. */
  readonly deadlines?: readonly DeadlineKind[];
  /** The meetings that somebody goes to themselves, for their calendar. */
  readonly appointments?: (actor: Actor) => Promise<readonly Appointment[]>;
  /** What of it documents may be attached to. */
  readonly documents?: Attachable;
  /** What it takes in from files. */
  readonly imports?: readonly Importable[];
  /** What imports have written that it can take back. */
  readonly undoes?: readonly Undo[];
  /**
   * Who somebody is now that asked for something earlier; nothing where they may not act any more. The room that keeps
   * the accounts says it.
   */
  readonly standing?: (actor: Actor) => Promise<Actor | undefined>;
  /** Its lists that may be taken away as a file. */
  readonly tables?: readonly TableOut[];
  /** What it counts: `reporting/` adds it up and shows it. */
  readonly figures?: readonly Figure[];
  /** By what it tells figures of any room apart. */
  readonly breakdowns?: readonly Breakdown[];
  /** Asked about what a company reads of its needs, by `needs/company-texts.ts`. */
  readonly tellsOfPeople?: TellsOfPeople;
  /** What it tells accounts: `messages/` takes no other kind. */
  readonly notices?: readonly NoticeKind[];
  /** The messages that it leaves to be sent. */
  readonly letters?: readonly LetterKind[];
  /** Of the room that keeps accounts. */
  readonly directory?: Directory;
}
