import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { recordReading } from '../audit/index.ts';
import { referencesOf } from '../participants/index.ts';
import { flag, houseRules, pageOf, today } from '../platform/index.ts';
import { findOperation, numbersOf } from './operation.ts';
import { esfRead } from './rights.ts';
import {
  dueDays,
  indicatorsOf,
  missingOf,
  type Settings,
  sensitiveNames,
  type Tally,
  tallies,
} from './rules/index.ts';
import { settingsOn } from './rules-store.ts';
import { type Answers, readAnswers, Spell, type SpellDoc, saidOf } from './spell.ts';
import {
  type editSpellInput,
  type enterInput,
  enterOperation,
  findSpell,
  spellsWithin,
  writeSpell,
} from './write-spell.ts';

export const listSpellsQuery = z.strictObject({
  operationId: z.string().max(60).optional(),
  participantId: z.string().max(60).optional(),
  /** Those of which an answer is missing, or those of which none is. */
  incomplete: flag.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(60).optional(),
});

/** The intermediate body reads whether a sensitive question was answered, never what was. */
export const readsSensitive = ({ structureId }: Actor, doc: Pick<SpellDoc, 'structureId'>): boolean =>
  structureId === doc.structureId;

export function answersFor(actor: Actor, doc: SpellDoc): Answers {
  const answers = readAnswers(doc);
  if (readsSensitive(actor, doc)) return answers;
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => !(sensitiveNames as readonly string[]).includes(name)),
  ) as Answers;
}

/** Of what is asked with consent: EECO12 to EECO17. */
const isSensitive = (code: string): boolean => /^EECO1[2-7]$/.test(code);

/** The page of docs itself, for lists, files and sums. */
export async function spellDocs(actor: Actor, query: z.output<typeof listSpellsQuery>) {
  check(actor, esfRead);
  const { operationId, participantId, incomplete, limit, cursor } = query;
  const wanted: QueryFilter<SpellDoc>[] = [
    spellsWithin(actor),
    operationId ? { operationId } : {},
    participantId ? { participantId } : {},
    incomplete === undefined ? {} : { missing: incomplete ? { $gt: 0 } : 0 },
    cursor ? { _id: { $gt: cursor } } : {},
  ];
  const docs = await Spell.find({ $and: wanted })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<SpellDoc[]>();
  const page = pageOf(docs, limit, (doc) => doc);
  const [references, numbers] = await Promise.all([
    referencesOf(page.data.map(({ participantId: id }) => id)),
    numbersOf(page.data.map(({ operationId: id }) => id)),
  ]);
  return {
    next: page.next,
    data: page.data.map((doc) => ({
      doc,
      reference: references.get(doc.participantId) ?? null,
      number: numbers.get(doc.operationId) ?? null,
    })),
  };
}

/** By reference; what is missing is counted, what was answered is not shown. */
export async function listSpells(actor: Actor, query: z.output<typeof listSpellsQuery>) {
  const { data, next } = await spellDocs(actor, query);
  return {
    data: data.map(({ doc, reference, number }) => ({
      id: doc._id,
      operationId: doc.operationId,
      number,
      participant: reference,
      enteredOn: doc.enteredOn,
      leftOn: doc.leftOn ?? null,
      sampled: doc.sampled,
      missing: doc.missing,
      dueOn: doc.dueOn ?? null,
      late: doc.dueOn !== undefined && doc.dueOn < today(),
    })),
    next,
  };
}

async function describe(actor: Actor, doc: SpellDoc, settings: Settings) {
  const [references, numbers] = await Promise.all([
    referencesOf([doc.participantId]),
    numbersOf([doc.operationId]),
  ]);
  const answers = readAnswers(doc);
  const said = saidOf(doc, answers);
  const own = readsSensitive(actor, doc);
  const due = dueDays(settings, said);
  return {
    id: doc._id,
    operationId: doc.operationId,
    number: numbers.get(doc.operationId) ?? null,
    participantId: own ? doc.participantId : null,
    participant: references.get(doc.participantId) ?? null,
    enteredOn: doc.enteredOn,
    leftOn: doc.leftOn ?? null,
    sampled: doc.sampled,
    answers: answersFor(actor, doc),
    due,
    missing: missingOf(settings, said).map((one) => ({ ...one })),
    indicators: indicatorsOf(settings, said).filter((code) => own || !isSensitive(code)),
    asksBackground: settings.asksBackground,
    revision: doc.revision,
  };
}

/** @throws Problem 403, 404 */
export async function readSpell(actor: Actor, id: string) {
  const doc = await findSpell(actor, id);
  await recordReading(actor, doc.participantId, 'esf');
  return describe(actor, doc, await settingsOn());
}

export const enterSpell = async (actor: Actor, participantId: string, input: z.output<typeof enterInput>) =>
  describe(actor, await enterOperation(actor, participantId, input), await settingsOn());
export const editSpell = async (actor: Actor, id: string, input: z.output<typeof editSpellInput>) =>
  describe(actor, await writeSpell(actor, id, input), await settingsOn());

/** Sums of an operation by indicator, and how complete it is. @throws Problem 403, 404 */
export async function readFigures(actor: Actor, operationId: string) {
  const operation = await findOperation(actor, operationId);
  const settings = await settingsOn();
  const docs = await Spell.find({ operationId: operation._id }).lean<SpellDoc[]>();
  const day = today();
  const least = houseRules().SMALL_COUNT;
  // Of a few people a sum tells what each answered: their own structure alone may read it.
  const masked = ({ code, all, women, men }: Tally) => {
    if (readsSensitive(actor, operation) || !isSensitive(code)) return { code, all, women, men };
    const both = women >= least && men >= least;
    return { code, all: all >= least ? all : null, women: both ? women : null, men: both ? men : null };
  };
  return {
    spells: docs.length,
    complete: docs.filter(({ missing }) => missing === 0).length,
    late: docs.filter(({ dueOn }) => dueOn !== undefined && dueOn < day).length,
    data: tallies(
      settings,
      docs.map((doc) => saidOf(doc, readAnswers(doc))),
    ).map(masked),
  };
}
