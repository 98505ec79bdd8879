import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  addChange,
  addChangeInput,
  addPerson,
  addPersonInput,
  changeKinds,
  clauseManage,
  clausePeople,
  closeMonth,
  createContract,
  createContractInput,
  editContract,
  editContractInput,
  editPerson,
  editPersonInput,
  partyRoles,
  purchaseKinds,
  reopenMonth,
  withdrawChange,
} from '../../clauses/index.ts';
import { calendarDay } from '../../platform/index.ts';
import { eurosInCents, frenchNumber, hoursInMinutes, revision } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import { checkForm, hoursForm, pasteForm, refuseForm } from './hours-forms.ts';

const one = '/marches/:id';
const sheet = '/marches/:id/heures/:mois';
const person = '/eligibilite/:id';
const backTo = (id = '') => `/marches/${id}`;
const sheetOf = ({ id = '', mois = '' }: Readonly<Record<string, string>>) => `/marches/${id}/heures/${mois}`;
const saved = 'C’est enregistré.';
const bp = frenchNumber.transform((share) => Math.round(share * 100));
const day = (error: string) => calendarDay(error);

export const createForm = form({
  path: '/marches/nouveau',
  right: clauseManage,
  page: '/marches/nouveau',
  input: z.object({
    operation: z.string({ error: 'Indiquez l’opération.' }),
    buyer: z.object({
      siret: z.string({ error: 'Indiquez le SIRET de l’acheteur.' }),
      name: z.string({ error: 'Indiquez le nom de l’acheteur.' }),
    }),
    reference: z.string({ error: 'Indiquez le numéro du marché.' }),
    title: z.string({ error: 'Indiquez l’intitulé.' }),
    kind: z.enum(purchaseKinds, { error: 'Choisissez.' }),
    span: z.object({ from: day('Indiquez le premier jour.'), until: day('Indiquez le dernier jour.') }),
    amountCents: eurosInCents,
    labourBp: bp,
    rateBp: bp,
    hourlyCents: eurosInCents,
    penaltyCents: eurosInCents.optional(),
    holder: z.object({
      siret: z.string({ error: 'Indiquez le SIRET de l’entreprise.' }),
      name: z.string({ error: 'Indiquez le nom de l’entreprise.' }),
    }),
  }),
  act: async ({ actor, input }) => {
    const { amountCents, labourBp, rateBp, hourlyCents, penaltyCents, holder, ...rest } = input;
    const said = parseOrProblem(
      createContractInput,
      {
        ...rest,
        basis: { by: 'formula', amountCents, labourBp, rateBp, hourlyCents },
        parties: [{ role: 'holder', ...holder }],
        ...(penaltyCents ? { penalty: { kind: 'per-hour', cents: penaltyCents, begun: false } } : {}),
      },
      'form',
    );
    const { id } = await createContract(actor, said);
    return { to: backTo(id), said: 'Le marché est créé.' };
  },
});

export const partyForm = form({
  path: `${one}/entreprises`,
  right: clauseManage,
  page: one,
  input: z.object({
    revision,
    party: z.object({
      role: z.enum(partyRoles, { error: 'Choisissez.' }),
      siret: z.string({ error: 'Indiquez le SIRET.' }),
      name: z.string({ error: 'Indiquez le nom.' }),
    }),
  }),
  act: async ({ actor, params, input }) => {
    await editContract(actor, params.id ?? '', parseOrProblem(editContractInput, input, 'form'));
    return { to: backTo(params.id), said: saved };
  },
});

export const changeForm = form({
  path: `${one}/changements`,
  right: clauseManage,
  page: one,
  input: z.object({
    revision,
    kind: z.enum(changeKinds, { error: 'Choisissez.' }),
    label: z.string({ error: 'Indiquez ce qui change.' }),
    on: day('Indiquez à partir de quel jour.'),
    minutes: hoursInMinutes,
  }),
  act: async ({ actor, params, input: { minutes, ...rest } }) => {
    const said = { ...rest, basis: { by: 'hours', minutes } };
    await addChange(actor, params.id ?? '', parseOrProblem(addChangeInput, said, 'form'));
    return { to: backTo(params.id), said: 'Les heures dues ont changé.' };
  },
});

export const withdrawForm = form({
  path: `${one}/changements/:change/retirer`,
  right: clauseManage,
  page: one,
  input: z.object({ revision }),
  act: async ({ actor, params: { id = '', change = '' }, input }) => {
    await withdrawChange(actor, { id, changeId: change }, input);
    return { to: backTo(id), said: 'Ce changement est retiré. Il reste lisible.' };
  },
});

export const closeForm = form({
  path: `${sheet}/clore`,
  right: clauseManage,
  page: sheet,
  input: z.object({ revision }),
  act: async ({ actor, params, input }) => {
    await closeMonth(actor, params.id ?? '', { ...input, month: params.mois ?? '' });
    return { to: sheetOf(params), said: 'Le mois est clos.' };
  },
});

export const reopenForm = form({
  path: `${sheet}/rouvrir`,
  right: clauseManage,
  page: sheet,
  input: z.object({
    revision,
    reason: z.string({ error: 'Dites pourquoi.' }).min(3, 'Dites pourquoi.').max(300),
  }),
  act: async ({ actor, params, input }) => {
    await reopenMonth(actor, params.id ?? '', { ...input, month: params.mois ?? '' });
    return { to: sheetOf(params), said: 'Le mois est rouvert.' };
  },
});

const eligibility = z.object({
  ground: z.string({ error: 'Choisissez un motif.' }),
  proof: z.string({ error: 'Indiquez la pièce vue.' }),
  seenOn: day('Indiquez le jour où la pièce a été vue.'),
  until: calendarDay().optional(),
});

export const addPersonForm = form({
  path: '/eligibilite',
  right: clausePeople,
  page: '/eligibilite',
  input: z.object({
    firstName: z.string({ error: 'Indiquez le prénom.' }),
    lastName: z.string({ error: 'Indiquez le nom.' }),
    birthDate: day('Indiquez la date de naissance.'),
    sex: z.string().optional(),
    eligibility,
  }),
  act: async ({ actor, input }) => {
    const { id } = await addPerson(actor, parseOrProblem(addPersonInput, input, 'form'));
    return { to: `/eligibilite/${id}`, said: 'L’éligibilité est vérifiée.' };
  },
});

const personForm = (path: string, input: z.ZodType<object>, said: string) =>
  form({
    path: `${person}/${path}`,
    right: clausePeople,
    page: person,
    input,
    act: async ({ actor, params, input: given }) => {
      await editPerson(actor, params.id ?? '', parseOrProblem(editPersonInput, given, 'form'));
      return { to: `/eligibilite/${params.id}`, said };
    },
  });

export const renewForm = personForm('renouveler', z.object({ revision, eligibility }), saved);
export const derogationForm = personForm(
  'derogation',
  z.object({
    revision,
    derogation: z.object({
      from: day('Indiquez le premier jour.'),
      until: day('Indiquez le dernier jour.'),
      seenOn: day('Indiquez le jour où la décision a été vue.'),
    }),
  }),
  saved,
);

/** The contract and its party are one choice. */
export const placeForm = form({
  path: `${person}/affecter`,
  right: clausePeople,
  page: person,
  input: z.object({
    revision,
    where: z.string({ error: 'Choisissez un marché.' }),
    since: day('Indiquez depuis quel jour.'),
  }),
  act: async ({ actor, params, input: { where, since, ...seen } }) => {
    check(actor, clausePeople);
    const [contractId = '', partyId = ''] = where.split('/');
    const said = { ...seen, place: { contractId, partyId, since } };
    await editPerson(actor, params.id ?? '', parseOrProblem(editPersonInput, said, 'form'));
    return { to: `/eligibilite/${params.id}`, said: 'La personne est affectée à ce marché.' };
  },
});

export const clauseForms = [
  createForm,
  partyForm,
  changeForm,
  withdrawForm,
  hoursForm,
  pasteForm,
  checkForm,
  refuseForm,
  closeForm,
  reopenForm,
  addPersonForm,
  renewForm,
  derogationForm,
  placeForm,
];
