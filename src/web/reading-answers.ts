import { z } from 'zod';
import {
  contractKinds,
  languageCodes,
  languageLevels,
  payPeriods,
  readQuestionFields,
  workingConditions,
} from '../occupations/index.ts';
import { travelModes } from '../territory/index.ts';

const id = z.string();
const text = z.string();

const span = z
  .object({ start: z.int(), end: z.int(), field: z.enum(['title', 'description']) })
  .meta({ id: 'Span', description: 'Where in the text, in UTF-16 units.' });

const value = <T extends z.ZodType>(of: T) => z.object({ value: of, span });

/** When the work is done: local times "HH:MM". */
export const schedule = {
  from: text.optional(),
  to: text.optional(),
  night: z.boolean().optional(),
  weekend: z.boolean().optional(),
  sunday: z.boolean().optional(),
  split: z.boolean().optional(),
  shifts: z.boolean().optional(),
};

const readItem = z.object({ code: id, name: text, confidence: z.number(), span });

export const readingAnswer = z
  .object({
    occupations: z.array(readItem),
    skills: z.array(readItem),
    licences: z.array(
      z.object({ code: id, name: text, kind: z.enum(['law', 'evidence']), required: z.boolean(), span }),
    ),
    contract: z.object({ kind: z.enum(contractKinds), months: z.number().optional(), span }).optional(),
    minutesPerWeek: value(z.int())
      .extend({
        max: z.int().optional().describe('Where the text gives a range, of which `value` is the least.'),
      })
      .optional(),
    schedule: z.object({ ...schedule, spans: z.array(span) }).optional(),
    conditions: z.array(z.object({ code: z.enum(workingConditions), span })),
    pay: z
      .object({
        minCents: z.int(),
        maxCents: z.int(),
        per: z.enum(payPeriods),
        net: z.literal(true).optional().describe('A net amount: its gross is asked.'),
        span,
      })
      .optional(),
    posts: value(z.int()).optional(),
    startsOn: value(text).optional(),
    zones: z.array(z.object({ codes: z.array(id), span })).meta({
      description:
        'Where the work may be: several zones where the text names several or does not tell which.',
    }),
    places: z
      .array(
        z.object({
          name: text,
          codes: z.array(id),
          departments: z.array(id),
          kind: z.enum(['town', 'area']),
          role: z.enum(['worksite', 'unsaid', 'other']),
          communes: z.array(id),
          span,
        }),
      )
      .meta({
        description:
          'Every place the text names; `codes` of the territory, `communes` elsewhere, `other` for a head office, an agency, where to apply or to travel.',
      }),
    experience: z
      .object({
        months: z.union([z.int(), z.enum(['none', 'some'])]),
        required: z.boolean(),
        span,
      })
      .optional(),
    vehicle: z.object({ required: z.boolean(), span }).optional(),
    languages: z.array(
      z.object({
        code: z.enum(languageCodes),
        level: z.enum(languageLevels).optional(),
        required: z.boolean(),
        span,
      }),
    ),
    socialClause: z.object({ span }).optional(),
    contacts: z.array(
      z.object({
        name: text.optional(),
        role: text.optional(),
        email: text.optional(),
        phone: text.optional(),
        address: text.optional(),
        span,
      }),
    ),
    questions: z
      .array(
        z.object({
          field: z.enum(readQuestionFields),
          text,
          code: z.literal('below-minimum-wage').optional(),
          span: span.optional(),
        }),
      )
      .describe('What is not sure, asked in French.'),
    discrimination: z
      .array(
        z.object({
          span,
          quote: text,
          ground: text.describe('What the law protects, in French.'),
          article: text,
          proposal: text.describe('What to write instead, in French.'),
          instead: text.optional().describe('Words that may stand in their place as they are.'),
        }),
      )
      .describe('Words that the law refuses in an advertisement.'),
  })
  .meta({ id: 'Reading', description: 'What was understood of a text: proposals, each with its span.' });

const storySpan = z.object({ start: z.int(), end: z.int() });
const named = z.object({ code: id, name: text });

export const storyAnswer = z
  .object({
    experience: z.array(
      z.object({
        occupation: id,
        name: text,
        months: z.int().nullable(),
        confidence: z.number(),
        alternatives: z.array(named),
        span: storySpan,
      }),
    ),
    skills: z.array(named.extend({ confidence: z.number(), span: storySpan })),
    wishes: z.array(named.extend({ confidence: z.number(), alternatives: z.array(named), span: storySpan })),
    licences: z.array(named.extend({ held: z.boolean(), span: storySpan })),
    languages: z.array(
      z.object({ code: z.enum(languageCodes), level: z.enum(languageLevels).optional(), span: storySpan }),
    ),
    travel: z
      .object({ modes: z.array(z.enum(travelModes)), maxMinutes: z.int().optional(), span: storySpan })
      .optional(),
    zone: named.extend({ span: storySpan }).optional(),
    availableFrom: z.object({ value: z.iso.date(), span: storySpan }).optional(),
    minutesPerWeek: z.object({ min: z.int(), max: z.int(), span: storySpan }).optional(),
    contracts: z.object({ kinds: z.array(z.enum(contractKinds)), span: storySpan }).optional(),
    excludedConditions: z.array(z.object({ code: z.enum(workingConditions), span: storySpan })),
    sensitive: z
      .array(z.object({ kind: z.enum(['health', 'family', 'justice']), quote: text, span: storySpan }))
      .meta({ description: 'Words on health, family or justice: pointed out, never proposed.' }),
  })
  .meta({ id: 'ExperienceReading', description: 'What was understood of a person’s own words: proposals.' });
