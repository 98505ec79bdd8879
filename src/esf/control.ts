import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { referencesOf } from '../participants/index.ts';
import {
  inTransaction,
  invalidField,
  newId,
  newSecret,
  notFound,
  now,
  oneLine,
  type Revised,
  readSealed,
  saveRevised,
  seal,
  staleEdit,
} from '../platform/index.ts';
import { findOperation } from './operation.ts';
import { esfControl } from './rights.ts';
import { drawSample, populationPrint } from './rules/index.ts';
import { Spell, type SpellDoc } from './spell.ts';

const results = ['conform', 'to-complete', 'not-conform'] as const;

interface Finding {
  readonly id: string;
  readonly spellId: string;
  readonly result: (typeof results)[number];
  /** Sealed as `<id of the control>/finding/<its id>`; gone with the person of whom they were said. */
  readonly words?: string;
  readonly by: string;
  readonly at: Date;
}

/** A control by sample, as it was drawn: never drawn anew, and whoever has its seed and list draws the same. */
interface ControlDoc extends Revised {
  readonly _id: string;
  readonly operationId: string;
  readonly seed: string;
  readonly size: number;
  /** How many were there, and the print of their list. */
  readonly population: number;
  readonly print: string;
  readonly drawn: readonly string[];
  /** Each one stays: what is said again of a spell comes after. */
  readonly findings: readonly Finding[];
  readonly by: string;
  readonly at: Date;
}

const mixed = { type: Schema.Types.Mixed };
const schema = new Schema<ControlDoc>(
  {
    _id: { type: String, required: true },
    operationId: { type: String, required: true },
    seed: { type: String, required: true },
    size: { type: Number, required: true },
    population: { type: Number, required: true },
    print: { type: String, required: true },
    drawn: [String],
    findings: [mixed],
    by: { type: String, required: true },
    at: { type: Date, required: true },
    revision: { type: Number, required: true },
    changedAt: { ...mixed, required: true },
  },
  { collection: 'esfcontrols', versionKey: false, minimize: false },
);
schema.index({ operationId: 1, at: -1 });
const Control = mongoose.model('EsfControl', schema);

const placeOf = (control: string, { id }: Pick<Finding, 'id'>): string => `${control}/finding/${id}`;
const wordsOf = (control: string, finding: Finding): string | null =>
  finding.words === undefined ? null : readSealed(finding.words, placeOf(control, finding));

/** What was found of these spells, the first one first. */
export async function findingsOf(spellIds: readonly string[]) {
  const docs = await Control.find({ drawn: { $in: [...spellIds] } })
    .sort({ at: 1 })
    .lean<ControlDoc[]>();
  return docs.flatMap((doc) =>
    doc.findings
      .filter(({ spellId }) => spellIds.includes(spellId))
      .map((one) => ({
        spellId: one.spellId,
        result: one.result,
        words: wordsOf(doc._id, one),
        at: one.at.toISOString(),
      })),
  );
}

/** That they were drawn, and with what result, stays; what was said goes. In the current transaction. */
export async function forgetFindings(spellIds: readonly string[]): Promise<void> {
  await Control.updateMany(
    { drawn: { $in: [...spellIds] } },
    { $unset: { 'findings.$[finding].words': 1 } },
    { arrayFilters: [{ 'finding.spellId': { $in: [...spellIds] } }] },
  );
}

async function describe(doc: ControlDoc) {
  const spells = await Spell.find({ _id: { $in: [...doc.drawn] } })
    .select({ participantId: 1, missing: 1 })
    .lean<Pick<SpellDoc, '_id' | 'participantId' | 'missing'>[]>();
  const references = await referencesOf(spells.map(({ participantId }) => participantId));
  const byId = new Map(spells.map((spell) => [spell._id, spell]));
  return {
    id: doc._id,
    operationId: doc.operationId,
    seed: doc.seed,
    size: doc.size,
    population: doc.population,
    print: doc.print,
    at: doc.at.toISOString(),
    drawn: doc.drawn.map((spellId) => {
      const spell = byId.get(spellId);
      const said = doc.findings.findLast((one) => one.spellId === spellId);
      return {
        spellId,
        // Erased meanwhile: that it was drawn stays.
        participant: spell ? (references.get(spell.participantId) ?? null) : null,
        missing: spell?.missing ?? null,
        result: said?.result ?? null,
      };
    }),
    findings: doc.findings.map((one) => ({
      spellId: one.spellId,
      result: one.result,
      words: wordsOf(doc._id, one),
      by: one.by,
      at: one.at.toISOString(),
    })),
    revision: doc.revision,
  };
}

/** The newest first. @throws Problem 403, 404 */
export async function listControls(actor: Actor, operationId: string) {
  check(actor, esfControl);
  const { _id } = await findOperation(actor, operationId);
  const docs = await Control.find({ operationId: _id }).sort({ at: -1 }).limit(100).lean<ControlDoc[]>();
  return { data: await Promise.all(docs.map(describe)) };
}

const find = async (id: string): Promise<ControlDoc> => {
  const doc = await Control.findById(id).lean<ControlDoc>();
  if (!doc) throw notFound('Contrôle');
  return doc;
};

/** @throws Problem 403, 404 */
export async function readControl(actor: Actor, id: string) {
  check(actor, esfControl);
  return describe(await find(id));
}

export const drawInput = z.strictObject({
  size: z.number().int().min(1).max(5000),
  /** Drawn by lot where none is given; with it anybody draws the same sample again. */
  seed: oneLine(4, 80).optional(),
});

/** Draws a sample of the participations of an operation, and keeps from what. @throws Problem 403, 404, 422 where there is nobody */
export async function drawControl(
  actor: Actor,
  operationId: string,
  { size, seed = newSecret() }: z.output<typeof drawInput>,
) {
  check(actor, esfControl);
  return inTransaction(async () => {
    const operation = await findOperation(actor, operationId);
    const docs = await Spell.find({ operationId: operation._id })
      .select({ _id: 1 })
      .lean<Pick<SpellDoc, '_id'>[]>();
    const ids = docs.map(({ _id }) => _id);
    if (ids.length === 0)
      throw invalidField('size', 'nobody', 'Cette opération n’a pas encore de participation.');
    const doc: ControlDoc = {
      _id: newId(),
      operationId: operation._id,
      seed,
      size,
      population: ids.length,
      print: populationPrint(ids),
      drawn: drawSample(seed, ids, size),
      findings: [],
      by: actor.id,
      at: now(),
      revision: 1,
      changedAt: {},
    };
    await Control.create([doc]);
    await record({ actor, action: 'esf.draw', target: { kind: 'esf-control', id: doc._id } });
    return describe(doc);
  });
}

export const findingInput = z.strictObject({
  revision: z.number().int().min(1),
  spellId: z.string().min(1).max(60),
  result: z.enum(results),
  words: oneLine(2, 500),
});

/** What is found of somebody drawn. @throws Problem 403, 404, 409 `stale`, 422 `not-drawn`, `gone` of somebody erased since */
export async function noteFinding(
  actor: Actor,
  id: string,
  { revision, words, ...finding }: z.output<typeof findingInput>,
) {
  check(actor, esfControl);
  return inTransaction(async () => {
    const doc = await find(id);
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    if (!doc.drawn.includes(finding.spellId))
      throw invalidField('spellId', 'not-drawn', 'Cette participation n’est pas de l’échantillon.');
    if (!(await Spell.exists({ _id: finding.spellId })))
      throw invalidField('spellId', 'gone', 'La fiche de cette personne est effacée.');
    const said = { id: newId(), ...finding, by: actor.id, at: now() };
    const findings = [...doc.findings, { ...said, words: seal(words, placeOf(id, said)) }];
    const after = (await saveRevised<ControlDoc>(Control, doc, { findings })) ?? doc;
    await record({
      actor,
      action: 'esf.find',
      target: { kind: 'esf-control', id },
      because: finding.result,
    });
    return describe(after);
  });
}
