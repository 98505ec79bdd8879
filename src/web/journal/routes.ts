import { z } from 'zod';
import {
  addEntry,
  editEntry,
  editEntryInput,
  entryInput,
  journalQuery,
  journalRead,
  journalWrite,
  readEntry,
  readJournal,
  removeEntry,
} from '../../journal/index.ts';
import { type Route, route } from '../route.ts';
import { entriesAnswer, entryAnswer } from './answers.ts';

export const journalRoutes: Route[] = [
  route({
    method: 'get',
    path: '/participants/:id/journal',
    summary:
      'What was said, done and decided about a person, the latest first; with `private`, one’s own private notes alone, which is recorded',
    right: journalRead,
    query: journalQuery,
    status: 200,
    answer: entriesAnswer,
    run: ({ actor, id, query }) => readJournal(actor, id, query),
  }),
  route({
    method: 'post',
    path: '/participants/:id/journal',
    summary: 'Write an entry: interview, call, message, step, review or note',
    right: journalWrite,
    body: entryInput,
    status: 201,
    answer: entryAnswer,
    replay: { keep: ['id'], view: ({ actor, kept }) => readEntry(actor, kept.id ?? '') },
    run: ({ actor, id, body }) => addEntry(actor, id, body),
  }),
  route({
    method: 'get',
    path: '/journal-entries/:id',
    summary: 'One entry; that a private one was opened is recorded',
    right: journalRead,
    status: 200,
    answer: entryAnswer,
    run: ({ actor, id }) => readEntry(actor, id),
  }),
  route({
    method: 'patch',
    path: '/journal-entries/:id',
    summary:
      'Correct one’s own entry, or any of the structure as its manager; `recallOn: null` once what was to be remembered is done',
    right: journalWrite,
    body: editEntryInput,
    status: 200,
    answer: entryAnswer,
    run: ({ actor, id, body }) => editEntry(actor, id, body),
  }),
  route({
    method: 'delete',
    path: '/journal-entries/:id',
    summary: 'Take away an entry that one may correct, for good',
    right: journalWrite,
    status: 200,
    answer: z.strictObject({ participantId: z.string() }),
    run: ({ actor, id }) => removeEntry(actor, id),
  }),
];
