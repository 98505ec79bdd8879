import { z } from 'zod';
import {
  type MoveReferral,
  moveReferral,
  purposes,
  referralMove,
  referralSend,
  returnReasons,
  sendReferral,
  sendReferralInput,
} from '../../orientation/index.ts';
import { handOverPerson, participantGive } from '../../person-rights/index.ts';
import { calendarDay } from '../../platform/index.ts';
import { revision, ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const personPath = '/participants/:id/orientation';
export const referralPath = '/orientations/:id';

export const sendForm = form({
  path: `${personPath}/envoyer/:place`,
  right: referralSend,
  page: personPath,
  input: z.object({
    service: z.string().max(60).optional(),
    purpose: z.enum(purposes, { error: 'Choisissez pour quoi.' }),
    agreed: ticked,
  }),
  act: async ({ actor, params: { id = '', place = '' }, input: { service, purpose, agreed } }) => {
    const body = { placeId: place, purpose, agreed, ...(service ? { serviceId: service } : {}) };
    await sendReferral(actor, id, parseOrProblem(sendReferralInput, body, 'form'));
    return { to: `/participants/${id}/orientation`, said: 'L’orientation est envoyée.' };
  },
});

const move = <Shape extends z.core.$ZodLooseShape>(
  path: string,
  said: string,
  shape: Shape,
  moveOf: (input: z.output<z.ZodObject<Shape>> & { revision: number }) => MoveReferral,
) =>
  form({
    path: `${referralPath}/${path}`,
    right: referralMove,
    page: referralPath,
    input: z.object({ revision, ...shape }),
    act: async ({ actor, params: { id = '' }, input }) => {
      await moveReferral(actor, id, moveOf(input as never));
      return { to: `/orientations/${id}`, said };
    },
  });

export const studyForm = move('etudier', 'L’orientation est à l’étude.', {}, (input) => ({
  ...input,
  action: 'study',
}));
export const acceptForm = move(
  'accepter',
  'L’orientation est acceptée : qui l’a envoyée le sait.',
  { meetsOn: calendarDay().optional() },
  (input) => ({ ...input, action: 'accept' }),
);
export const returnForm = move(
  'rendre',
  'L’orientation est rendue : qui l’a envoyée le sait.',
  { reason: z.enum(returnReasons, { error: 'Choisissez une raison.' }) },
  (input) => ({ ...input, action: 'return' }),
);
export const withdrawForm = move('retirer', 'L’orientation est retirée.', {}, (input) => ({
  ...input,
  action: 'withdraw',
}));
export const followForm = move('suivre', 'La suite est notée.', {}, (input) => ({
  ...input,
  action: 'follow',
}));

export const handOverForm = form({
  path: `${referralPath}/confier`,
  right: participantGive,
  page: referralPath,
  input: z.object({ revision, agreedOn: calendarDay('Indiquez le jour de son accord.') }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await handOverPerson(actor, id, input);
    return { to: `/orientations/${id}`, said: 'La personne est confiée, avec son dossier.' };
  },
});

export const referralForms = [
  handOverForm,
  sendForm,
  studyForm,
  acceptForm,
  returnForm,
  withdrawForm,
  followForm,
];
