import type { Role } from './roles.ts';

/** How an account is told: in the service only, by an e-mail at once too, or by the one e-mail of the day. */
export const tellings = ['notice', 'now', 'daily'] as const;
export type Telling = (typeof tellings)[number];

/** By what a message leaves the house. */
export const channels = ['mail', 'text'] as const;
export type Channel = (typeof channels)[number];

/** Ids and dates that tell what a message is about; what is no record's (an address, a secret) is sealed. */
export type MessageAbout = Readonly<Record<string, string>>;

/** A message as it leaves: nothing of it is kept. */
export interface Letter {
  /** An e-mail address, or a telephone number in E.164. */
  readonly to: string;
  /** Of an e-mail. */
  readonly subject: string;
  /** A link and a neutral sentence: it is read by whoever holds the telephone, and passes through others' machines. */
  readonly text: string;
}

/**
 * Writes a message from the records when its turn comes; `undefined` where it is no longer wanted. What goes to somebody who
 * is accompanied is given `to`, opened, with what it is about.
 * @param site the address of the service
 */
export type LetterWriter = (about: MessageAbout, site: string) => Promise<Letter | undefined>;

/** Something that accounts are told in the service, and by e-mail as each of them likes. */
export interface NoticeKind {
  /** Stored. */
  readonly code: string;
  /** A neutral French sentence without its full stop: all that a message says of it, and what a preference is called. */
  readonly label: string;
  /** Who may be told. */
  readonly roles: readonly Role[];
  /** Where somebody has chosen nothing. */
  readonly telling: Telling;
  /** Nobody chooses otherwise: what protects an account. */
  readonly fixed?: true;
  /** Writes the e-mail at once, where it has to bring more than that sentence: a way in, say. Given `userId` and the thing's id. */
  readonly write?: LetterWriter;
}

/** `outsider`: whoever gave an address and has no account; the room that keeps it, sealed, writes the letter from there. */
export type LetterReader = 'account' | 'participant' | 'outsider';

/** A message that answers what somebody asked, or protects an account: nobody chooses whether it comes. */
export interface LetterKind {
  /** Stored. */
  readonly code: string;
  /** In French, for whoever looks after the messages. */
  readonly label: string;
  readonly to: LetterReader;
  readonly write: LetterWriter;
}

/** Whom to tell: one user, whoever accompanies a person, the managers of a structure, or everyone of a company. */
export type Recipients =
  | { userId: string }
  | { counsellorOf: { readonly counsellorId?: string | null; readonly structureId: string } }
  | { managersOf: string }
  | { employerId: string };

/** Who has an account: declared by the one room that keeps them. */
export interface Directory {
  /** Those who may sign in now. @returns also the organisation as whose people they are told */
  find(recipients: Recipients): Promise<{ readonly userIds: readonly string[]; readonly of?: string }>;
  /** `undefined` for whoever may not sign in any more. */
  addressOf(userId: string): Promise<string | undefined>;
  /** How each acts, or did last. */
  rolesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, Role>>;
}
