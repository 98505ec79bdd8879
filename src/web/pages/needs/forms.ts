import { may } from '../../../access/index.ts';
import { closeNeed, closeNeedInput, fillNeed, needManage, renewNeed } from '../../../needs/index.ts';
import {
  askForRoom,
  composeInput,
  composeShortlist,
  matchPutForward,
  matchReview,
  putForward,
  putForwardInput,
  shortlistManage,
} from '../../../shortlists/index.ts';
import { nothing } from '../../kit/fields.ts';
import { form } from '../../kit/page.ts';

const idOf = ({ id = '' }: Readonly<Record<string, string>>): string => id;
const common = { page: '/besoins/:id' } as const;

export const renewForm = form({
  ...common,
  path: '/besoins/:id/prolonger',
  right: needManage,
  input: nothing,
  act: async ({ actor, params }) => {
    await renewNeed(actor, idOf(params));
    return { to: `/besoins/${idOf(params)}`, said: 'Le besoin est prolongé.' };
  },
});

export const fillForm = form({
  ...common,
  path: '/besoins/:id/pourvoir',
  right: needManage,
  input: nothing,
  act: async ({ actor, params }) => {
    await fillNeed(actor, idOf(params));
    return {
      to: `/besoins/${idOf(params)}`,
      said: 'Le besoin est pourvu : les autres personnes sont libérées.',
    };
  },
});

export const closeForm = form({
  ...common,
  path: '/besoins/:id/fermer',
  right: needManage,
  input: closeNeedInput,
  act: async ({ actor, params, input }) => {
    await closeNeed(actor, idOf(params), input);
    return { to: `/besoins/${idOf(params)}`, said: 'Le besoin est fermé.' };
  },
});

export const composeForm = form({
  ...common,
  path: '/besoins/:id/presentations',
  right: shortlistManage,
  input: composeInput,
  act: async ({ actor, params, input }) => {
    const { id } = await composeShortlist(actor, idOf(params), input);
    return { to: `/presentations/${id}` };
  },
});

export const askForRoomForm = form({
  ...common,
  path: '/besoins/:id/places',
  right: shortlistManage,
  input: nothing,
  act: async ({ actor, params }) => {
    await askForRoom(actor, idOf(params));
    return {
      to: `/besoins/${idOf(params)}`,
      said: 'Votre demande est transmise aux responsables des structures où des personnes attendent.',
    };
  },
});

/** One address a person, so that what was typed comes back at the right place. */
export const putForwardForm = form({
  page: '/besoins/:id/pourquoi/:participantId',
  path: '/besoins/:id/proposer/:participantId',
  right: matchPutForward,
  input: putForwardInput,
  act: async ({ actor, params, input }) => {
    const match = await putForward(actor, idOf(params), input);
    return may(actor, matchReview)
      ? { to: `/avis/${match.id}`, said: 'La personne est proposée. Vous pouvez donner votre avis.' }
      : {
          to: `/besoins/${idOf(params)}`,
          said: 'La personne est proposée, à voir avec son référent : il donnera son avis.',
        };
  },
});

export const needForms = [
  askForRoomForm,
  renewForm,
  fillForm,
  closeForm,
  composeForm,
  putForwardForm,
] as const;
