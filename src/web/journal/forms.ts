import { z } from 'zod';
import {
  addEntry,
  editEntry,
  entryInput,
  entryKinds,
  journalWrite,
  removeEntry,
} from '../../journal/index.ts';
import { addDays, calendarDay, today } from '../../platform/index.ts';
import { minutesTyped, nothing, revision, ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const journalPath = '/participants/:id/journal';
const common = { right: journalWrite, page: journalPath } as const;
const one = `${journalPath}/:entry`;
const backTo = (id = '', isPrivate = false) =>
  `/participants/${id}/journal${isPrivate ? '?notes=reservees' : ''}`;

/** In how many days « Me le rappeler dans une semaine » is. */
const aWeek = 7;

export const addEntryForm = form({
  ...common,
  path: journalPath,
  input: z.object({
    kind: z.enum(entryKinds, { error: 'Choisissez de quoi il s’agit.' }),
    on: calendarDay('Indiquez le jour.'),
    minutes: minutesTyped.optional(),
    text: z.string({ error: 'Écrivez ce qui s’est dit ou décidé.' }),
    recall: ticked,
    private: ticked,
  }),
  act: async ({ actor, params: { id = '' }, input: { recall, ...said } }) => {
    const entry = { ...said, ...(recall ? { recallOn: addDays(today(), aWeek) } : {}) };
    await addEntry(actor, id, parseOrProblem(entryInput, entry, 'form'));
    return { to: backTo(id, said.private), said: 'C’est au journal.' };
  },
});

export const editEntryForm = form({
  ...common,
  path: one,
  input: z.object({
    revision,
    on: calendarDay('Indiquez le jour.'),
    minutes: minutesTyped.nullable().default(null),
    text: z.string({ error: 'Écrivez ce qui s’est dit ou décidé.' }),
  }),
  act: async ({ actor, params: { id, entry = '' }, input }) => {
    const after = await editEntry(actor, entry, input);
    return { to: `${backTo(id, after.private)}#${entry}`, said: 'C’est corrigé.' };
  },
});

export const removeEntryForm = form({
  ...common,
  path: `${one}/enlever`,
  input: nothing,
  act: async ({ actor, params: { id, entry = '' } }) => {
    await removeEntry(actor, entry);
    return { to: backTo(id), said: 'L’entrée est enlevée du journal.' };
  },
});

export const recalledForm = form({
  ...common,
  path: `${one}/rappel`,
  input: z.object({ revision }),
  act: async ({ actor, params: { id, entry = '' }, input: { revision: seen } }) => {
    await editEntry(actor, entry, { revision: seen, recallOn: null });
    return { to: `${backTo(id)}#${entry}`, said: 'Le rappel est fait.' };
  },
});

export const journalForms = [addEntryForm, removeEntryForm, recalledForm, editEntryForm];
