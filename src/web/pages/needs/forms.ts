import { z } from 'zod';
import { check, may } from '../../../access/index.ts';
import {
  closeNeed,
  closeNeedInput,
  fillNeed,
  needManage,
  renewNeed,
  repeatNeed,
} from '../../../needs/index.ts';
import { Problem } from '../../../platform/index.ts';
import { needListOrder, orderList, orderListInput, plainReasons } from '../../../rankings/index.ts';
import {
  askForRoom,
  composeInput,
  composeShortlist,
  matchPutForward,
  matchReview,
  putForward,
  putForwardInput,
  shortlistManage,
  takeBackProposal,
} from '../../../shortlists/index.ts';
import { nothing } from '../../kit/fields.ts';
import { several } from '../../kit/format.ts';
import { form } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';

/** People proposed by one gesture. */
export const mostProposed = 20;

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

export const repeatForm = form({
  ...common,
  path: '/besoins/:id/refaire',
  right: needManage,
  input: nothing,
  act: async ({ actor, params }) => {
    const { id } = await repeatNeed(actor, idOf(params));
    return {
      to: `/besoins/${id}/modifier`,
      said: 'Un brouillon du même besoin est prêt : relisez-le, puis ouvrez-le.',
    };
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

/** Plain order is given a reason; balancing, taken up again, needs none. */
export const orderListForm = form({
  path: '/besoins/:id/liste',
  page: '/besoins/:id/liste',
  right: needListOrder,
  input: z.object({ because: z.enum(plainReasons).optional(), order: z.enum(['plain', 'balanced']) }),
  act: async ({ actor, params, input }) => {
    await orderList(actor, idOf(params), parseOrProblem(orderListInput, input, 'form'));
    const said =
      input.order === 'plain'
        ? 'La liste est revenue à l’ordre simple, avec votre raison.'
        : 'La liste est de nouveau équilibrée.';
    return { to: `/besoins/${idOf(params)}/liste`, said };
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

/** Several at once, each as if alone: what could not be done is said, by reference. */
export const putForwardManyForm = form({
  page: '/besoins/:id/proposer',
  path: '/besoins/:id/proposer',
  right: matchPutForward,
  input: z.object({
    p: z
      .array(z.string().max(60), 'Cochez au moins une personne.')
      .min(1, 'Cochez au moins une personne.')
      .max(mostProposed, `${mostProposed} personnes au plus à la fois.`),
    because: putForwardInput.shape.because,
  }),
  act: async ({ actor, params, input: { p, because } }) => {
    check(actor, matchPutForward);
    const id = idOf(params);
    const refused: string[] = [];
    for (const participantId of new Set(p))
      await putForward(actor, id, { participantId, because }).catch((error) => {
        if (!(error instanceof Problem) || error.code === 'need-not-open') throw error;
        refused.push(error.message);
      });
    const done = new Set(p).size - refused.length;
    if (done === 0) throw new Problem(409, 'none-proposed', refused[0] ?? '');
    const others =
      refused.length > 0
        ? ` ${several(refused.length, 'autre')} ne le ${refused.length > 1 ? 'sont' : 'est'} pas : ${[...new Set(refused)].join(' ')}`
        : '';
    return {
      to: `/besoins/${id}#avis-titre`,
      said: `${several(done, 'personne est proposée', 'personnes sont proposées')} à ${done > 1 ? 'leurs référents' : 'son référent'}.${others}`,
    };
  },
});

/** Before the company has read of the person. */
export const takeBackForm = form({
  ...common,
  path: '/besoins/:id/retirer/:matchId',
  right: matchPutForward,
  input: nothing,
  act: async ({ actor, params }) => {
    await takeBackProposal(actor, params.matchId ?? '');
    return {
      to: `/besoins/${idOf(params)}#avis-titre`,
      said: 'La proposition est retirée, et son référent prévenu.',
    };
  },
});

export const needForms = [
  askForRoomForm,
  orderListForm,
  renewForm,
  fillForm,
  closeForm,
  repeatForm,
  composeForm,
  putForwardForm,
  putForwardManyForm,
  takeBackForm,
] as const;
