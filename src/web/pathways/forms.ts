import { z } from 'zod';
import { check } from '../../access/index.ts';
import { fold } from '../../french/index.ts';
import { exitKinds } from '../../participants/index.ts';
import {
  addStep,
  editPathway,
  editPathwayInput,
  editStep,
  editStepInput,
  movePathway,
  pathwayManage,
  pathwayTerms,
  proposePathway,
  proposePathwayInput,
  readTerms,
  setTerms,
  stepInput,
  stepResults,
  termsInput,
} from '../../pathways/index.ts';
import { calendarDay } from '../../platform/index.ts';
import { hoursInMinutes, revision } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

const page = '/participants/:id/parcours';
const right = pathwayManage;
const backTo = (id = '') => `/participants/${id}/parcours`;
const one = `${page}/:pathway`;
const day = z.string().optional();
const saved = 'C’est enregistré.';

const noCriterion = 'Cochez au moins un critère.';

export const proposeForm = form({
  path: `${page}/proposer`,
  right,
  page,
  input: z.object({
    codes: z.array(z.string(), noCriterion).min(1, noCriterion),
    certifiedBy: z.string().default(''),
    seenOn: calendarDay('Indiquez le jour où les preuves ont été vues.'),
    until: calendarDay().optional(),
  }),
  // The papers are mostly seen in one sitting: one day and one end for all of them, corrected one by one by the API.
  act: async ({ actor, params, input: { codes, certifiedBy, seenOn, until } }) => {
    check(actor, pathwayManage);
    const criteria = codes.map((code) => ({ code, certifiedBy, seenOn, ...(until ? { until } : {}) }));
    const said = parseOrProblem(proposePathwayInput, { criteria }, 'form');
    await proposePathway(actor, params.id ?? '', said);
    return { to: backTo(params.id), said: 'Le parcours est proposé.' };
  },
});

const moveForm = (path: string, action: 'admit' | 'refuse' | 'suspend' | 'resume', said: string) =>
  form({
    path: `${one}/${path}`,
    right,
    page,
    input: z.object({ on: calendarDay().optional() }),
    act: async ({ actor, params, input: { on } }) => {
      await movePathway(actor, params.pathway ?? '', { action, on });
      return { to: backTo(params.id), said };
    },
  });

export const admitForm = moveForm('admettre', 'admit', 'La personne est admise : le parcours commence.');
export const refuseForm = moveForm('refuser', 'refuse', 'La personne n’est pas admise.');
export const suspendForm = moveForm('suspendre', 'suspend', 'Le parcours est suspendu.');
export const resumeForm = moveForm('reprendre', 'resume', 'Le parcours reprend.');

export const endForm = form({
  path: `${one}/terminer`,
  right,
  page,
  input: z.object({
    on: calendarDay().optional(),
    kind: z.enum(exitKinds, { error: 'Indiquez la nature de la sortie.' }),
  }),
  act: async ({ actor, params, input: { on, kind } }) => {
    await movePathway(actor, params.pathway ?? '', { action: 'end', on, kind });
    return { to: backTo(params.id), said: 'Le parcours est terminé, et la sortie notée sur la fiche.' };
  },
});

export const renewForm = form({
  path: `${one}/renouveler`,
  right,
  page,
  input: z.object({
    revision,
    months: z.coerce.number({ error: 'Indiquez un nombre de mois.' }).int().min(1),
  }),
  act: async ({ actor, params, input: { months, ...seen } }) => {
    await editPathway(actor, params.pathway ?? '', { ...seen, renew: { months } });
    return { to: backTo(params.id), said: 'Le parcours est renouvelé.' };
  },
});

export const engagementForm = form({
  path: `${one}/engagement`,
  right,
  page,
  input: z.object({
    revision,
    engagement: z.object({
      signedOn: calendarDay('Indiquez le jour de la signature.'),
      hours: z.enum(['full', 'lowered', 'none'], { error: 'Choisissez une durée.' }),
      minutesPerWeek: hoursInMinutes.optional(),
    }),
  }),
  act: async ({ actor, params, input }) => {
    await editPathway(actor, params.pathway ?? '', parseOrProblem(editPathwayInput, input, 'form'));
    return { to: backTo(params.id), said: saved };
  },
});

export const addStepForm = form({
  path: `${one}/etapes`,
  right,
  page,
  input: stepInput.extend({ minutesPerWeek: hoursInMinutes.optional() }),
  act: async ({ actor, params, input }) => {
    await addStep(actor, params.pathway ?? '', parseOrProblem(stepInput, input, 'form'));
    return { to: backTo(params.id), said: 'L’étape est ajoutée.' };
  },
});

export const editStepForm = form({
  path: `${one}/etapes/:step`,
  right,
  page,
  // What is left empty is taken away.
  input: z.object({
    revision,
    from: day,
    until: z.string().nullable().default(null),
    objective: z.string().optional(),
    provider: z.string().default(''),
    result: z.enum(stepResults).nullable().default(null),
  }),
  act: async ({ actor, params: { id, pathway = '', step = '' }, input }) => {
    await editStep(actor, { id: pathway, stepId: step }, parseOrProblem(editStepInput, input, 'form'));
    return { to: backTo(id), said: saved };
  },
});

/** One criterion a line: its words, whose code is kept where they are already there. */
export const termsForm = form({
  path: '/parcours/regles',
  right: pathwayTerms,
  page: '/parcours/regles',
  input: z.object({
    from: calendarDay('Indiquez le premier jour.'),
    source: z.string({ error: 'Indiquez d’où viennent ces règles.' }),
    criteria: z.string({ error: 'Indiquez au moins un critère.' }),
    limitMonths: z.coerce.number({ error: 'Indiquez un nombre de mois.' }).int(),
    noticeMonths: z.coerce.number({ error: 'Indiquez un nombre de mois.' }).int(),
    commission: z.enum(['yes', 'no'], { error: 'Choisissez.' }),
  }),
  act: async ({ actor, input: { criteria, commission, ...said } }) => {
    const { data } = await readTerms(actor);
    const codes = new Map(data.flatMap((terms) => terms.criteria.map(({ code, label }) => [label, code])));
    const labels = criteria.split('\n').flatMap((line) => line.trim() || []);
    await setTerms(
      actor,
      parseOrProblem(
        termsInput,
        {
          ...said,
          commission: commission === 'yes',
          criteria: labels.map((label) => ({ label, code: codes.get(label) ?? codeOf(label) })),
        },
        'form',
      ),
    );
    return { to: '/parcours/regles', said: saved };
  },
});

/** « Sans emploi depuis un an » → `sans-emploi-depuis-un-an`. */
const codeOf = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);

export const pathwayForms = [
  proposeForm,
  admitForm,
  refuseForm,
  suspendForm,
  resumeForm,
  endForm,
  renewForm,
  engagementForm,
  addStepForm,
  editStepForm,
  termsForm,
];
