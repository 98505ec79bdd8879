import { z } from 'zod';
import { exitKinds } from '../../participants/index.ts';
import { pathwayStates, stepKinds, stepResults } from '../../pathways/index.ts';

const day = z.iso.date();

export const pathwayAnswer = z
  .strictObject({
    id: z.string(),
    participantId: z.string(),
    state: z.enum(pathwayStates),
    proposedOn: day,
    decision: z.strictObject({ on: day, by: z.enum(['structure', 'commission']) }).nullable(),
    enteredOn: day.nullable(),
    limitOn: day.nullable().describe('The last day of accompaniment, renewals included.'),
    criteria: z.array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        certifiedBy: z.string(),
        seenOn: day,
        until: day.nullable(),
      }),
    ),
    renewals: z.array(z.strictObject({ on: day, months: z.int(), limitOn: day })),
    suspensions: z.array(z.strictObject({ from: day, until: day.nullable() })),
    engagement: z
      .strictObject({
        signedOn: day,
        hours: z.enum(['full', 'lowered', 'none']),
        minutesPerWeek: z.int(),
      })
      .nullable()
      .describe('The contrat d’engagement. Why its hours are lowered, or none, is not kept.'),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(stepKinds),
        from: day,
        until: day.nullable(),
        minutesPerWeek: z.int().nullable(),
        result: z.enum(stepResults).nullable(),
        objective: z.string(),
        provider: z.string(),
      }),
    ),
    exit: z.strictObject({ kind: z.enum(exitKinds), on: day }).nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Pathway' });

const terms = z.strictObject({
  from: day,
  source: z.string(),
  criteria: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  limitMonths: z.int(),
  noticeMonths: z.int(),
  commission: z.boolean(),
});

export const termsAnswer = z
  .strictObject({
    data: z.array(terms).describe('The latest first; the usual ones of the house last.'),
    current: terms,
  })
  .meta({ id: 'PathwayTerms' });

export const pathwayLines = z.strictObject({
  data: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(pathwayStates),
      enteredOn: day.nullable(),
      limitOn: day.nullable(),
      stepDueOn: day.nullable().describe('By which a step without a result should have ended.'),
      participant: z.strictObject({
        id: z.string(),
        reference: z.string(),
        firstName: z.string(),
        lastName: z.string(),
      }),
    }),
  ),
  next: z.string().nullable(),
});
