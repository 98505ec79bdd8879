import { z } from 'zod';
import { answerFields, indicatorCodes, settingsInput } from '../../esf/index.ts';

const day = z.iso.date();
const text = z.string();
const instant = z.iso.datetime({ offset: true });
const answers = z.strictObject({ ...z.object(answerFields).partial().shape });
const item = z.enum(Object.keys(answerFields) as [string, ...string[]]);

export const operationAnswer = z
  .strictObject({
    id: text,
    number: text,
    name: text,
    structureId: text,
    structure: text.nullable(),
    from: day,
    until: day,
  })
  .meta({ id: 'EsfOperation' });

export const figuresAnswer = z
  .strictObject({
    spells: z.int(),
    complete: z.int(),
    late: z.int().describe('Of which an answer was due before today.'),
    data: z
      .array(
        z.strictObject({
          code: z.enum(indicatorCodes),
          all: z.int().nullable(),
          women: z.int().nullable(),
          men: z.int().nullable(),
        }),
      )
      .describe('Of sensitive questions another than the structure reads no small count: `null`.'),
  })
  .meta({ id: 'EsfFigures' });

export const spellLines = z.strictObject({
  data: z.array(
    z.strictObject({
      id: text,
      operationId: text,
      number: text.nullable(),
      participant: text.nullable(),
      enteredOn: day,
      leftOn: day.nullable(),
      sampled: z.boolean(),
      missing: z.int(),
      dueOn: day.nullable(),
      late: z.boolean(),
    }),
  ),
  next: text.nullable(),
});

export const spellAnswer = z
  .strictObject({
    id: text,
    operationId: text,
    number: text.nullable(),
    participantId: text.nullable(),
    participant: text.nullable(),
    enteredOn: day,
    leftOn: day.nullable(),
    sampled: z.boolean(),
    answers: answers.describe('Sensitive ones for the person’s own structure alone.'),
    due: z.strictObject({ entry: day, exit: day.nullable(), later: day.nullable() }),
    missing: z.array(
      z.strictObject({
        item,
        when: z.enum(['entry', 'exit', 'later']),
        ask: z.enum(['person', 'structure']),
        dueOn: day,
      }),
    ),
    indicators: z.array(z.enum(indicatorCodes)),
    asksBackground: z.boolean().describe('Whether foreign background (EECO14) is asked of people.'),
    revision: z.int(),
  })
  .meta({ id: 'EsfSpell' });

const result = z.enum(['conform', 'to-complete', 'not-conform']);
const found = { result, words: text.nullable().describe('`null` of somebody erased since.'), at: instant };

/** In the file of a person. */
export const ownSpell = z.strictObject({
  id: text,
  operationId: text,
  enteredOn: day,
  leftOn: day.nullable(),
  sampled: z.boolean(),
  answers,
  findings: z.array(z.strictObject(found)).describe('What controls by sample found of it.'),
});

export const controlAnswer = z
  .strictObject({
    id: text,
    operationId: text,
    seed: text,
    size: z.int(),
    population: z.int(),
    print: text.describe('SHA-256 of the sorted ids that it was drawn from.'),
    at: instant,
    drawn: z.array(
      z.strictObject({
        spellId: text,
        participant: text.nullable(),
        missing: z.int().nullable(),
        result: result.nullable(),
      }),
    ),
    findings: z.array(z.strictObject({ spellId: text, ...found, by: text })),
    revision: z.int(),
  })
  .meta({ id: 'EsfControl' });

export const esfRulesAnswer = z
  .strictObject({
    version: z.int(),
    from: day,
    source: text,
    confirmed: z.boolean(),
    settings: settingsInput,
    reason: text.nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'EsfRules' });
