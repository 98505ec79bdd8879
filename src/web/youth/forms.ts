import { z } from 'zod';
import { calendarDay } from '../../platform/index.ts';
import {
  addWorkshop,
  attendWorkshop,
  editFramework,
  editFrameworkInput,
  editWorkshop,
  editWorkshopInput,
  editYouthFile,
  editYouthFileInput,
  endReasons,
  frameworkKinds,
  moveFramework,
  phaseResults,
  startFramework,
  startFrameworkInput,
  workshopInput,
  youthManage,
} from '../../youth/index.ts';
import { hoursInMinutes, minutesTyped, revision, ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const personPath = '/participants/:id/jeune';
export const workshopPath = '/ateliers/:id';
const right = youthManage;
const backTo = (id = '') => `/participants/${id}/jeune`;
const one = `${personPath}/:framework`;
const day = z.string().optional();

const engagement = z.object({
  signedOn: calendarDay('Indiquez le jour de la signature.'),
  hours: z.enum(['full', 'lowered', 'none'], { error: 'Choisissez une durée.' }),
  minutesPerWeek: hoursInMinutes.optional(),
});

// What is left empty is taken away.
export const fileForm = form({
  path: `${personPath}/dossier`,
  right,
  page: personPath,
  input: z.object({
    revision: z.coerce.number().int().min(0),
    number: z.string().nullable().default(null),
    rqth: z.object({ held: z.enum(['yes', 'no']).optional(), seenOn: day, until: day }).default({}),
    guardian: z.object({ name: z.string().optional(), agreedOn: day }).default({}),
  }),
  act: async ({ actor, params: { id = '' }, input: { rqth, guardian, ...rest } }) => {
    const { held, ...days } = rqth;
    const said = {
      ...rest,
      rqth: held ? { held: held === 'yes', ...days } : null,
      guardian: guardian.name || guardian.agreedOn ? guardian : null,
    };
    await editYouthFile(actor, id, parseOrProblem(editYouthFileInput, said, 'form'));
    return { to: backTo(id), said: 'C’est enregistré.' };
  },
});

export const startForm = form({
  path: `${personPath}/ouvrir`,
  right,
  page: personPath,
  input: z.object({
    kind: z.enum(frameworkKinds, { error: 'Choisissez un cadre.' }),
    startsOn: calendarDay('Indiquez le premier jour.'),
    endsOn: day,
    engagement,
    free: ticked,
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await startFramework(actor, id, parseOrProblem(startFrameworkInput, input, 'form'));
    return { to: backTo(id), said: 'Le cadre est ouvert.' };
  },
});

export const engagementForm = form({
  path: `${one}/engagement`,
  right,
  page: personPath,
  input: z.object({ revision, engagement }),
  act: async ({ actor, params: { id, framework = '' }, input }) => {
    await editFramework(actor, framework, parseOrProblem(editFrameworkInput, input, 'form'));
    return { to: backTo(id), said: 'Le contrat d’engagement est enregistré.' };
  },
});

export const renewForm = form({
  path: `${one}/renouveler`,
  right,
  page: personPath,
  input: z.object({
    revision,
    renew: z.object({
      until: calendarDay('Indiquez le dernier jour.'),
      reasoned: ticked,
      schoolEndsOn: day,
    }),
  }),
  act: async ({ actor, params: { id, framework = '' }, input }) => {
    await editFramework(actor, framework, parseOrProblem(editFrameworkInput, input, 'form'));
    return { to: backTo(id), said: 'Le cadre est renouvelé.' };
  },
});

export const phaseForm = form({
  path: `${one}/phases`,
  right,
  page: personPath,
  input: z.object({
    revision,
    phase: z.object({
      from: calendarDay('Indiquez le premier jour.'),
      until: calendarDay('Indiquez le dernier jour.'),
      objective: z.string({ error: 'Écrivez l’objectif.' }),
    }),
  }),
  act: async ({ actor, params: { id, framework = '' }, input }) => {
    await editFramework(actor, framework, parseOrProblem(editFrameworkInput, input, 'form'));
    return { to: backTo(id), said: 'La phase est ajoutée.' };
  },
});

export const assessForm = form({
  path: `${one}/phases/:phase`,
  right,
  page: personPath,
  input: z.object({ revision, result: z.enum(phaseResults, { error: 'Choisissez un résultat.' }) }),
  act: async ({ actor, params: { id, framework = '', phase = '' }, input: { revision: seen, result } }) => {
    await editFramework(actor, framework, { revision: seen, assess: { phase, result } });
    return { to: backTo(id), said: 'Le résultat est noté.' };
  },
});

export const endForm = form({
  path: `${one}/terminer`,
  right,
  page: personPath,
  input: z.object({
    revision,
    why: z.enum(endReasons, { error: 'Choisissez une raison.' }),
    on: calendarDay().optional(),
  }),
  act: async ({ actor, params: { id, framework = '' }, input }) => {
    await moveFramework(actor, framework, { action: 'end', ...input });
    return { to: backTo(id), said: 'Le cadre est terminé.' };
  },
});

const workshopFields = {
  title: z.string({ error: 'Donnez un titre.' }),
  on: calendarDay('Indiquez le jour.'),
  minutes: minutesTyped,
  place: z.string().default(''),
  places: z.coerce.number({ error: 'Indiquez un nombre de places.' }).int(),
};

export const addWorkshopForm = form({
  path: '/ateliers',
  right,
  page: '/ateliers',
  input: z.object(workshopFields),
  act: async ({ actor, input }) => {
    const { id } = await addWorkshop(actor, parseOrProblem(workshopInput, input, 'form'));
    return { to: `/ateliers/${id}`, said: 'L’atelier est ajouté.' };
  },
});

export const editWorkshopForm = form({
  path: `${workshopPath}/modifier`,
  right,
  page: workshopPath,
  input: z.object({ revision, ...workshopFields }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await editWorkshop(actor, id, parseOrProblem(editWorkshopInput, input, 'form'));
    return { to: `/ateliers/${id}`, said: 'C’est enregistré.' };
  },
});

export const cancelWorkshopForm = form({
  path: `${workshopPath}/annuler`,
  right,
  page: workshopPath,
  input: z.object({ revision }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await editWorkshop(actor, id, { ...input, cancelled: true });
    return { to: `/ateliers/${id}`, said: 'L’atelier est annulé.' };
  },
});

/** By their reference or their name, among the structure's people: the page searches, the form takes the one chosen. */
export const registerForm = form({
  path: `${workshopPath}/inscrire`,
  right,
  page: workshopPath,
  input: z.object({ participantId: z.string({ error: 'Choisissez une personne.' }).max(60) }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await attendWorkshop(actor, id, { ...input, action: 'register' });
    return { to: `/ateliers/${id}`, said: 'C’est noté.' };
  },
});

export const attendForm = form({
  path: `${workshopPath}/presence`,
  right,
  page: workshopPath,
  input: z.object({
    participantId: z.string().max(60),
    // A field named `action` would hide the form's own from scripts.
    said: z.enum(['leave', 'attend', 'miss', 'excuse']),
  }),
  act: async ({ actor, params: { id = '' }, input: { participantId, said: action } }) => {
    await attendWorkshop(actor, id, { participantId, action });
    return { to: `/ateliers/${id}`, said: 'C’est noté.' };
  },
});

export const youthForms = [
  fileForm,
  startForm,
  engagementForm,
  renewForm,
  phaseForm,
  assessForm,
  endForm,
  addWorkshopForm,
  editWorkshopForm,
  cancelWorkshopForm,
  registerForm,
  attendForm,
];
