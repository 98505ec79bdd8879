import { z } from 'zod';
import { roles } from '../../access/index.ts';
import {
  checkResults,
  endReasons,
  interruptionReasons,
  outcomes,
  placementStates,
  ruleIds,
  settingsInput,
  situationKinds,
  standings,
} from '../../placements/index.ts';
import { id, instant, text } from '../answers.ts';

const day = z.iso.date();

const wholeShape = z.strictObject({
  follows: id.nullable(),
  partTimeChosen: z.boolean().nullable(),
  severalByChoice: z.boolean().nullable(),
  pay: z.strictObject({ cents: z.int(), per: z.enum(['hour', 'month']) }).nullable(),
  trialEnd: day.nullable(),
  clause: z.boolean(),
  qualifying: z.boolean().nullable(),
  validatedOn: day.nullable(),
  renewals: z.array(z.strictObject({ from: day, to: day })),
  interruptions: z.array(
    z.strictObject({ from: day, to: day.nullable(), reason: z.enum(interruptionReasons) }),
  ),
  endReason: z.enum(endReasons).nullable(),
  alert: z.strictObject({ on: day, role: z.enum(roles), words: text.nullable() }).nullable(),
  said: z.array(
    z.strictObject({
      months: z.int(),
      on: day,
      result: z.enum(checkResults),
      employerSays: text.nullable(),
      personSays: text.nullable(),
    }),
  ),
});
const whole = wholeShape.nullable().describe('For the structure of the person only.');

export const placementAnswer = z
  .strictObject({
    id,
    revision: z.int(),
    state: z.enum(placementStates),
    origin: z
      .enum(['reply', 'outside'])
      .describe('A company reads only what it said itself, by the reply to a shortlist.'),
    kind: z.enum(situationKinds).nullable(),
    start: day.nullable(),
    end: day.nullable().describe('The last day that was agreed.'),
    endedOn: day.nullable(),
    weeklyMinutes: z.int().nullable(),
    inDanger: z.boolean(),
    checks: z.array(z.strictObject({ months: z.int(), dueOn: day, doneOn: day.nullable() })),
    createdAt: instant,
    employer: z.strictObject({ id, name: text }).nullable(),
    need: z.strictObject({ id, title: text }).nullable(),
    person: z.strictObject({
      id: id.nullable().describe('For the structure of the person only.'),
      reference: text.nullable().describe('Not for a company.'),
      name: text.nullable().describe('For the company that employs them, while it does.'),
    }),
    whole,
  })
  .meta({ id: 'Placement' });

/** As the person's file has it. */
export const ownPlacement = wholeShape.extend({
  id,
  state: z.enum(placementStates),
  origin: z.enum(['reply', 'outside']),
  kind: z.enum(situationKinds).nullable(),
  employerId: id.nullable(),
  needId: id.nullable(),
  start: day.nullable(),
  end: day.nullable(),
  endedOn: day.nullable(),
  weeklyMinutes: z.int().nullable(),
});

const answer = z.strictObject({
  outcome: z.enum(outcomes),
  rule: z.enum(ruleIds),
  standing: z.enum(standings).describe('`provisional`: a proof is missing; `to-ask`: a question is open.'),
  employment: z
    .enum(['lasting', 'transition'])
    .nullable()
    .describe('Work on that day, whatever the exit is.'),
  reachedOn: day.nullable(),
  expectedOn: day.nullable(),
  sentence: text,
  placementIds: z.array(id),
  unproved: z.array(id),
  questions: z.array(text),
  protocol: z.strictObject({ version: z.int(), name: text }),
  disagrees: z.boolean().describe('Says another thing than the protocol that applies.'),
});

export const notedAnswer = z
  .strictObject({
    id,
    on: day,
    outcome: z.enum(outcomes),
    rule: z.enum(ruleIds),
    standing: z.enum(standings),
    reachedOn: day.nullable(),
    protocol: z.int(),
    sentence: text,
    notedAt: instant,
  })
  .meta({ id: 'NotedOutcome' });

export const outcomeAnswer = z
  .strictObject({
    on: day,
    applies: answer.nullable(),
    others: z.array(answer),
    noted: z.array(notedAnswer),
  })
  .meta({ id: 'OutcomeOfPerson' });

export const protocolAnswer = z
  .strictObject({
    version: z.int().describe('0 and less: those that the service came with.'),
    name: text,
    plie: id.nullable(),
    from: day,
    until: day.nullable(),
    settings: settingsInput,
    source: text,
    confidence: z.enum(['A', 'B', 'C']),
    confirmed: z.partialRecord(z.enum(ruleIds), text),
    reason: text.nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'Protocol' });
