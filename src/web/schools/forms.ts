import { z } from 'zod';
import { calendarDay } from '../../platform/index.ts';
import {
  addSession,
  movePupil,
  movePupilInput,
  schoolExits,
  schoolManage,
  sessionInput,
} from '../../schools/index.ts';
import { ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const sessionPath = '/ecole/sessions/:id';
const right = schoolManage;

export const addSessionForm = form({
  path: '/ecole/sessions',
  right,
  page: '/ecole/sessions',
  input: z.object({
    name: z.string({ error: 'Donnez un nom.' }),
    startsOn: calendarDay('Indiquez le premier jour.'),
    places: z.coerce.number({ error: 'Indiquez un nombre de places.' }).int(),
  }),
  act: async ({ actor, input }) => {
    const { id } = await addSession(actor, parseOrProblem(sessionInput, input, 'form'));
    return { to: `/ecole/sessions/${id}`, said: 'La session est ajoutée.' };
  },
});

const participantId = z.string({ error: 'Choisissez une personne.' }).max(60);
const kind = z.enum(schoolExits, { error: 'Choisissez une situation.' });

const moveForm = <Shape extends z.core.$ZodLooseShape>(path: string, action: string, shape: Shape) =>
  form({
    path: `${sessionPath}/${path}`,
    right,
    page: sessionPath,
    input: z.object({ participantId, ...shape }),
    act: async ({ actor, params: { id = '' }, input }) => {
      await movePupil(actor, id, parseOrProblem(movePupilInput, { action, ...(input as object) }, 'form'));
      return { to: `/ecole/sessions/${id}`, said: 'C’est noté.' };
    },
  });

export const applyForm = moveForm('candidater', 'apply', { withoutDiploma: ticked });
export const admitForm = moveForm('admettre', 'admit', {});
export const declineForm = moveForm('ecarter', 'decline', {});
export const enterForm = moveForm('entrer', 'enter', { on: calendarDay().optional() });
export const leaveForm = moveForm('sortir', 'leave', { on: calendarDay().optional(), kind });
export const followForm = moveForm('suivre', 'follow', { months: z.coerce.number(), kind });
export const validateForm = moveForm('valider', 'validate', {
  skill: z.string({ error: 'Indiquez une compétence.' }),
  level: z.coerce.number({ error: 'Choisissez un niveau.' }),
});

export const schoolForms = [
  addSessionForm,
  applyForm,
  admitForm,
  declineForm,
  enterForm,
  leaveForm,
  followForm,
  validateForm,
];
