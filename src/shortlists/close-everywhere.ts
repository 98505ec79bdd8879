import { system } from '../access/index.ts';
import { notify, type Recipients } from '../accounts/index.ts';
import { momentInWords } from '../french/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import type { MatchDoc } from './match-model.ts';
import { isAhead } from './meeting.ts';
import { closeCards, Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/**
 * The person is not proposed any more: their cards close everywhere, and those who follow are told, not why. A meeting that
 * was to be is off.
 * @param match as it was while they were
 */
export async function closeEverywhere(match: MatchDoc): Promise<void> {
  await closeCards(match._id, 'withdrawn');
  const drafts = await Shortlist.find({ state: 'draft', 'candidates.matchId': match._id })
    .select({ officerId: 1 })
    .lean<Pick<ShortlistDoc, '_id' | 'officerId'>[]>();
  const need = await findNeed(system, match.needId);
  const { title, officerId } = need;
  const unavailable = `Une personne de la présélection « ${title} » n’est plus disponible`;
  for (const draft of drafts)
    await say({ userId: draft.officerId }, { kind: 'shortlist', id: draft._id }, match, `${unavailable}.`);
  if (!match.shortlistId) return;
  const off = offOf(match);
  const shortlist = { kind: 'shortlist', id: match.shortlistId } as const;
  await say({ userId: officerId }, shortlist, match, `${unavailable}${off}.`);
  await say(
    { employerId: match.employerId },
    shortlist,
    match,
    `Une candidature pour « ${await titleForCompany(need)} » n’est plus disponible${off}.`,
  );
  await say(
    { counsellorOf: match },
    { kind: 'match', id: match._id },
    match,
    `Pour « ${title} », la personne n’est plus proposée${off}. L’entreprise lit qu’elle n’est plus disponible.`,
  );
}

/** « : la rencontre prévue le… est annulée », where one was to be. */
export const offOf = ({ meeting }: Pick<MatchDoc, 'meeting'>): string =>
  meeting && isAhead(meeting) ? ` : la rencontre prévue le ${momentInWords(meeting.at)} est annulée` : '';

const say = (
  to: Recipients,
  about: { readonly kind: 'shortlist' | 'match'; readonly id: string },
  { _id, revision }: MatchDoc,
  text: string,
): Promise<void> =>
  notify(to, {
    kind: 'candidate-closed',
    text,
    about,
    mark: about.kind === 'shortlist' ? _id : String(revision),
  });
