import { z } from 'zod';
import {
  type AidState,
  aidKinds,
  aidStates,
  proofKinds,
  purposes,
  ruleIds,
  settingsInput,
  sheetStates,
} from '../../youth-aid/index.ts';

const day = z.iso.date();
const cents = z.int();
const state = z.enum(aidStates) satisfies z.ZodType<AidState>;

const urgent = z.strictObject({ payBy: day, ratifyBy: day, ratified: z.boolean().nullable() });

const line = {
  id: z.string(),
  reference: z.string(),
  state,
  kind: z.enum(aidKinds),
  purpose: z.enum(purposes),
  cents: cents.nullable(),
  sentOn: day.nullable(),
  structureId: z.string(),
  sittingId: z.string().nullable(),
  decidedCents: cents.nullable(),
  urgent: urgent.nullable(),
};
export const aidLine = z.strictObject(line).meta({ id: 'YouthAidLine' });
export const aidLines = z.strictObject({ data: z.array(aidLine), next: z.string().nullable() });

const what = z.enum(['award', 'refuse', 'adjourn', 'urgent']);
const decision = z.strictObject({
  what,
  on: day,
  cents,
  reason: z.string().nullable(),
  present: z.int(),
  recused: z.int(),
  sittingId: z.string().nullable(),
});
const payment = z.strictObject({ on: day, what: z.enum(['paid', 'returned']), proof: z.string() });
const appeal = z.strictObject({ on: day, to: z.enum(['grace', 'court']) });

const situation = z.strictObject({
  payee: z.enum(['person', 'third']).optional(),
  payeeName: z.string().optional(),
  iban: z.string().optional().describe('Its first and last four signs.'),
  own: z.array(cents.nullable()).optional(),
  othersMonthlyCents: cents.optional(),
  parentsMonthlyCents: cents.optional(),
  expensesMonthlyCents: cents.optional(),
  people: z.int().optional(),
  domicile: z.enum(['own', 'administrative']).optional(),
  domicileBody: z.string().optional(),
  domicileSince: day.optional(),
  stay: z.boolean().optional(),
  triedOrdinary: z.boolean().optional(),
  tried: z.string().optional(),
  ownCents: cents.optional(),
  otherFunder: z.string().optional(),
  otherCents: cents.optional(),
  why: z.string().optional(),
});

const sheetLine = z.strictObject({
  rule: z.enum(ruleIds),
  state: z.enum(sheetStates),
  code: z.string(),
  article: z.string().nullable(),
  toConfirm: z.boolean(),
  cents: cents.optional(),
  bound: z.int().optional(),
  day: day.optional(),
  count: z.int().optional(),
  proofs: z.array(z.enum(proofKinds)).optional(),
});

export const aidAnswer = z
  .strictObject({
    ...line,
    structure: z.string().nullable(),
    participant: z
      .strictObject({ id: z.string(), reference: z.string() })
      .nullable()
      .describe('For the person’s own structure.'),
    quoteCents: cents.nullable(),
    months: z.int().nullable(),
    file: situation,
    sheet: z
      .strictObject({ reglement: z.int(), lines: z.array(sheetLine) })
      .describe('What the règlement in force says. It decides nothing.'),
    decision: decision.nullable().describe('A structure reads it once it is notified.'),
    before: z.array(decision),
    notifiedOn: day.nullable(),
    payments: z.array(payment),
    follow: z.strictObject({ words: z.string(), dueOn: day, doneOn: day.nullable() }).nullable(),
    appeal: appeal.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'YouthAid' });

/** In the file of a person. */
export const ownAid = z.strictObject({
  id: z.string(),
  reference: z.string(),
  state,
  kind: z.enum(aidKinds),
  purpose: z.enum(purposes),
  cents: cents.nullable(),
  quoteCents: cents.nullable(),
  months: z.int().nullable(),
  sentOn: day.nullable(),
  notifiedOn: day.nullable(),
  situation,
  decisions: z.array(z.strictObject({ what, on: day, cents, reason: z.string().nullable() })),
  payments: z.array(payment),
  follow: z.string().nullable(),
  appeal: appeal.nullable(),
});

export const letterAnswer = z.strictObject({
  reference: z.string(),
  name: z.string(),
  what,
  on: day,
  notifiedOn: day,
  askedCents: cents,
  cents,
  reason: z.string().nullable(),
  follow: z.string().nullable(),
  followOn: day.nullable(),
  payeeName: z.string().nullable(),
  appealTo: z.string(),
  appealBefore: day,
});

const member = z.strictObject({ id: z.string(), name: z.string() });
export const commissionAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  members: z.array(member),
});

export const sittingAnswer = z
  .strictObject({
    id: z.string(),
    commissionId: z.string(),
    commission: z.string().nullable(),
    members: z.array(member),
    on: day,
    place: z.string(),
    present: z.array(z.string()),
    quorum: z.int(),
    quorate: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'YouthAidSitting' });

export const budgetAnswer = z.strictObject({
  id: z.string(),
  commissionId: z.string(),
  commission: z.string().nullable(),
  year: z.int(),
  grantedCents: cents,
  reservedCents: cents.describe('Decided, not notified yet.'),
  committedCents: cents.describe('Notified, not paid yet.'),
  paidCents: cents,
  leftCents: cents,
});

export const figuresAnswer = z
  .strictObject({
    year: z.int(),
    data: z.array(
      z.strictObject({
        purpose: z.enum([...purposes, 'all']),
        requests: z.int(),
        askedCents: cents,
        awards: z.int(),
        givenCents: cents,
        refusals: z.int(),
      }),
    ),
  })
  .meta({ id: 'YouthAidFigures' });

const order = {
  id: z.string(),
  reference: z.string(),
  executeOn: day,
  debtorName: z.string(),
  count: z.int(),
  totalCents: cents,
  at: z.iso.datetime({ offset: true }),
};
export const paymentsAnswer = z.strictObject({
  waiting: z.array(aidLine),
  orders: z.array(z.strictObject(order)),
  debtor: z.strictObject({ name: z.string(), iban: z.string() }).nullable(),
});
export const wholeOrderAnswer = z
  .strictObject({
    ...order,
    debtorIban: z.string(),
    lines: z.array(
      z.strictObject({
        aidId: z.string(),
        reference: z.string(),
        cents,
        account: z.strictObject({ name: z.string(), iban: z.string() }).nullable(),
        state: state.nullable().describe('`null` where it is no longer in this order.'),
        revision: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'YouthAidOrder' });

export const reglementAnswer = z
  .strictObject({
    version: z.int(),
    name: z.string(),
    from: day,
    source: z.string(),
    settings: settingsInput,
    articles: z.partialRecord(z.enum(ruleIds), z.string()),
    toConfirm: z.array(z.enum(ruleIds)),
    reason: z.string().nullable(),
    setAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'YouthAidReglement' });
