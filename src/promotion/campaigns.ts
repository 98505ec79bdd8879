import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { countHires } from '../placements/index.ts';
import { inTransaction, invalidField, newId, now, oneLine, pageOf } from '../platform/index.ts';
import { addressOf, gone, idAt } from './addresses.ts';
import { KeptBrief, type KeptBriefDoc } from './kept-brief.ts';
import { type BriefQuery, briefQuery, readBrief } from './read-brief.ts';
import { talentCampaigns } from './rights.ts';

/** What an officer shows to the companies of one sector: a brief, and a link to it that they send as they like. */
interface CampaignDoc {
  readonly _id: string;
  /** « Boulangeries du pays d’Aubagne » */
  readonly name: string;
  readonly text: string;
  readonly place?: string;
  readonly occupations?: string;
  readonly officerId: string;
  /** How often its link was opened: a number, and nothing of who opened it. */
  readonly visits: number;
  readonly createdAt: Date;
}

const schema = new Schema<CampaignDoc>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    place: String,
    occupations: String,
    officerId: { type: String, required: true },
    visits: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'talent_campaigns', versionKey: false },
);
const Campaign = mongoose.model('TalentCampaign', schema);

export const campaignInput = briefQuery.extend({ name: oneLine(3, 120) });

/** @throws Problem 422 of a text that names no trade */
export async function startCampaign(
  actor: Actor,
  { name, ...query }: z.output<typeof campaignInput>,
): Promise<string> {
  check(actor, talentCampaigns);
  const { text, trades } = await readBrief(query);
  if (trades.length === 0)
    throw invalidField('text', 'no-trade', 'Aucun métier ne se lit dans cette phrase : nommez-en un.');
  const id = newId();
  await inTransaction(async () => {
    await Campaign.create([
      { _id: id, name, ...query, text, officerId: actor.id, visits: 0, createdAt: now() },
    ]);
    await record({ actor, action: 'talent-campaign.start', target: { kind: 'talent-campaign', id } });
  });
  return id;
}

const campaignAt = async (address: string): Promise<CampaignDoc> => {
  const found = await Campaign.findById(idAt('campaign', address)).lean<CampaignDoc>();
  if (!found) throw gone();
  return found;
};

const queryOf = ({ text, place, occupations }: CampaignDoc): BriefQuery => ({
  text,
  ...(place ? { place } : {}),
  ...(occupations ? { occupations } : {}),
});

/** For whoever has its link; one visit more. @throws Problem 410 */
export async function visitCampaign(address: string) {
  const found = await campaignAt(address);
  await Campaign.updateOne({ _id: found._id }, { $inc: { visits: 1 } });
  return { name: found.name, query: queryOf(found), brief: await readBrief(queryOf(found)) };
}

/** The campaign that a link is of. @throws Problem 410 */
export const campaignOf = async (address: string): Promise<string> => (await campaignAt(address))._id;

export const listCampaignsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(60).optional(),
});

/** Newest first, with what came of each. */
export async function listCampaigns(actor: Actor, { limit, cursor }: z.output<typeof listCampaignsQuery>) {
  check(actor, talentCampaigns);
  const docs = await Campaign.find(cursor ? { _id: { $lt: cursor } } : {})
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<CampaignDoc[]>();
  const kept = await KeptBrief.find({ campaignId: { $in: docs.map(({ _id }) => _id) } })
    .select({ campaignId: 1, talk: 1 })
    .lean<Pick<KeptBriefDoc, '_id' | 'campaignId' | 'talk'>[]>();
  const hires = await countHires(kept.flatMap(({ talk }) => talk?.needId ?? []));
  return pageOf(docs, limit, (doc) => {
    const mine = kept.filter(({ campaignId }) => campaignId === doc._id);
    const needs = mine.flatMap(({ talk }) => talk?.needId ?? []);
    return {
      id: doc._id,
      name: doc.name,
      text: doc.text,
      address: `/talents/campagne/${addressOf('campaign', doc._id)}`,
      createdAt: doc.createdAt.toISOString(),
      visits: doc.visits,
      kept: mine.length,
      answers: needs.length,
      needIds: needs,
      hires: needs.reduce((sum, id) => sum + (hires.get(id) ?? 0), 0),
    };
  });
}
