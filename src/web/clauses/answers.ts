import { z } from 'zod';
import {
  basisInput,
  changeKinds,
  clauseWays,
  contractKinds,
  exceptions,
  grounds,
  lostCodes,
  partyRoles,
  purchaseKinds,
  questionCodes,
  rowStates,
  ways,
} from '../../clauses/index.ts';
import { id, instant, text } from '../answers.ts';

const day = z.iso.date();
const minutes = z.int();
const span = z.strictObject({ from: day, until: day });

const scenario = z.strictObject({
  rateBp: z.int(),
  minutes,
  peopleHundredths: z.int().describe('People at full time for the whole length, in hundredths.'),
  size: z.enum(['none', 'small', 'fit', 'large']),
});

export const simulationAnswer = z
  .strictObject({
    threshold: z.strictObject({ cents: z.int(), from: day }).nullable(),
    reached: z.boolean(),
    duty: z.enum(['unknown', 'before', 'below', 'excepted', 'compulsory']),
    exception: z.enum(exceptions).nullable(),
    way: z.enum(clauseWays),
    chosen: scenario,
    scenarios: z.array(scenario),
  })
  .meta({ id: 'ClauseSimulation' });

const totals = { told: minutes, waiting: minutes, done: minutes, refused: minutes, beyond: minutes };
const side = z.array(z.strictObject({ key: text, ...totals }));
const books = z.strictObject({
  ...totals,
  due: minutes.nullable(),
  remaining: minutes.nullable(),
  surplus: minutes.nullable(),
  people: z.int(),
  byParty: side,
  byWay: side,
  byMonth: side,
});

const penalty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), capCents: z.null() }),
  z.strictObject({
    kind: z.literal('per-hour'),
    cents: z.int(),
    begun: z.boolean(),
    capCents: z.int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('times-cost'),
    percent: z.int(),
    hourlyCents: z.int(),
    capCents: z.int().nullable(),
  }),
]);

const named = z.strictObject({ id, name: text });

export const contractAnswer = z
  .strictObject({
    id,
    operation: named,
    buyer: named,
    reference: text,
    title: text,
    kind: z.enum(purchaseKinds),
    way: z.enum(clauseWays),
    span,
    basis: basisInput.nullable().describe('As `penalty`.'),
    minutesPerDay: minutes,
    penalty: penalty.nullable().describe('For the facilitator, the buyer and who holds the contract.'),
    changes: z.array(
      z.strictObject({
        id,
        kind: z.enum(changeKinds),
        label: text,
        on: day,
        basis: basisInput,
        minutes,
        withdrawn: z.strictObject({ on: day, by: text }).nullable(),
      }),
    ),
    parties: z.array(z.strictObject({ id, role: z.enum(partyRoles), siret: text, name: text })),
    ownParties: z.array(id).describe('Those for which the reader may tell hours.'),
    months: z.array(
      z.strictObject({
        month: text,
        closed: z.boolean(),
        events: z.array(
          z.strictObject({
            what: z.enum(['closed', 'reopened']),
            at: instant,
            by: text,
            reason: text.nullable(),
          }),
        ),
      }),
    ),
    books,
    forecast: z
      .strictObject({
        timeBp: z.int(),
        expected: minutes,
        low: minutes,
        high: minutes,
        monthsLeft: z.int(),
        neededPerMonth: minutes,
        alert: z.strictObject({ at: z.union([z.literal(50), z.literal(80)]), missing: minutes }).nullable(),
      })
      .nullable(),
    penaltyCents: z.int().nullable().describe('What is missing today would cost, by the contract’s formula.'),
    revision: z.int(),
  })
  .meta({ id: 'ClauseContract' });

export const contractLines = z.strictObject({
  data: z.array(
    z.strictObject({
      id,
      operation: named,
      buyer: text,
      reference: text,
      title: text,
      span,
      due: minutes.nullable().describe('For the facilitator, the buyer and who holds the contract.'),
      done: minutes,
      waiting: minutes,
      timeBp: z.int(),
      alert: z.union([z.literal(50), z.literal(80)]).nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const agreementAnswer = z
  .strictObject({
    id,
    name: text,
    signedOn: day,
    operations: z.array(named),
    contracts: z.int(),
    books,
  })
  .meta({ id: 'ClauseAgreement' });

export const operationsAnswer = z.strictObject({ data: z.array(named) });

export const personAnswer = z
  .strictObject({
    id,
    firstName: text,
    lastName: text,
    birthDate: text,
    sex: z.enum(['f', 'm']).nullable(),
    attested: z.boolean().describe('A structure that accompanies them says that they are eligible.'),
    eligibility: z.array(
      z.strictObject({
        id,
        from: day,
        until: day,
        seenOn: day,
        by: text,
        ground: z.enum(grounds).nullable(),
        proof: text,
      }),
    ),
    derogations: z.array(z.strictObject({ from: day, until: day, seenOn: day })),
    places: z.array(z.strictObject({ contractId: id, partyId: id, since: day })),
    revision: z.int(),
  })
  .meta({ id: 'ClausePerson' });

export const peopleAnswer = z.strictObject({ data: z.array(personAnswer), next: z.string().nullable() });
export const attestedAnswer = z.strictObject({ id, until: day });

export const hoursAnswer = z
  .strictObject({
    month: text,
    closed: z.boolean(),
    people: z.array(
      z.strictObject({
        personId: id,
        partyId: id,
        firstName: text,
        lastName: text,
        since: day,
        eligible: z.array(span).describe('From when until when; never why.'),
        usual: z
          .strictObject({ way: z.enum(ways).nullable(), contractKind: z.enum(contractKinds).nullable() })
          .describe('As told last on this contract.'),
      }),
    ),
    rows: z.array(
      z.strictObject({
        id,
        personId: id,
        partyId: id,
        month: text,
        way: z.enum(ways),
        contractKind: z.enum(contractKinds),
        minutes,
        days: z.array(z.strictObject({ day, minutes })).nullable(),
        state: z.enum(rowStates),
        reason: text.nullable(),
        counted: minutes,
        lost: z.array(z.strictObject({ code: z.enum(lostCodes), minutes })),
        questions: z.array(z.enum(questionCodes)),
        history: z.array(
          z.strictObject({
            at: instant,
            by: text,
            minutes,
            state: z.enum(rowStates),
            reason: text.nullable(),
          }),
        ),
        revision: z.int(),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: 'ClauseHours' });

/** In the file of a person: who attested them, and their hours. */
export const clausesOfPersonAnswer = z.strictObject({
  firstName: text,
  lastName: text,
  birthDate: text,
  sex: z.enum(['f', 'm']).nullable(),
  eligibility: personAnswer.shape.eligibility,
  derogations: personAnswer.shape.derogations,
  hours: z.array(z.strictObject({ month: text, way: z.enum(ways), minutes, state: z.enum(rowStates) })),
});
