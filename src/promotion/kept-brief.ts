import mongoose, { Schema } from 'mongoose';
import { addMonths, newId, now, readSealed, seal, today, unseal } from '../platform/index.ts';
import { addressOf, gone, idAt } from './addresses.ts';
import { type BriefQuery, readBrief } from './read-brief.ts';

/** A brief that a company has asked to keep: what was typed, never the numbers, which are those of the day it is read. */
export interface KeptBriefDoc {
  readonly _id: string;
  /** Encrypted: a sentence may name somebody. */
  readonly text: string;
  readonly place?: string;
  readonly occupations?: string;
  /** The former territory of the place of work, where it is known. */
  readonly territory: string | null;
  readonly trades: readonly { readonly code: string; readonly name: string }[];
  readonly createdAt: Date;
  /** Then it goes by itself. */
  readonly until: Date;
  /** Somebody wants to be called. */
  readonly talk?: Talk;
  /** The campaign whose link led here. */
  readonly campaignId?: string;
}

export interface Talk {
  readonly company: string;
  /** Who asks and how to answer, as one encrypted text of JSON. */
  readonly contact: string;
  readonly at: Date;
  /** The draft of a need that it left. */
  readonly needId: string;
  /** Whose it is to call; nobody's where the house has no officer yet. */
  readonly officerId?: string;
  /** The last day for it. */
  readonly dueOn: string;
  readonly calledAt?: Date;
}

const schema = new Schema<KeptBriefDoc>(
  {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    place: String,
    occupations: String,
    territory: { type: String, default: null },
    trades: { type: [Schema.Types.Mixed] as never, required: true },
    createdAt: { type: Date, required: true },
    until: { type: Date, required: true },
    talk: Schema.Types.Mixed,
    campaignId: String,
  },
  { collection: 'talent_briefs', versionKey: false },
);
schema.index({ until: 1 }, { expireAfterSeconds: 0 });
schema.index({ territory: 1, _id: -1 });
schema.index({ campaignId: 1 }, { partialFilterExpression: { campaignId: { $exists: true } } });
export const KeptBrief = mongoose.model('KeptBrief', schema);

const keptMonths = 12;
export const keptUntil = (): Date => new Date(`${addMonths(today(), keptMonths)}T00:00:00Z`);

/** @returns the end of its address. @throws Problem 422 */
export async function keepBrief(query: BriefQuery, campaignId?: string): Promise<string> {
  const { trades, territory, text } = await readBrief(query);
  const id = newId();
  const { place, occupations } = query;
  await KeptBrief.create([
    {
      _id: id,
      text: seal(text, textPlace(id)),
      ...(place ? { place } : {}),
      ...(occupations ? { occupations } : {}),
      territory: territory?.code ?? null,
      trades: trades.map(({ code, name }) => ({ code, name })),
      ...(campaignId ? { campaignId } : {}),
      createdAt: now(),
      until: keptUntil(),
    },
  ]);
  return addressOf('brief', id);
}

const textPlace = (id: string): string => `${id}/brief`;

/** @throws Problem 410 */
export async function keptBriefAt(address: string): Promise<KeptBriefDoc> {
  const doc = await KeptBrief.findOne({
    _id: idAt('brief', address),
    until: { $gt: now() },
  }).lean<KeptBriefDoc>();
  if (!doc) throw gone();
  return doc;
}

export const queryOf = ({ _id, text, place, occupations }: KeptBriefDoc): BriefQuery => ({
  text: unseal(text, textPlace(_id)),
  ...(place ? { place } : {}),
  ...(occupations ? { occupations } : {}),
});

/** For lists: what cannot be read any more is said to be so. */
export const textOf = ({ _id, text }: KeptBriefDoc): string => readSealed(text, textPlace(_id));

/** Since when somebody waits to be called, where they asked. @throws Problem 410 */
export const askedToTalkAt = async (address: string): Promise<string | null> =>
  (await keptBriefAt(address)).talk?.at.toISOString() ?? null;

/** The brief as it is today, for whoever has its address. @throws Problem 410 */
export async function readKeptBrief(address: string) {
  const doc = await keptBriefAt(address);
  const query = queryOf(doc);
  return { query, brief: await readBrief(query), askedAt: doc.talk?.at.toISOString() ?? null };
}
