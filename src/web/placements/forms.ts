import { z } from 'zod';
import { addDocument, documentInput, openDocument } from '../../documents/index.ts';
import {
  addProtocol,
  addProtocolInput,
  alertPlacement,
  cancelPlacement,
  createPlacement,
  createPlacementInput,
  documentsOfPlacement,
  editPlacement,
  editPlacementInput,
  endPlacement,
  endPlacementInput,
  extendPlacement,
  extendPlacementInput,
  interruptPlacement,
  interruptPlacementInput,
  noteOutcome,
  noteOutcomeInput,
  outcomeNote,
  placementAlert,
  placementDocuments,
  placementManage,
  protocolManage,
  recordCheck,
  recordCheckInput,
  settlePlacement,
} from '../../placements/index.ts';
import { oneLine } from '../../platform/index.ts';
import { checkedFile, upload } from '../documents/routes.ts';
import { hoursInMinutes, revision, ticked } from '../kit/fields.ts';
import { type Download, form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';
import { termsOf, termsTyped } from './terms-input.ts';

export const personPath = '/participants/:id/emplois';
export const placementPath = '/emplois/:id';
export const protocolsPath = '/regles-de-sortie';

export const createForm = form({
  path: `${personPath}/ajouter`,
  right: placementManage,
  page: personPath,
  input: termsTyped.extend({ follows: z.string().optional() }),
  act: async ({ actor, params: { id = '' }, input: { follows, ...terms } }) => {
    const given = { participantId: id, ...(follows ? { follows } : {}), ...(await termsOf(actor, terms)) };
    const made = await createPlacement(actor, parseOrProblem(createPlacementInput, given, 'form'));
    return { to: `/emplois/${made.id}`, said: 'Le contrat est noté.' };
  },
});

export const noteForm = form({
  path: `${personPath}/sortie`,
  right: outcomeNote,
  page: personPath,
  input: z.object({ on: z.string(), protocol: z.coerce.number().int() }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await noteOutcome(actor, id, parseOrProblem(noteOutcomeInput, input, 'form'));
    return { to: `/participants/${id}/emplois`, said: 'La sortie est notée.' };
  },
});

export const editForm = form({
  path: `${placementPath}/corriger`,
  right: placementManage,
  page: placementPath,
  input: termsTyped.extend({ revision }),
  act: async ({ actor, params: { id = '' }, input: { revision: seen, ...terms } }) => {
    // What is left blank is taken away.
    const blank = Object.fromEntries(
      Object.keys(editPlacementInput.shape).flatMap((name) => (name === 'revision' ? [] : [[name, null]])),
    );
    const given = { ...blank, ...(await termsOf(actor, terms)), revision: seen };
    await editPlacement(actor, id, parseOrProblem(editPlacementInput, given, 'form'));
    return { to: `/emplois/${id}`, said: 'Le contrat est enregistré.' };
  },
});

const seen = { revision };

export const endForm = form({
  path: `${placementPath}/fin`,
  right: placementManage,
  page: placementPath,
  input: z.object({ ...seen, on: z.string().optional(), reason: z.string().optional() }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await endPlacement(actor, id, parseOrProblem(endPlacementInput, input, 'form'));
    return { to: `/emplois/${id}`, said: 'La fin du contrat est notée.' };
  },
});

export const cancelForm = form({
  path: `${placementPath}/annuler`,
  right: placementManage,
  page: placementPath,
  input: z.object(seen),
  act: async ({ actor, params: { id = '' }, input }) => {
    await cancelPlacement(actor, id, input);
    return { to: `/emplois/${id}`, said: 'Le contrat est annulé.' };
  },
});

export const extendForm = form({
  path: `${placementPath}/prolonger`,
  right: placementManage,
  page: placementPath,
  input: z.object({ ...seen, end: z.string().optional() }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await extendPlacement(actor, id, parseOrProblem(extendPlacementInput, input, 'form'));
    return { to: `/emplois/${id}`, said: 'Le contrat est prolongé.' };
  },
});

export const interruptForm = form({
  path: `${placementPath}/interrompre`,
  right: placementManage,
  page: placementPath,
  input: z.object({
    ...seen,
    from: z.string().optional(),
    to: z.string().optional(),
    reason: z.string().optional(),
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await interruptPlacement(actor, id, parseOrProblem(interruptPlacementInput, input, 'form'));
    return { to: `/emplois/${id}`, said: 'L’interruption est notée.' };
  },
});

export const checkForm = form({
  path: `${placementPath}/points/:months`,
  right: placementManage,
  page: placementPath,
  input: z.object({
    ...seen,
    on: z.string().optional(),
    result: z.string().optional(),
    employerSays: z.string().optional(),
    personSays: z.string().optional(),
  }),
  act: async ({ actor, params: { id = '', months }, input }) => {
    await recordCheck(actor, id, Number(months), parseOrProblem(recordCheckInput, input, 'form'));
    return { to: `/emplois/${id}`, said: 'Le point est noté.' };
  },
});

export const alertForm = form({
  path: `${placementPath}/alerte`,
  right: placementAlert,
  page: placementPath,
  input: z.object({ ...seen, words: oneLine(2, 300) }),
  act: async ({ actor, params: { id = '' }, input }) => {
    await alertPlacement(actor, id, input);
    return { to: `/emplois/${id}`, said: 'La personne qui l’accompagne est prévenue.' };
  },
});

export const settleForm = form({
  path: `${placementPath}/apaiser`,
  right: placementManage,
  page: placementPath,
  input: z.object(seen),
  act: async ({ actor, params: { id = '' }, input }) => {
    await settlePlacement(actor, id, input);
    return { to: `/emplois/${id}`, said: 'C’est noté.' };
  },
});

export const proofForm = form({
  path: `${placementPath}/preuves`,
  right: placementDocuments,
  page: placementPath,
  upload,
  input: documentInput,
  act: async ({ actor, params: { id = '' }, input, file }) => {
    await addDocument(actor, documentsOfPlacement, id, input, checkedFile(file));
    return { to: `/emplois/${id}`, said: 'La preuve est gardée.' };
  },
});

export const proofDownload: Download = {
  path: `${placementPath}/preuves/:document/fichier`,
  right: placementDocuments,
  read: async ({ actor, params: { id = '', document = '' } }) => {
    const { name, type, bytes, content } = await openDocument(actor, documentsOfPlacement, id, document);
    return { name, type, body: content, length: bytes };
  },
};

const whole = z.coerce.number().int();

export const protocolForm = form({
  path: protocolsPath,
  right: protocolManage,
  page: protocolsPath,
  input: z.object({
    after: whole,
    name: z.string().optional(),
    plie: z.string().optional(),
    from: z.string().optional(),
    until: z.string().optional(),
    source: z.string().optional(),
    reason: z.string().optional(),
    confirmed: z.record(z.string(), z.string()).default({}),
    settings: z.object({
      fullTimeMinutes: hoursInMinutes.optional(),
      halfTimeMinutes: hoursInMinutes.optional(),
      aiMinutes: hoursInMinutes.optional(),
      breakWorkingDays: whole.optional(),
      heldMonths: whole.optional(),
      lastingMonths: whole.optional(),
      seasonalMonths: whole.optional(),
      seasonalOutOfMonths: whole.optional(),
      aiMonths: whole.optional(),
      aiAge: whole.optional(),
      longTrainingMonths: whole.optional(),
      longTrainingHeldMonths: whole.optional(),
      lastingIsLonger: ticked,
    }),
  }),
  act: async ({ actor, input }) => {
    const { name } = await addProtocol(actor, parseOrProblem(addProtocolInput, input, 'form'));
    return { to: protocolsPath, said: `Le protocole « ${name} » est enregistré.` };
  },
});
