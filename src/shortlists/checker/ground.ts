import type { Context } from './contexts.ts';

/** What is typed and a company reads; a meeting's place is also what a company types and others read. */
export const textKinds = ['introduction', 'message', 'place'] as const;
export type TextKind = (typeof textKinds)[number];

/** What gives a ground away. */
export interface Clue {
  /** Phrases between commas, in the short forms that `phrases.ts` describes. */
  readonly words?: string;
  /** The shape of a sentence, over the folded text where hyphens and the like are blanks. */
  readonly shape?: RegExp;
  /** Any of these around it: it speaks of something else. */
  readonly unless?: readonly Context[];
  /** Where it counts; everywhere where it is not said. */
  readonly in?: readonly TextKind[];
}

/** One thing that a company may not know of a person, or not weigh (Code du travail L1132-1). */
export interface Ground {
  /** Of the error, for programs. */
  readonly code: string;
  /** Why it is refused. */
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  readonly clues: readonly Clue[];
}
