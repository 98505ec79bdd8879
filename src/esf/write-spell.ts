import { z } from 'zod';
import {
  type Actor,
  check,
  everything,
  nothing,
  type Owed,
  ofOwnStructure,
  type Scope,
  within,
} from '../access/index.ts';
import { record } from '../audit/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { factsOf, openIdentity, ownParticipant, sexes } from '../participants/index.ts';
import {
  addDays,
  calendarDay,
  inTransaction,
  invalidField,
  newId,
  notFound,
  now,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { takeTurn } from '../shortlists/index.ts';
import { findOperation, type OperationDoc } from './operation.ts';
import { esfRead, esfWrite } from './rights.ts';
import { missingOf, sensitiveNames } from './rules/index.ts';
import { settingsOn } from './rules-store.ts';
import {
  type Answers,
  answerFields,
  answerNames,
  readAnswers,
  Spell,
  type SpellDoc,
  saidOf,
  sealAnswers,
} from './spell.ts';

const scope: Scope = {
  officer: nothing,
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: nothing,
  admin: nothing,
  controller: everything,
};
export const spellsWithin = (actor: Actor) => within<SpellDoc>(scope, actor);

/** @throws Problem 403, 404 */
export async function findSpell(actor: Actor, id: string): Promise<SpellDoc> {
  check(actor, esfRead);
  const doc = await Spell.findOne({ $and: [{ _id: id }, spellsWithin(actor)] }).lean<SpellDoc>();
  if (!doc) throw notFound('Participation');
  return doc;
}

const day = calendarDay().refine((date) => date >= addDays(today(), -5000) && date <= addDays(today(), 366), {
  message: 'Cette date est trop loin d’aujourd’hui.',
});

const answersGiven = Object.fromEntries(
  Object.entries(answerFields).map(([name, schema]) => [name, schema.nullable().optional()]),
) as { [K in keyof typeof answerFields]: z.ZodOptional<z.ZodNullable<(typeof answerFields)[K]>> };

export const enterInput = z.strictObject({
  operationId: z.string().min(1).max(60),
  enteredOn: day,
  ...answersGiven,
});
/** `null` takes an answer away. */
export const editSpellInput = z.strictObject({
  revision: z.number().int().min(1),
  leftOn: day.nullable().optional(),
  sampled: z.boolean().optional(),
  ...answersGiven,
});
type Given = { readonly [K in keyof Answers]?: Answers[K] | null | undefined };

/** What is known with what is said now, of somebody who entered on that day. @throws Problem 422 naming the answer that is wrong */
async function answersWith(known: Answers, given: Given, enteredOn: string): Promise<Answers> {
  const after = Object.fromEntries(
    answerNames.flatMap((name) => {
      const value = given[name] === undefined ? known[name] : given[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  ) as Answers;
  if (after.birthDate !== undefined && after.birthDate >= enteredOn)
    throw invalidField('birthDate', 'after-entry', 'La date de naissance précède l’entrée.');
  if (after.consentOn !== undefined && after.consentOn > today())
    throw invalidField('consentOn', 'in-the-future', 'Un accord ne se note pas à l’avance.');
  const answered = sensitiveNames.find((name) => after[name] === 'yes' || after[name] === 'no');
  if (answered && !after.consentOn)
    throw invalidField(
      'consentOn',
      'consent',
      'Ces réponses se demandent avec l’accord de la personne : notez le jour, ou « ne souhaite pas répondre ».',
    );
  if (after.foreignBackground !== undefined && !(await settingsOn()).asksBackground)
    throw invalidField(
      'foreignBackground',
      'not-asked',
      'L’origine étrangère (EECO14) ne se demande à personne : l’autorité de gestion l’estime.',
    );
  if (after.unemployedMonths !== undefined && after.labour !== 'unemployed')
    throw invalidField('unemployedMonths', 'needless', 'Ces mois sont d’une personne au chômage.');
  return after;
}

/** @throws Problem 422 naming the day that is wrong */
function checkDays({ from, until }: OperationDoc, enteredOn: string, leftOn: string | undefined): void {
  if (enteredOn < from || enteredOn > until)
    throw invalidField('enteredOn', 'outside', 'L’entrée a lieu pendant l’opération.');
  if (leftOn === undefined) return;
  if (leftOn < enteredOn) throw invalidField('leftOn', 'before-entry', 'La sortie précède l’entrée.');
  if (leftOn > today()) throw invalidField('leftOn', 'in-the-future', 'La sortie n’a pas encore eu lieu.');
}

/** One participant, one operation: no day is in two. After a turn of the person's structure. @throws Problem 422 */
async function checkAlone(
  doc: Pick<SpellDoc, '_id' | 'participantId' | 'enteredOn' | 'leftOn'>,
): Promise<void> {
  const others = await Spell.find({ participantId: doc.participantId, _id: { $ne: doc._id } })
    .select({ enteredOn: 1, leftOn: 1 })
    .lean<Pick<SpellDoc, '_id' | 'enteredOn' | 'leftOn'>[]>();
  const last = doc.leftOn ?? '9999';
  if (others.some(({ enteredOn, leftOn = '9999' }) => enteredOn <= last && doc.enteredOn <= leftOn))
    throw invalidField(
      'enteredOn',
      'already-in',
      'À ces dates la personne est déjà dans une opération : notez d’abord sa sortie.',
    );
}

/** What a spell lacks by the settings of now, as it is stored with it for lists. */
async function lacksOf(doc: Pick<SpellDoc, 'enteredOn' | 'leftOn' | 'sampled'>, answers: Answers) {
  const missing = missingOf(await settingsOn(), saidOf(doc, answers));
  return { missing: missing.length, dueOn: missing.map(({ dueOn }) => dueOn).toSorted()[0] };
}

async function followSpell(doc: SpellDoc): Promise<void> {
  const owed = new Map<string, string>();
  for (const { when, dueOn } of missingOf(await settingsOn(), saidOf(doc, readAnswers(doc))))
    owed.set(when, dueOn);
  const { counsellorId } = (await factsOf([doc.participantId])).get(doc.participantId) ?? {};
  await setOwed(
    { thing: 'esf-spell', id: doc._id },
    [...owed].map(
      ([when, dueOn]): Owed => ({
        kind: `esf-${when}`,
        dueOn,
        owedBy: 'counsellor',
        participantId: doc.participantId,
        structureId: doc.structureId,
        ...(counsellorId ? { counsellorId } : {}),
      }),
    ),
    'settle',
  );
}

/** What the record of the person knows already is not asked again. */
async function known(participantId: string): Promise<Answers> {
  const { sex, birthDate } = await openIdentity(participantId);
  return {
    ...(sex && sexes.includes(sex) ? { sex } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
}

/**
 * Somebody of the structure enters an operation.
 * @throws Problem 403, 404, 422 `already-in`, `consent`, `not-asked`, `outside`
 */
export async function enterOperation(
  actor: Actor,
  participantId: string,
  input: z.output<typeof enterInput>,
): Promise<SpellDoc> {
  check(actor, esfWrite);
  const { operationId, enteredOn, ...given } = input;
  return inTransaction(async () => {
    await ownParticipant(actor, participantId);
    const operation = await findOperation(actor, operationId).catch(() => {
      throw invalidField('operationId', 'unknown', 'Cette opération n’est pas de votre structure.');
    });
    checkDays(operation, enteredOn, undefined);
    const id = newId();
    const at = now();
    const answers = await answersWith(await known(participantId), given, enteredOn);
    const bare = { _id: id, participantId, enteredOn, sampled: false };
    await takeTurn(`esf/${actor.structureId}`);
    await checkAlone(bare);
    const { missing, dueOn } = await lacksOf(bare, answers);
    const doc: SpellDoc = {
      ...bare,
      operationId,
      structureId: actor.structureId ?? '',
      answers: sealAnswers(id, answers),
      missing,
      ...(dueOn ? { dueOn } : {}),
      revision: 1,
      changedAt: {},
      createdAt: at,
      updatedAt: at,
    };
    await Spell.create([doc]);
    await record({ actor, action: 'esf.enter', target: { kind: 'esf-spell', id }, participantId });
    await followSpell(doc);
    return doc;
  });
}

/**
 * Answers, exit, six months after.
 * @returns whether anything changed beside the spell
 * @throws Problem 403, 404, 409 `stale`, 422
 */
export async function writeSpell(
  actor: Actor,
  id: string,
  { revision, leftOn, sampled, ...given }: z.output<typeof editSpellInput>,
): Promise<SpellDoc> {
  check(actor, esfWrite);
  return inTransaction(async () => {
    const doc = await findSpell(actor, id);
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    const left = leftOn === undefined ? doc.leftOn : (leftOn ?? undefined);
    const operation = await findOperation(actor, doc.operationId);
    checkDays(operation, doc.enteredOn, left);
    const before = readAnswers(doc);
    const answers = await answersWith(before, given, doc.enteredOn);
    const next = { ...doc, sampled: sampled ?? doc.sampled, leftOn: left };
    if (left !== doc.leftOn) {
      await takeTurn(`esf/${doc.structureId}`);
      await checkAlone({ ...doc, ...(left ? { leftOn: left } : { leftOn: undefined }) } as SpellDoc);
    }
    const after = await saveRevised<SpellDoc>(Spell, doc, {
      leftOn: left,
      sampled: next.sampled,
      ...(JSON.stringify(answers) === JSON.stringify(before) ? {} : { answers: sealAnswers(id, answers) }),
      ...(await lacksOf(next as SpellDoc, answers)),
    });
    if (!after) return doc;
    await record({
      actor,
      action: 'esf.edit',
      target: { kind: 'esf-spell', id },
      participantId: doc.participantId,
      // Which answers, never what they say.
      fields: Object.keys(given).filter((name) => given[name as keyof Given] !== undefined),
    });
    await followSpell(after);
    return after;
  });
}
