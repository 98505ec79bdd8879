import { z } from 'zod';
import { debtors } from '../../access/index.ts';
import { deadlineStates, whens } from '../../deadlines/index.ts';
import { id, instant, pageOfAnswers, text } from '../answers.ts';

const howMany = z.int().min(0);

export const deadlineAnswer = z
  .strictObject({
    id,
    kind: text,
    label: text.describe('What is to be done, in French.'),
    text: text.describe('About whom or what, in French.'),
    path: text.describe('The page where it is settled.'),
    dueOn: text.describe('The last day, "YYYY-MM-DD".'),
    when: z.enum(whens).describe('`week`: on another day until Sunday.'),
    owedBy: z.enum(debtors),
    counsellor: text.nullable().describe('Who accompanies the person, for their structure alone.'),
    about: z.strictObject({ thing: text, id }),
  })
  .meta({ id: 'Deadline' });

export const deadlinesAnswer = pageOfAnswers(deadlineAnswer)
  .extend({
    counts: z
      .strictObject({ late: howMany, today: howMany, week: howMany, later: howMany })
      .describe('Of the whole list, whatever `when` and `cursor` say.'),
  })
  .meta({ id: 'Deadlines' });

/** Of one's secret address; without the address itself, which is shown once. */
export const calendarAddressAnswer = z
  .strictObject({
    createdAt: instant,
    usedAt: instant.nullable().describe('When a calendar last read it, to the hour.'),
  })
  .meta({ id: 'CalendarAddress' });

/** In the file that a person receives. */
export const deadlineOfPerson = z.strictObject({
  label: text,
  owedBy: z.enum(debtors),
  dueOn: text,
  state: z.enum(deadlineStates),
  closedAt: instant.nullable(),
});
