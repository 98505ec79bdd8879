import mongoose, { Schema } from 'mongoose';
import { system } from '../../src/access/index.ts';
import { postNeed, postNeedInput } from '../../src/needs/index.ts';
import { inTransaction, isDuplicate, Problem } from '../../src/platform/index.ts';
import { zone as zoneOf } from '../../src/territory/index.ts';
import { parseOrProblem } from '../../src/web/problems.ts';
import { type MappedNeed, type MappingOptions, needOfRow } from './need-of-row.ts';
import { openNeedsFile, type Row } from './rows.ts';
import { withText } from './with-text.ts';

/** Which row has become which need: written with the need, so that a second import posts nothing twice. */
interface ImportedNeed {
  readonly _id: string;
  readonly needId: string;
}
const Imported = mongoose.model(
  'ImportedNeed',
  new Schema<ImportedNeed>(
    { _id: { type: String, required: true }, needId: { type: String, required: true } },
    { collection: 'importedNeeds', versionKey: false },
  ),
);

export const outcomes = ['créé', 'brouillon', 'déjà là', 'refusé'] as const;
export type Outcome = (typeof outcomes)[number];

export interface LineReport {
  readonly line: number;
  /** `titres`: what of the columns is not used. */
  readonly outcome: Outcome | 'titres';
  /** In French: what was opened where, or each field that is wrong or missing and why; then what was not used. */
  readonly text: string;
}

/**
 * Posts the needs of a file one after the other. A wrong line stops nothing.
 * @throws TableError where the file cannot be read
 */
export async function* importFile(file: string, options: MappingOptions): AsyncGenerator<LineReport> {
  const { rows, header } = await openNeedsFile(file);
  if (header?.unused) yield { line: header.line, outcome: 'titres', text: header.unused };
  for (const row of rows) yield { line: row.line, ...(await importRow(row, options)) };
}

interface Result {
  readonly outcome: Outcome;
  readonly text: string;
}

async function importRow(row: Row, options: MappingOptions): Promise<Result> {
  if ('wrong' in row) return { outcome: 'refusé', text: row.wrong };
  const mapped = needOfRow(row.value, options);
  const name = (field: string) => nameIn(row, field);
  if (mapped.wrong.length > 0)
    return {
      outcome: 'refusé',
      text: mapped.wrong.map(({ field, detail }) => `${name(field)} : ${detail}`).join(' '),
    };
  if (await Imported.exists({ _id: mapped.key })) return { outcome: 'déjà là', text: mapped.key };
  try {
    const { outcome, text } = await openOrDraft(withText(mapped));
    return { outcome, text: [text, row.note, unusedText(mapped)].filter(Boolean).join(' ; ') };
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'refusé', text: reasons(error, name) };
    if (isDuplicate(error)) return { outcome: 'déjà là', text: mapped.key };
    throw error;
  }
}

/** The column of a table by its name in the file; the field of a JSON object by its own. */
function nameIn(row: Row, field: string): string {
  const columns: Readonly<Record<string, string | undefined>> = ('columns' in row && row.columns) || {};
  const [root = ''] = field.replace(/^employer\.siret$/, 'siret').split('.');
  const column = columns[root] ?? (root === 'zone' ? (columns.place ?? columns.postalCode) : undefined);
  return column === undefined ? field : `colonne « ${column} »`;
}

const unusedText = ({ unused }: MappedNeed) => unused.length > 0 && `non utilisé : ${unused.join(', ')}`;

type Posted = Awaited<ReturnType<typeof postNeed>>;

/** Opens the need; where something that an open need must have was neither given nor read, leaves it as a draft. */
async function openOrDraft(mapped: MappedNeed): Promise<Result> {
  const { key, input, remark } = mapped;
  const need = parseOrProblem(postNeedInput, input, 'ligne');
  const text = (said: string, { warnings }: Posted) =>
    [said, remark, ...warnings.map((warning) => `attention : ${warning.text}`)].filter(Boolean).join(' ; ');
  try {
    const posted = await post(key, need);
    const { title, occupations, zone, state } = posted;
    if (state === 'draft') return { outcome: 'brouillon', text: text(title, posted) };
    return {
      outcome: 'créé',
      text: text(`${title} → ${occupations?.join(' ')}, ${zoneOf(zone ?? '')?.name}`, posted),
    };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'incomplete')) throw error;
    const posted = await post(key, { ...need, open: false });
    return { outcome: 'brouillon', text: text(`${posted.title} : ${reasons(error)}`, posted) };
  }
}

const post = (key: string, input: Parameters<typeof postNeed>[1]) =>
  inTransaction(async () => {
    const need = await postNeed(system, input);
    await Imported.create([{ _id: key, needId: need.id }]);
    return need;
  });

const reasons = (problem: Problem, name = (field: string) => field): string =>
  problem.errors.map(({ field, detail }) => `${name(field)} : ${detail}`).join(' ') || problem.message;
