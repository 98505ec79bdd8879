import mongoose, { Schema } from 'mongoose';
import type { Scales } from './budget.ts';
import type { DomainCounts } from './count.ts';

/**
 * How many people there are, with noise, of every domain, former territory and value of one axis: drawn once, never
 * changed, and all that anybody who has not signed in is told of the people. It is made by `publishTalent` alone.
 */
interface TalentTableDoc {
  /** The month of its first publication, "2027-01". */
  readonly _id: string;
  /** Of its own each time that it is made: a restore may bring another one for the same month. */
  readonly edition: string;
  /** ISO date of the count. */
  readonly countedOn: string;
  /** What it tells of one person at most: its part of the year's ε. */
  readonly epsilon: number;
  readonly scales: Scales;
  /** `DomainCounts[]` as JSON: sixteen thousand numbers. */
  readonly domains: string;
}

export interface TalentTable extends Omit<TalentTableDoc, 'domains'> {
  readonly domains: readonly DomainCounts[];
}

const schema = new Schema<TalentTableDoc>(
  {
    _id: { type: String, required: true },
    edition: { type: String, required: true },
    countedOn: { type: String, required: true },
    epsilon: { type: Number, required: true },
    scales: { type: Schema.Types.Mixed, required: true },
    domains: { type: String, required: true },
  },
  { collection: 'talent_tables', versionKey: false },
);
const Table = mongoose.model('TalentTable', schema);

/** @throws where the month has one already */
export async function keepTable({ domains, ...table }: TalentTable): Promise<void> {
  await Table.create([{ ...table, domains: JSON.stringify(domains) }]);
}

/** Newest first: what each has told, without its counts. */
export const listTables = (): Promise<Pick<TalentTableDoc, '_id' | 'epsilon'>[]> =>
  Table.find().sort({ _id: -1 }).select({ epsilon: 1 }).lean<TalentTableDoc[]>().exec();

let known: { readonly database: string; readonly table: TalentTable } | undefined;

/** The table in force; read again where there is another. */
export async function currentTable(): Promise<TalentTable | undefined> {
  const { name: database } = mongoose.connection;
  const newest = await Table.findOne().sort({ _id: -1 }).select({ edition: 1 }).lean<{ edition: string }>();
  if (!newest) return undefined;
  if (known?.database === database && known.table.edition === newest.edition) return known.table;
  const doc = await Table.findOne({ edition: newest.edition }).lean<TalentTableDoc>();
  if (!doc) return undefined;
  const table = { ...doc, domains: JSON.parse(doc.domains) as DomainCounts[] };
  known = { database, table };
  return table;
}
