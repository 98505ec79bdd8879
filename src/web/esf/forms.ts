import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  addOperation,
  addOperationInput,
  drawControl,
  drawInput,
  editSpell,
  editSpellInput,
  enterInput,
  enterSpell,
  esfControl,
  esfOperations,
  esfRulesSet,
  esfWrite,
  findingInput,
  noteFinding,
  setEsfRules,
  setEsfRulesInput,
} from '../../esf/index.ts';
import { calendarDay } from '../../platform/index.ts';
import { frenchNumber, revision, ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const operationsPath = '/fse';
export const operationPath = '/fse/operations/:id';
export const spellPath = '/fse/participations/:id';
export const personPath = '/participants/:id/fse';
export const controlPath = '/fse/controles/:id';
export const rulesPath = '/fse/reglages';

const day = (error: string) => calendarDay(error);
const text = z.string().nullable().default(null);
const yesNo = z
  .enum(['yes', 'no'])
  .transform((said) => said === 'yes')
  .nullable()
  .default(null);

export const addOperationForm = form({
  path: operationsPath,
  right: esfOperations,
  page: operationsPath,
  input: z.object({
    number: z.string({ error: 'Indiquez le numéro de l’opération.' }),
    name: z.string({ error: 'Indiquez son intitulé.' }),
    structureId: z.string({ error: 'Choisissez une structure.' }),
    from: day('Indiquez le premier jour.'),
    until: day('Indiquez le dernier jour.'),
  }),
  act: async ({ actor, input }) => {
    const { id } = await addOperation(actor, parseOrProblem(addOperationInput, input, 'form'));
    return { to: `/fse/operations/${id}`, said: 'L’opération est ajoutée.' };
  },
});

export const enterForm = form({
  path: `${personPath}/entrer`,
  right: esfWrite,
  page: personPath,
  input: z.object({
    operationId: z.string({ error: 'Choisissez une opération.' }),
    enteredOn: day('Indiquez le jour de l’entrée.'),
  }),
  act: async ({ actor, params, input }) => {
    check(actor, esfWrite);
    const { id } = await enterSpell(actor, params.id ?? '', parseOrProblem(enterInput, input, 'form'));
    return { to: `/fse/participations/${id}`, said: 'L’entrée est notée.' };
  },
});

/** What is left empty is taken away: the page says all that it shows. */
export const spellForm = form({
  path: spellPath,
  right: esfWrite,
  page: spellPath,
  input: z.object({
    revision,
    sex: text,
    birthDate: text,
    labour: text,
    unemployedMonths: frenchNumber.nullable().default(null),
    isced: frenchNumber.nullable().default(null),
    consentOn: text,
    disability: text,
    thirdCountry: text,
    foreignBackground: text,
    homeless: text,
    rural: text,
    leftOn: text,
    searching: yesNo,
    training: yesNo,
    qualified: yesNo,
    employed: yesNo,
    sampled: ticked,
    employedLater: yesNo,
    betterLater: yesNo,
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    check(actor, esfWrite);
    await editSpell(actor, id, parseOrProblem(editSpellInput, input, 'form'));
    return { to: `/fse/participations/${id}`, said: 'Les réponses sont enregistrées.' };
  },
});

export const drawForm = form({
  path: `${operationPath}/tirage`,
  right: esfControl,
  page: operationPath,
  input: z.object({ size: frenchNumber, seed: z.string().optional() }),
  act: async ({ actor, params, input }) => {
    check(actor, esfControl);
    const { id } = await drawControl(actor, params.id ?? '', parseOrProblem(drawInput, input, 'form'));
    return { to: `/fse/controles/${id}`, said: 'L’échantillon est tiré.' };
  },
});

export const findingForm = form({
  path: `${controlPath}/constats/:spell`,
  right: esfControl,
  page: controlPath,
  input: z.object({
    revision,
    result: z.string({ error: 'Choisissez un constat.' }),
    words: z.string({ error: 'Dites ce qui est constaté.' }),
  }),
  act: async ({ actor, params: { id = '', spell = '' }, input }) => {
    check(actor, esfControl);
    await noteFinding(actor, id, parseOrProblem(findingInput, { spellId: spell, ...input }, 'form'));
    return { to: `/fse/controles/${id}`, said: 'Le constat est noté. Les précédents restent.' };
  },
});

export const rulesForm = form({
  path: rulesPath,
  right: esfRulesSet,
  page: rulesPath,
  input: z.object({
    after: z.coerce.number().int(),
    from: day('Indiquez à partir de quel jour.'),
    source: z.string({ error: 'Indiquez la source.' }),
    confirmed: ticked,
    settings: z.object({
      entryDays: frenchNumber,
      exitDays: frenchNumber,
      laterMonths: frenchNumber,
      laterDays: frenchNumber,
      longUnemployedMonths: frenchNumber,
      asksBackground: ticked,
    }),
    reason: z.string({ error: 'Dites pourquoi.' }),
  }),
  act: async ({ actor, input }) => {
    await setEsfRules(actor, parseOrProblem(setEsfRulesInput, input, 'form'));
    return { to: rulesPath, said: 'Les réglages sont fixés.' };
  },
});

export const esfForms = [addOperationForm, enterForm, spellForm, drawForm, findingForm, rulesForm];
