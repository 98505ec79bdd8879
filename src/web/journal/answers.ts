import { z } from 'zod';
import { entryKinds } from '../../journal/index.ts';
import { id, instant, pageOfAnswers, text } from '../answers.ts';

const said = {
  kind: z.enum(entryKinds),
  on: text.describe('The day it was, "YYYY-MM-DD".'),
  minutes: z.int().nullable(),
  text,
  private: z.boolean().describe('For its author alone.'),
};

export const entryAnswer = z
  .strictObject({
    id,
    participantId: id,
    ...said,
    author: text.nullable(),
    editable: z.boolean().describe('Whether whoever reads may correct it, and take it away.'),
    recallOn: text.nullable(),
    revision: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'JournalEntry' });

export const entriesAnswer = pageOfAnswers(entryAnswer).meta({ id: 'Journal' });

/** In the file that a person receives. */
export const journalOfPerson = z.strictObject(said);
