import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { dialled, pageOf, readSealed } from '../platform/index.ts';
import { formerTerritories, type TerritoryCode } from '../territory/index.ts';
import { addressOf } from './addresses.ts';
import { contactPlace, type TalkInput } from './ask-to-talk.ts';
import { KeptBrief, type KeptBriefDoc, textOf } from './kept-brief.ts';
import { talentBriefsRead } from './rights.ts';

const territoryCodes = formerTerritories.map(({ id }) => id) as [TerritoryCode, ...TerritoryCode[]];

export const listBriefsQuery = z.strictObject({
  territory: z.enum(territoryCodes).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(60).optional(),
});

/** Briefs that companies keep, and who wants to be called: newest first. */
export async function listBriefs(
  actor: Actor,
  { territory, limit, cursor }: z.output<typeof listBriefsQuery>,
) {
  check(actor, talentBriefsRead);
  const docs = await KeptBrief.find({
    ...(territory ? { territory } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<KeptBriefDoc[]>();
  return pageOf(docs, limit, describe);
}

function describe(doc: KeptBriefDoc) {
  const { _id, territory, trades, createdAt, talk } = doc;
  return {
    id: _id,
    address: `/talents/bref/${addressOf('brief', _id)}`,
    text: textOf(doc),
    territory,
    trades: trades.map(({ code, name }) => ({ code, name })),
    createdAt: createdAt.toISOString(),
    talk: talk
      ? {
          company: talk.company,
          at: talk.at.toISOString(),
          needId: talk.needId,
          dueOn: talk.dueOn,
          calledAt: talk.calledAt?.toISOString() ?? null,
          contact: contactOf(_id, talk.contact),
        }
      : null,
  };
}

/** `null`: it was sealed under a key that is gone. */
function contactOf(id: string, sealed: string) {
  const text = readSealed(sealed, contactPlace(id));
  if (!text.startsWith('{')) return null;
  const { name, email, phone, siret, words } = JSON.parse(text) as Omit<TalkInput, 'company'>;
  return {
    name,
    ...(email ? { email } : {}),
    ...(phone ? { phone: dialled(phone) } : {}),
    ...(siret ? { siret } : {}),
    ...(words ? { words } : {}),
  };
}
