import { z } from 'zod';
import { axisNames } from '../../promotion/index.ts';
import { id, instant, text } from '../answers.ts';

const figure = {
  people: z
    .int()
    .nullable()
    .describe(
      'To the nearest ten, with noise; `null` where it is too small to be told, or below its margin.',
    ),
  margin: z.int().describe('How far from the true number it may be, nine times out of ten.'),
};
const named = z.strictObject({ code: id, name: text, ...figure });

const edition = {
  month: text.describe('The month in which this table was published first.'),
  countedOn: z.iso.date(),
  epsilon: z.number().describe('What this table tells of one person at most (differential privacy).'),
  smallCount: z.int(),
  scales: z.strictObject({ base: z.number(), axis: z.number() }).describe('Of the noise of each count.'),
};

const axis = z.strictObject({ code: z.enum(axisNames), name: text, values: z.array(named) });

export const talentAnswer = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('none') }),
    z.strictObject({
      status: z.literal('published'),
      ...edition,
      people: z.strictObject(figure),
      territories: z.array(named),
      domains: z.array(named),
      axis: axis.nullable(),
    }),
  ])
  .meta({ id: 'Talent' });

const trade = { code: id, name: text };

export const briefAnswer = z
  .strictObject({
    text,
    activities: z.array(text).describe('What the company does, as far as the text names it.'),
    trades: z
      .array(z.strictObject({ ...trade, domain: id }))
      .describe('Occupations that the text is about, or those given.'),
    others: z.array(z.strictObject(trade)).describe('What it may mean instead.'),
    territory: z.strictObject(trade).nullable().describe('The former territory of the place of work.'),
    talent: z
      .strictObject({
        ...edition,
        people: z.strictObject(figure),
        domains: z.array(named),
        territories: z.array(named),
        axes: z.array(axis),
        near: z
          .array(
            z.strictObject({
              ...trade,
              domain: text,
              isOther: z.boolean(),
              shared: z.array(text),
              ...figure,
            }),
          )
          .describe('Trades to which these lead (ROME), what they share, and people of their domain.'),
        trainings: z.array(
          z.strictObject({ ...trade, holders: z.strictObject(figure), others: z.strictObject(figure) }),
        ),
      })
      .nullable(),
    aids: z.array(
      z.strictObject({
        name: text,
        text,
        source: text,
        asOf: text,
        sureness: z.enum(['read', 'second-hand', 'unconfirmed']),
      }),
    ),
    call: text.nullable().describe('Whom to call, as the house says it.'),
  })
  .meta({ id: 'TalentBrief' });

export const keptBriefAnswer = z
  .strictObject({
    id,
    address: text.describe('The page of the brief, for whoever has its address.'),
    text,
    territory: id.nullable(),
    trades: z.array(z.strictObject(trade)),
    createdAt: instant,
    talk: z
      .strictObject({
        company: text,
        at: instant,
        needId: id,
        dueOn: z.iso.date().describe('The last day to call them.'),
        calledAt: instant.nullable(),
        contact: z
          .strictObject({
            name: text,
            email: text.optional(),
            phone: text.optional(),
            siret: text.optional(),
            words: text.optional(),
          })
          .nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'KeptTalentBrief' });
