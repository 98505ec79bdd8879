import type { z } from 'zod';
import { date } from '../kit/format.ts';
import type { journalOfPerson } from './answers.ts';
import { entryKindWords } from './words.ts';

/** What a person reads of their journal in their file. */
export const journalLinesOf = (entries: readonly z.output<typeof journalOfPerson>[]): string[] =>
  entries.length === 0
    ? ['Rien.']
    : entries.map(
        ({ on, kind, minutes, text, private: isPrivate }) =>
          `${date(on)}, ${entryKindWords[kind].toLowerCase()}${minutes ? `, ${minutes} minutes` : ''}${isPrivate ? ', note réservée à son auteur' : ''} : ${text}`,
      );
