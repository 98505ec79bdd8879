import { z } from 'zod';
import { languageCodes, languageLevels } from '../occupations/index.ts';

const id = z.string();
const text = z.string();

const span = z
  .object({ start: z.int(), end: z.int(), field: z.enum(['title', 'description']) })
  .meta({ id: 'Span', description: 'Where in the text, in UTF-16 units.' });

const occupationRead = z.object({ code: id, name: text, confidence: z.number(), span });

export const readingAnswer = z
  .object({
    occupations: z.array(occupationRead),
    skills: z.array(z.object({ code: id, name: text, span })),
    licences: z.array(
      z.object({ code: id, name: text, kind: z.enum(['law', 'evidence']), required: z.boolean(), span }),
    ),
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
  })
  .loose()
  .meta({ id: 'Reading', description: 'What was understood of a text: proposals, each with its span.' });
