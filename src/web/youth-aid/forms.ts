import { z } from 'zod';
import { check } from '../../access/index.ts';
import { addDocument, documentInput, openDocument } from '../../documents/index.ts';
import { today } from '../../platform/index.ts';
import {
  aidCommissions,
  aidDocuments,
  aidDocumentsRead,
  aidKinds,
  aidMove,
  aidWrite,
  beginAid,
  documentsOfAid,
  editAid,
  editAidInput,
  type MoveAid,
  makeStatusLink,
  moveAid,
  moveAidInput,
  purposes,
  resourceMonthsOn,
} from '../../youth-aid/index.ts';
import { checkedFile, upload } from '../documents/routes.ts';
import { eurosInCents, revision } from '../kit/fields.ts';
import { type Download, form } from '../kit/page.ts';
import { parseOrProblem } from '../problems.ts';

export const personPath = '/participants/:id/aides-jeunes';
export const aidPath = '/aides-jeunes/:id';

const at = (id = ''): string => `/aides-jeunes/${id}`;
const money = eurosInCents.nullable().default(null);
const text = z.string().nullable().default(null);
const yesNo = z
  .enum(['yes', 'no'])
  .transform((said) => said === 'yes')
  .nullable()
  .default(null);

export const beginForm = form({
  path: `${personPath}/commencer`,
  right: aidWrite,
  page: personPath,
  input: z.object({
    kind: z.enum(aidKinds, { error: 'Choisissez une sorte d’aide.' }),
    purpose: z.enum(purposes, { error: 'Choisissez un besoin.' }),
  }),
  act: async ({ actor, params, input }) => {
    const { id } = await beginAid(actor, params.id ?? '', input);
    return { to: `${at(id)}/situation` };
  },
});

/** What is left empty is taken away: a page says all that it shows. */
/** The months of means that a règlement may look at, the last one first: as many as it says are asked. */
export const monthsOfMeans = Array.from({ length: 12 }, (_, i) => `month${i + 1}`);

export const situationForm = form({
  path: `${aidPath}/situation`,
  right: aidWrite,
  page: `${aidPath}/situation`,
  input: z.object({
    revision,
    domicile: text,
    domicileBody: text,
    domicileSince: text,
    stay: yesNo,
    people: z.coerce.number({ error: 'Il faut ici un nombre de personnes.' }).int().nullable().default(null),
    ...Object.fromEntries(monthsOfMeans.map((name) => [name, money])),
    othersMonthlyCents: money,
    parentsMonthlyCents: money,
    expensesMonthlyCents: money,
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    check(actor, aidWrite);
    const months = input as Readonly<Record<string, number | null>>;
    const asked = monthsOfMeans.slice(0, await resourceMonthsOn(today()));
    const own = asked.map((name) => months[name] ?? null);
    const said = Object.fromEntries(
      Object.entries(input).filter(([name]) => !(monthsOfMeans as readonly string[]).includes(name)),
    );
    await editAid(actor, id, parseOrProblem(editAidInput, { ...said, own }, 'form'));
    return { to: `${at(id)}/demande` };
  },
});

export const requestForm = form({
  path: `${aidPath}/demande`,
  right: aidWrite,
  page: `${aidPath}/demande`,
  input: z.object({
    revision,
    cents: money,
    quoteCents: money,
    months: z.coerce.number({ error: 'Il faut ici un nombre de mois.' }).int().nullable().default(null),
    triedOrdinary: yesNo,
    tried: text,
    ownCents: money,
    otherFunder: text,
    otherCents: money,
    why: text,
    payee: text,
    payeeName: text,
    /** Left empty, the one that is known stays. */
    iban: z.string().optional(),
  }),
  act: async ({ actor, params: { id = '' }, input }) => {
    check(actor, aidWrite);
    await editAid(actor, id, parseOrProblem(editAidInput, input, 'form'));
    return { to: `${at(id)}/pieces` };
  },
});

export const proofForm = form({
  path: `${aidPath}/pieces`,
  right: aidDocuments,
  page: `${aidPath}/pieces`,
  upload,
  input: documentInput,
  act: async ({ actor, params: { id = '' }, input, file }) => {
    await addDocument(actor, documentsOfAid, id, input, checkedFile(file));
    return { to: `${at(id)}/pieces`, said: 'La pièce est gardée.' };
  },
});

export const proofDownload: Download = {
  path: `${aidPath}/pieces/:document/fichier`,
  right: aidDocumentsRead,
  read: async ({ actor, params: { id = '', document = '' } }) => {
    const { name, type, bytes, content } = await openDocument(actor, documentsOfAid, id, document);
    return { name, type, body: content, length: bytes };
  },
};

export const linkForm = form({
  path: `${aidPath}/lien`,
  right: aidWrite,
  page: aidPath,
  input: z.object({ revision }),
  act: async ({ actor, params: { id = '' }, input, origin }) => {
    const { path } = await makeStatusLink(actor, id, input.revision);
    return { to: at(id), handed: { link: `${origin}${path}` } };
  },
});

const euros = z.preprocess((typed) => typed ?? undefined, eurosInCents.optional());

/** A form that takes one step of a request, and says it afterwards. */
const move = <Shape extends z.ZodRawShape>(
  path: string,
  action: MoveAid['action'],
  said: string,
  shape: Shape,
) =>
  form({
    path: `${aidPath}/${path}`,
    right: aidMove,
    page: aidPath,
    input: z.object({ revision, ...shape }),
    act: async ({ actor, params: { id = '' }, input }) => {
      check(actor, aidMove);
      await moveAid(actor, id, parseOrProblem(moveAidInput, { action, ...input }, 'form'));
      return { to: action === 'withdraw' ? '/aides-jeunes' : at(id), said };
    },
  });

const chosen = z.string({ error: 'Choisissez une commission.' });

export const submitForm = move('envoyer', 'submit', 'La demande est envoyée.', {});
export const withdrawForm = move('retirer', 'withdraw', 'La demande est retirée.', {});
export const sendBackForm = move('rendre', 'send-back', 'La structure est prévenue.', {});
export const scheduleForm = move('inscrire', 'schedule', 'La demande est à l’ordre du jour.', {
  sittingId: chosen,
});
export const takeOffForm = move('desinscrire', 'take-off', 'La demande n’est plus à l’ordre du jour.', {});
export const urgentForm = move('urgence', 'urgent', 'L’aide est accordée en urgence.', {
  commissionId: chosen,
  cents: eurosInCents,
  reason: z.string().optional(),
});
export const ratifyForm = move('ratifier', 'ratify', 'L’avis de la commission est noté.', {
  sittingId: chosen,
  ratified: z
    .enum(['yes', 'no'], { error: 'Dites si la commission ratifie.' })
    .transform((one) => one === 'yes'),
});
export const notifyForm = move('notifier', 'notify', 'La décision est notifiée.', {});
export const appealForm = move('recours', 'appeal', 'Le recours est noté.', {
  on: z.string({ error: 'Indiquez le jour du recours.' }),
  to: z.enum(['grace', 'court'], { error: 'Choisissez.' }),
});
export const reexamineForm = move('reexaminer', 'reexamine', 'La demande revient au secrétariat.', {});

/** Of the agenda: three answers of one form, by its radio. */
export const decideForm = form({
  path: '/commissions-aide/:id/demandes/:aid',
  right: aidCommissions,
  page: '/commissions-aide/:id',
  input: z.object({
    revision,
    /** Not `action`: a script that asks a form for its address would be given the field. */
    decision: z.enum(['award', 'refuse', 'adjourn'], { error: 'Choisissez une décision.' }),
    cents: euros,
    reason: z.string().optional(),
    follow: z.string().optional(),
    followOn: z.string().optional(),
    recused: z.array(z.string()).default([]),
  }),
  act: async ({ actor, params: { id = '', aid = '' }, input }) => {
    check(actor, aidMove);
    const { cents, decision: action, ...more } = input;
    const rest = { ...more, action };
    const said = action === 'award' && cents !== undefined ? { ...rest, cents } : rest;
    await moveAid(actor, aid, parseOrProblem(moveAidInput, said, 'form'));
    return {
      to: `/commissions-aide/${id}`,
      said: 'La décision est notée. Elle se corrige jusqu’à sa notification.',
    };
  },
});

export const aidForms = [
  beginForm,
  situationForm,
  requestForm,
  proofForm,
  linkForm,
  submitForm,
  withdrawForm,
  sendBackForm,
  scheduleForm,
  takeOffForm,
  urgentForm,
  ratifyForm,
  notifyForm,
  appealForm,
  reexamineForm,
  decideForm,
];
