import { z } from 'zod';
import { type Actor, type Column, importable, tableOut } from '../access/index.ts';
import { factsByReference } from '../participants/index.ts';
import { fingerprint, invalidField, parseOrProblem } from '../platform/index.ts';
import { answerColumns, answerOf, cellOf, columnNames, dayOf, ownColumns, sampledCell } from './columns.ts';
import { operationOfNumber } from './operation.ts';
import { answersFor, listSpellsQuery, spellDocs } from './read-spells.ts';
import { esfImport, esfRead } from './rights.ts';
import { type Answers, Spell, type SpellDoc } from './spell.ts';
import { editSpellInput, enterInput, enterOperation, findSpell, writeSpell } from './write-spell.ts';

interface Line {
  readonly doc: SpellDoc;
  readonly reference: string | null;
  readonly number: string | null;
  readonly answers: Answers;
}

const columns: readonly Column<Line>[] = [
  { label: ownColumns.id[0], value: ({ doc }) => doc._id },
  { label: ownColumns.number[0], value: ({ number }) => number },
  { label: ownColumns.participant[0], value: ({ reference }) => reference },
  { label: ownColumns.enteredOn[0], value: ({ doc }) => doc.enteredOn },
  { label: ownColumns.leftOn[0], value: ({ doc }) => doc.leftOn },
  { label: ownColumns.sampled[0], value: ({ doc }) => sampledCell(doc) },
  ...answerColumns.map(
    (column): Column<Line> => ({
      label: column.labels[0],
      value: ({ answers }) => cellOf(column, answers[column.name]),
    }),
  ),
];

/** Entries and exits, as the import reads them again. */
export const spellsTable = tableOut<Line, z.output<typeof listSpellsQuery>>({
  path: 'esf-spells',
  file: 'participations-fse',
  right: esfRead,
  query: listSpellsQuery,
  most: 1000,
  page: async (actor, asked) => {
    const { data, next } = await spellDocs(actor, asked);
    return { data: data.map((one) => ({ ...one, answers: answersFor(actor, one.doc) })), next };
  },
  columns,
});

const cell = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const lineInput = z.strictObject({
  enteredOn: enterInput.shape.enteredOn,
  leftOn: editSpellInput.shape.leftOn,
});

/**
 * A line writes a spell anew or again: by its id, or by operation, person and day of entry. A column that the file does not have,
 * or a cell that is empty, changes nothing.
 */
export const spellsImport = importable({
  kind: 'esf-spells',
  label: 'Participations FSE+',
  right: esfImport,
  columns: columnNames,
  options: z.strictObject({}),
  fields: [],
  async plan({ value }) {
    const said = (name: string) => cell(value[name]);
    const answers = Object.fromEntries(
      answerColumns.flatMap((column) => {
        const answer = answerOf(column, said(column.name));
        return answer === undefined ? [] : [[column.name, answer]];
      }),
    );
    const days = parseOrProblem(
      lineInput,
      {
        enteredOn: dayOf(said('enteredOn')),
        ...(said('leftOn') ? { leftOn: dayOf(said('leftOn')) } : {}),
      },
      'ligne',
    );
    const sampled = said('sampled') ? said('sampled').toLowerCase() === 'oui' : undefined;
    const id = said('id');
    const at = [
      id || [said('number'), said('participant'), days.enteredOn].join('/'),
      days,
      sampled,
      answers,
    ];
    const known = id
      ? await Spell.findById(id).select({ revision: 1 }).lean<Pick<SpellDoc, 'revision'>>()
      : null;
    return {
      // Another content, or a spell that changed since, is another line. Under a key of the house: of a plain digest somebody
      // who knows the rest would find what was answered by trying.
      key: fingerprint('imported-esf-spell', JSON.stringify([at, known?.revision])),
      name: `${said('participant') || id}, entrée du ${days.enteredOn}`,
      take: async (actor) => {
        const doc = id ? await findSpell(actor, id) : await enteredAs(actor, said, days.enteredOn, answers);
        if (doc.enteredOn !== days.enteredOn)
          throw invalidField('enteredOn', 'other-day', 'Cette participation a une autre date d’entrée.');
        const input = parseOrProblem(
          editSpellInput,
          {
            revision: doc.revision,
            ...answers,
            ...(days.leftOn ? { leftOn: days.leftOn } : {}),
            ...(sampled === undefined ? {} : { sampled }),
          },
          'ligne',
        );
        const after = await writeSpell(actor, doc._id, input);
        const as = after.revision === doc.revision ? (id ? 'inchangée' : 'créée') : 'mise à jour';
        return { id: doc._id, as, text: `entrée du ${days.enteredOn}` };
      },
    };
  },
});

/** The spell of that day, or a new one. */
async function enteredAs(
  actor: Actor,
  said: (name: string) => string,
  enteredOn: string,
  answers: object,
): Promise<SpellDoc> {
  const operation = await operationOfNumber(actor, said('number'));
  if (!operation) throw invalidField('number', 'unknown', 'Cette opération est inconnue.');
  const person = await factsByReference(said('participant')).catch(() => undefined);
  if (!person || person.structureId !== actor.structureId)
    throw invalidField('participant', 'unknown', 'Cette personne n’est pas de la structure.');
  const known = await Spell.findOne({
    operationId: operation._id,
    participantId: person._id,
    enteredOn,
  }).lean<SpellDoc>();
  if (known) return known;
  const input = parseOrProblem(enterInput, { operationId: operation._id, enteredOn, ...answers }, 'ligne');
  return enterOperation(actor, person._id, input);
}
