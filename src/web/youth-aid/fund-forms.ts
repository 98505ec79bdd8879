import { z } from 'zod';
import { type Actor, check } from '../../access/index.ts';
import { oneLine } from '../../platform/index.ts';
import {
  aidBudgetSet,
  aidCommissionsManage,
  aidPay,
  createCommission,
  createSitting,
  grantBudget,
  grantInput,
  listReglements,
  makeOrder,
  notePaid,
  notePresence,
  noteReturn,
  orderInput,
  paidInput,
  previewReglement,
  purposes,
  reglementSet,
  returnInput,
  ruleIds,
  setReglement,
  setReglementInput,
  sittingInput,
} from '../../youth-aid/index.ts';
import { decode, eurosInCents, revision } from '../kit/fields.ts';
import { again, type Fields, form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

const commissions = '/commissions-aide';

export const commissionForm = form({
  path: `${commissions}/commission`,
  right: aidCommissionsManage,
  page: commissions,
  input: z.object({
    name: oneLine(3, 80),
    /** One a line. */
    members: z.string({ error: 'Nommez au moins un membre.' }),
  }),
  act: async ({ actor, input: { name, members } }) => {
    check(actor, aidCommissionsManage);
    const names = members.split('\n').flatMap((line) => line.trim() || []);
    await createCommission(actor, { name, members: names });
    return { to: commissions, said: 'La commission est ajoutée.' };
  },
});

export const sittingForm = form({
  path: `${commissions}/date`,
  right: aidCommissionsManage,
  page: commissions,
  input: z.object({
    commissionId: z.string({ error: 'Choisissez une commission.' }),
    on: z.string({ error: 'Indiquez le jour.' }),
    place: z.string({ error: 'Indiquez le lieu.' }),
  }),
  act: async ({ actor, input }) => {
    check(actor, aidCommissionsManage);
    const { id } = await createSitting(actor, parseOrProblem(sittingInput, input, 'form'));
    return { to: `${commissions}/${id}`, said: 'La date est posée.' };
  },
});

export const presenceForm = form({
  path: `${commissions}/:id/presences`,
  right: aidCommissionsManage,
  page: `${commissions}/:id`,
  input: z.object({ revision, present: z.array(z.string()).default([]) }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await notePresence(actor, id, input);
    return { to: `${commissions}/${id}`, said: 'Les présences sont notées.' };
  },
});

export const grantForm = form({
  path: '/budgets-aide',
  right: aidBudgetSet,
  page: '/budgets-aide',
  input: z.object({
    commissionId: z.string({ error: 'Choisissez une commission.' }),
    year: z.coerce.number({ error: 'Indiquez une année.' }),
    grantedCents: eurosInCents,
  }),
  act: async ({ actor, input }) => {
    check(actor, aidBudgetSet);
    await grantBudget(actor, parseOrProblem(grantInput, input, 'form'));
    return { to: '/budgets-aide', said: 'Le budget est enregistré.' };
  },
});

export const orderForm = form({
  path: '/paiements-aide',
  right: aidPay,
  page: '/paiements-aide',
  input: z.object({
    executeOn: z.string({ error: 'Indiquez le jour du virement.' }),
    debtorName: z.string({ error: 'Indiquez le titulaire du compte.' }),
    debtorIban: z.string({ error: 'Indiquez l’IBAN du compte à débiter.' }),
  }),
  act: async ({ actor, input }) => {
    check(actor, aidPay);
    const { id } = await makeOrder(actor, parseOrProblem(orderInput, input, 'form'));
    return { to: `/paiements-aide/${id}`, said: 'L’ordre de virement est prêt.' };
  },
});

export const paidForm = form({
  path: '/paiements-aide/:id/paye',
  right: aidPay,
  page: '/paiements-aide/:id',
  input: z.object({
    on: z.string({ error: 'Indiquez le jour du paiement.' }),
    proof: z.string({ error: 'Indiquez la référence de la preuve.' }),
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    check(actor, aidPay);
    await notePaid(actor, id, parseOrProblem(paidInput, input, 'form'));
    return { to: `/paiements-aide/${id}`, said: 'Le paiement est noté.' };
  },
});

export const returnForm = form({
  path: '/paiements-aide/:id/retour/:aid',
  right: aidPay,
  page: '/paiements-aide/:id',
  input: z.object({
    revision,
    on: z.string({ error: 'Indiquez le jour du retour.' }),
    proof: z.string({ error: 'Indiquez le motif de la banque.' }),
    iban: z.string().optional(),
  }),
  act: async ({ actor, params: { id = '', aid = '' }, input }) => {
    check(actor, aidPay);
    await noteReturn(actor, aid, parseOrProblem(returnInput, input, 'form'));
    return { to: `/paiements-aide/${id}`, said: 'Le retour est noté : l’aide attend un autre ordre.' };
  },
});

const whole = z.coerce.number({ error: 'Il faut ici un nombre entier.' }).int();

/** What the page edits of a règlement; the rest stays as it is in the one in force. */
const edited = z.object({
  after: whole,
  name: oneLine(3, 120),
  from: z.string({ error: 'Indiquez le premier jour.' }),
  source: oneLine(3, 300),
  reason: oneLine(3, 300),
  ageFrom: whole,
  ageBefore: whole,
  scaleOn: z.enum(['own', 'household']),
  monthlyCents: eurosInCents,
  sharePerPersonCents: eurosInCents.default(0),
  ...(Object.fromEntries(
    purposes.map((purpose) => [`ceiling-${purpose}`, eurosInCents.optional()]),
  ) as Record<string, z.ZodOptional<typeof eurosInCents>>),
  renewals: whole,
  monthsBetween: whole,
  urgentCents: eurosInCents,
  quorum: whole,
  notifyDays: whole,
  /** Rules that the text confirms. */
  confirmed: z.array(z.enum(ruleIds)).default([]),
  sure: z.array(z.enum(['yes'])).default([]),
});

export const reglementForm = form({
  path: '/reglement-aide',
  right: reglementSet,
  page: '/reglement-aide',
  input: edited,
  bodyKb: 32,
  act: async ({ actor, input }) => {
    check(actor, reglementSet);
    const wanted = await wantedOf(actor, input);
    if (input.sure.length === 0) {
      await previewReglement(actor, wanted);
      return again;
    }
    await setReglement(actor, wanted);
    return { to: '/reglement-aide', said: 'Le règlement est enregistré.' };
  },
});

type Edited = z.output<typeof edited>;

/** What was typed, to be read again before it is set; `undefined` where it is not whole. */
export async function readWanted(actor: Actor, fields: Fields) {
  const read = edited.safeParse(decode(fields));
  return read.success ? wantedOf(actor, read.data) : undefined;
}

async function wantedOf(actor: Actor, input: Edited) {
  const { data } = await listReglements(actor);
  const before = data[0];
  if (!before) throw new Error('there is always one');
  const { after, name, from, source, reason, confirmed, sure: _, ...rest } = input;
  const ceilings = Object.fromEntries(
    purposes.flatMap((purpose) => {
      const cents = (rest as Record<string, unknown>)[`ceiling-${purpose}`];
      return cents === undefined ? [] : [[purpose, cents]];
    }),
  );
  const settings = {
    ...before.settings,
    ageFrom: rest.ageFrom,
    ageBefore: rest.ageBefore,
    scaleOn: rest.scaleOn,
    monthlyCents: rest.monthlyCents,
    sharePerPersonCents: rest.sharePerPersonCents,
    ceilings,
    renewals: rest.renewals,
    monthsBetween: rest.monthsBetween,
    urgentCents: rest.urgentCents,
    quorum: rest.quorum,
    notifyDays: rest.notifyDays,
  };
  const toConfirm = before.toConfirm.filter((rule) => !confirmed.includes(rule));
  return parseOrProblem(
    setReglementInput,
    { after, name, from, source, reason, settings, articles: before.articles, toConfirm },
    'form',
  );
}

export const fundForms = [
  commissionForm,
  sittingForm,
  presenceForm,
  grantForm,
  orderForm,
  paidForm,
  returnForm,
  reglementForm,
];
