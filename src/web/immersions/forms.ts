import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  addDelegation,
  addDelegationInput,
  assessors,
  beginImmersion,
  beginImmersionInput,
  delegationManage,
  delegators,
  editImmersion,
  editImmersionInput,
  immersionManage,
  immersionRulesSet,
  immersionTell,
  makeSigningLink,
  makeSigningLinkInput,
  metDegrees,
  moveImmersion,
  moveImmersionInput,
  purposes,
  report,
  reportInput,
  setRules,
  setRulesInput,
  withdrawDelegation,
  withdrawDelegationInput,
} from '../../immersions/index.ts';
import { calendarDay } from '../../platform/index.ts';
import { frenchNumber, hoursInMinutes, localInstant, revision, ticked } from '../kit/fields.ts';
import { form } from '../kit/page.ts';
import { companyOf } from '../placements/terms-input.ts';
import { parseOrProblem } from '../problems.ts';

export const personPath = '/participants/:id/immersions';
export const onePath = '/immersions/:id';
export const writePath = `${onePath}/convention`;
export const presencePath = `${onePath}/presence`;
export const delegationsPath = '/immersions/delegations';
export const rulesPath = '/immersions/regles';

const at = (id = ''): string => `/immersions/${id}`;
const day = (error: string) => calendarDay(error);
const text = z.string().nullable().default(null);

export const beginForm = form({
  path: `${personPath}/commencer`,
  right: immersionManage,
  page: personPath,
  input: z.object({
    employerId: z.string({ error: 'Indiquez l’accueil : son SIRET ou son nom.' }),
    purpose: z.enum(purposes, { error: 'Choisissez un objet.' }),
    startsOn: day('Indiquez le premier jour.'),
    endsOn: day('Indiquez le dernier jour.'),
    renews: z.string().optional(),
  }),
  act: async ({ actor, params, input }) => {
    check(actor, immersionManage);
    const employerId = await companyOf(actor, input.employerId);
    const said = parseOrProblem(beginImmersionInput, { ...input, employerId }, 'form');
    const { id } = await beginImmersion(actor, params.id ?? '', said);
    return { to: `${at(id)}/convention` };
  },
});

/** What is left empty is taken away: the page says all that it shows. */
export const writeForm = form({
  path: writePath,
  right: immersionManage,
  page: writePath,
  bodyKb: 32,
  input: z.object({
    revision,
    purpose: z.enum(purposes, { error: 'Choisissez un objet.' }),
    startsOn: day('Indiquez le premier jour.'),
    endsOn: day('Indiquez le dernier jour.'),
    delegationId: text,
    objectives: text,
    assessment: text,
    tasks: text,
    schedule: text,
    weekMinutes: hoursInMinutes.nullable().default(null),
    place: text,
    hostAddress: text,
    hostActivity: text,
    hostAgreement: text,
    hostSigner: text,
    tutorName: text,
    tutorJob: text,
    safetyBy: text,
    protections: text,
    prescriberSigner: text,
    referentName: text,
    companionName: text,
    companionSigner: text,
    guardianName: text,
    employment: text,
    employerName: text,
    employerSigner: text,
    contractFrom: text,
    contractUntil: text,
    daysElsewhere: frenchNumber.nullable().default(null),
    isNoPost: ticked,
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    check(actor, immersionManage);
    await editImmersion(actor, id, parseOrProblem(editImmersionInput, input, 'form'));
    return { to: at(id), said: 'La convention est enregistrée.' };
  },
});

/** A form that takes one step of an immersion, and says it afterwards. */
const move = <Shape extends z.ZodRawShape>(path: string, action: string, said: string, shape: Shape) =>
  form({
    path: `${onePath}/${path}`,
    right: immersionManage,
    page: onePath,
    input: z.object({ revision, ...shape }),
    act: async ({ actor, params: { id = '' }, input }) => {
      check(actor, immersionManage);
      await moveImmersion(actor, id, parseOrProblem(moveImmersionInput, { action, ...input }, 'form'));
      return { to: at(id), said };
    },
  });

export const openForm = move(
  'signature',
  'open',
  'La convention est prête : donnez un lien à chaque partie.',
  {},
);
export const reopenForm = move('reprendre', 'reopen', 'La convention est de nouveau un brouillon.', {});
export const depositForm = move('depot', 'deposit', 'Le dépôt est noté : l’immersion peut commencer.', {
  on: day('Indiquez le jour du dépôt.'),
  reference: z.string().optional(),
});
export const startForm = move('commencer', 'start', 'L’immersion a commencé.', {});
export const endForm = move('terminer', 'end', 'La fin est notée : il reste le bilan.', {
  on: day('Indiquez le dernier jour.'),
  how: z.enum(['whole', 'broken', 'no-show'], { error: 'Dites comment elle a fini.' }),
});
export const cancelForm = move('abandonner', 'cancel', 'L’immersion est abandonnée.', {
  reason: z.string({ error: 'Dites pourquoi.' }),
});

export const linkForm = form({
  path: `${onePath}/liens/:role/:usage`,
  right: immersionManage,
  page: onePath,
  input: z.object({ to: z.string().optional() }),
  act: async ({ actor, params: { id = '', role = '', usage = '' }, input: { to }, origin }) => {
    check(actor, immersionManage);
    const said = parseOrProblem(
      makeSigningLinkInput,
      { role, use: usage === 'bilan' ? 'assess' : 'sign', ...(to ? { to } : {}) },
      'form',
    );
    const { path, code, sent } = await makeSigningLink(actor, id, said);
    return { to: at(id), handed: { link: `${origin}${path}`, code, role, sent: sent ?? '' } };
  },
});

const tell = <Input extends z.ZodType<object>>(
  path: string,
  page: string,
  what: string,
  said: string,
  input: Input,
  ready: (given: z.output<Input>) => object = (given) => given as object,
) =>
  form({
    path: `${onePath}/${path}`,
    right: immersionTell,
    page,
    bodyKb: 32,
    input,
    act: async ({ actor, params: { id = '' }, input: given }) => {
      check(actor, immersionTell);
      await report(actor, id, parseOrProblem(reportInput, { what, ...ready(given) }, 'form'));
      return { to: at(id), said };
    },
  });

/** One field a day; what is left empty was no day of presence. */
export const presenceForm = tell(
  'presence',
  presencePath,
  'presence',
  'Les heures sont enregistrées.',
  z.object({ revision, h: z.record(z.string().max(10), hoursInMinutes).default({}) }),
  ({ h, ...rest }) => ({
    ...rest,
    days: Object.entries(h).map(([on, minutes]) => ({ on, minutes })),
  }),
);

export const assessForm = tell(
  'bilan',
  onePath,
  'assessment',
  'Le bilan est noté.',
  z.object({
    revision,
    by: z.enum(assessors, { error: 'Dites de qui est ce bilan.' }),
    met: z.enum(metDegrees, { error: 'Dites si les objectifs sont atteints.' }),
    words: z.string().optional(),
  }),
);

export const accidentForm = tell(
  'accident',
  onePath,
  'accident',
  'L’accident est noté. Il se déclare en 48 heures.',
  z.object({
    revision,
    happenedAt: z.string({ error: 'Indiquez le jour et l’heure.' }).pipe(localInstant),
    words: z.string().optional(),
  }),
);

export const declareForm = form({
  path: `${onePath}/accidents/:accident`,
  right: immersionManage,
  page: onePath,
  input: z.object({ revision, at: z.string({ error: 'Indiquez le jour et l’heure.' }).pipe(localInstant) }),
  act: async ({ actor, params: { id = '', accident = '' }, input }) => {
    check(actor, immersionManage);
    const said = { what: 'declared', accidentId: accident, ...input };
    await report(actor, id, parseOrProblem(reportInput, said, 'form'));
    return { to: at(id), said: 'La déclaration est notée.' };
  },
});

export const delegationForm = form({
  path: delegationsPath,
  right: delegationManage,
  page: delegationsPath,
  input: z.object({
    by: z.enum(delegators, { error: 'Choisissez qui délègue.' }),
    byName: z.string({ error: 'Indiquez le nom de l’organisme.' }),
    people: z.string({ error: 'Indiquez les publics que la convention nomme.' }),
    reference: z.string().optional(),
    from: day('Indiquez le premier jour.'),
    until: day('Indiquez le dernier jour.'),
  }),
  act: async ({ actor, input }) => {
    await addDelegation(actor, parseOrProblem(addDelegationInput, input, 'form'));
    return { to: delegationsPath, said: 'La délégation est notée.' };
  },
});

export const withdrawForm = form({
  path: `${delegationsPath}/:delegation/retirer`,
  right: delegationManage,
  page: delegationsPath,
  input: z.object({ revision, withdrawnOn: day('Indiquez depuis quel jour.') }),
  act: async ({ actor, params, input }) => {
    const said = parseOrProblem(withdrawDelegationInput, input, 'form');
    await withdrawDelegation(actor, params.delegation ?? '', said);
    return { to: delegationsPath, said: 'Le retrait est noté.' };
  },
});

export const rulesForm = form({
  path: rulesPath,
  right: immersionRulesSet,
  page: rulesPath,
  bodyKb: 32,
  input: z.object({
    after: z.coerce.number().int(),
    from: day('Indiquez à partir de quel jour.'),
    source: z.string({ error: 'Indiquez la source.' }),
    settings: z.object({
      months: frenchNumber,
      lastDay: z.enum(['eve', 'same-day'], { error: 'Choisissez.' }),
      renewals: frenchNumber,
      conventions: frenchNumber,
      windowMonths: frenchNumber,
      days: frenchNumber,
      eiShareBp: frenchNumber.transform((share) => Math.round(share * 100)),
      minAge: frenchNumber,
      guardianBelow: frenchNumber,
      dayMinutes: hoursInMinutes,
      weekMinutes: hoursInMinutes,
      hostTellsHours: frenchNumber,
      declareHours: frenchNumber,
      assessDays: frenchNumber,
      channel: z.string({ error: 'Indiquez la voie de dépôt.' }),
      model: z.string({ error: 'Indiquez le modèle.' }),
    }),
    confirmed: z.record(z.string().max(30), z.string()).default({}),
    reason: z.string({ error: 'Dites pourquoi.' }),
  }),
  act: async ({ actor, input }) => {
    check(actor, immersionRulesSet);
    await setRules(actor, parseOrProblem(setRulesInput, input, 'form'));
    return { to: rulesPath, said: 'Les règles sont fixées.' };
  },
});

export const immersionForms = [
  beginForm,
  writeForm,
  openForm,
  reopenForm,
  depositForm,
  startForm,
  endForm,
  cancelForm,
  linkForm,
  presenceForm,
  assessForm,
  accidentForm,
  declareForm,
  delegationForm,
  withdrawForm,
  rulesForm,
];
