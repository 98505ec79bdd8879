import mongoose, { Schema } from 'mongoose';
import { system } from '../../src/accounts/index.ts';
import { postNeed, postNeedInput } from '../../src/needs/index.ts';
import { inTransaction, isDuplicate, Problem } from '../../src/platform/index.ts';
import { zone as zoneOf } from '../../src/territory/index.ts';
import { parseOrProblem } from '../../src/web/problems.ts';
import { type MappedNeed, type MappingOptions, needOfRow } from './need-of-row.ts';
import { type Row, rowsOf } from './rows.ts';

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
  readonly outcome: Outcome;
  /** In French: what was opened where, or each field that is wrong or missing and why. */
  readonly text: string;
}

/** Posts the needs of a file one after the other. A wrong line stops nothing. @throws where the file cannot be read */
export async function* importFile(file: string, options: MappingOptions): AsyncGenerator<LineReport> {
  for await (const row of rowsOf(file)) yield { line: row.line, ...(await importRow(row, options)) };
}

type Result = Omit<LineReport, 'line'>;

async function importRow(row: Row, options: MappingOptions): Promise<Result> {
  if ('wrong' in row) return { outcome: 'refusé', text: row.wrong };
  const mapped = needOfRow(row.value, options);
  if (await Imported.exists({ _id: mapped.key })) return { outcome: 'déjà là', text: mapped.key };
  try {
    return await openOrDraft(mapped);
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'refusé', text: reasons(error) };
    if (isDuplicate(error)) return { outcome: 'déjà là', text: mapped.key };
    throw error;
  }
}

/** Opens the need; where something that an open need must have was neither given nor read, leaves it as a draft. */
async function openOrDraft(mapped: MappedNeed): Promise<Result> {
  const { key, input, remark } = mapped;
  const need = parseOrProblem(postNeedInput, input, 'ligne');
  const text = (said: string) => [said, remark].filter(Boolean).join(' ; ');
  try {
    const { title, occupations, zone, state } = await post(key, need);
    if (state === 'draft') return { outcome: 'brouillon', text: text(title) };
    return {
      outcome: 'créé',
      text: text(`${title} → ${occupations?.join(' ')}, ${zoneOf(zone ?? '')?.name}`),
    };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'incomplete')) throw error;
    const { title } = await post(key, { ...need, open: false });
    return { outcome: 'brouillon', text: text(`${title} : ${reasons(error)}`) };
  }
}

const post = (key: string, input: Parameters<typeof postNeed>[1]) =>
  inTransaction(async () => {
    const need = await postNeed(system, input);
    await Imported.create([{ _id: key, needId: need.id }]);
    return need;
  });

const reasons = (problem: Problem): string =>
  problem.errors.map(({ field, detail }) => `${field} : ${detail}`).join(' ') || problem.message;
