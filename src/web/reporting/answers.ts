import { z } from 'zod';
import { entryKinds } from '../../journal/index.ts';
import { stepKinds } from '../../pathways/index.ts';
import { instant, pageOfAnswers, participantLineAnswer, text } from '../answers.ts';

export const caseloadAnswer = pageOfAnswers(
  participantLineAnswer
    .extend({
      step: z.enum(stepKinds).nullable().describe('The step that the person is at.'),
      lastExchange: z.strictObject({ on: text, kind: z.enum(entryKinds) }).nullable(),
      lastProposedOn: text.nullable(),
    })
    .meta({ id: 'CaseloadLine' }),
).meta({ id: 'Caseload' });

const told = {
  value: z.number().nullable().describe('`null`: nothing is behind it, or it is hidden.'),
  hidden: z.boolean().describe('Fewer people are behind it than the small-count setting.'),
};
const days = { from: text, until: text };
const sights = ['mine', 'structure', 'all', 'many'] as const;

const figureAnswer = z
  .strictObject({
    key: text,
    name: text,
    subject: text,
    definition: text,
    source: text,
    from: text.describe('The definition holds from this day.'),
    first: text.nullable().describe('The first day of which anything is known, among those that are kept.'),
    unit: z.enum(['number', 'hours', 'days', 'share']),
    better: z.enum(['more', 'less']).nullable(),
    ...told,
    before: z.strictObject(told).describe('In the same months of the year before.'),
    months: z
      .array(z.strictObject({ month: text, value: z.number().nullable() }))
      .describe('The last thirteen; empty where small numbers are hidden.'),
    by: z.array(
      z.strictObject({
        key: text,
        name: text,
        definition: text,
        source: text,
        groups: z.array(z.strictObject({ code: text, name: text, ...told })),
      }),
    ),
    sight: z
      .enum(sights)
      .describe(
        'Of the people whom I accompany, of my structure, of everybody, or of everybody with small numbers hidden and the others rounded to 5.',
      ),
    opens: z.boolean().describe('`GET /figures/{key}/lines` answers.'),
  })
  .meta({ id: 'Figure' });

const made = {
  status: z.enum(['done', 'pending']),
  madeAt: instant.nullable(),
  day: text.describe('The last day that is counted.'),
  period: z.strictObject({ key: text, ...days }),
  before: z.strictObject(days),
};

export const figuresAnswer = z.strictObject({ ...made, data: z.array(figureAnswer) }).meta({ id: 'Figures' });
export const oneFigureAnswer = z
  .strictObject({ ...made, figure: figureAnswer.nullable() })
  .meta({ id: 'OneFigure' });
export const figureLinesAnswer = z
  .strictObject({
    period: z.strictObject({ key: text, ...days }),
    data: z.array(
      z.strictObject({ id: text, label: text, path: text.describe('The page of it.'), on: text }),
    ),
  })
  .meta({ id: 'FigureLines' });
