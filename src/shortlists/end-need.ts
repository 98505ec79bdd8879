import { system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import { inTransaction } from '../platform/index.ts';
import { offOf } from './close-everywhere.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { moveMatch } from './save-match.ts';
import { closeCards } from './shortlist-model.ts';
import { isLive } from './suggest.ts';

/** A need has ended: frees everyone still proposed for it, and tells their counsellors kindly. Twice changes nothing. */
export async function endNeed(needId: string): Promise<void> {
  const need = await findNeed(system, needId);
  if (isLive(need) || need.state === 'draft') return;
  const live = await Match.find({ needId, state: { $in: liveMatchStates } }).lean<MatchDoc[]>();
  for (const match of live) {
    await inTransaction(async () => {
      await moveMatch(match, 'release', 'system');
      await closeCards(match._id, 'released');
      const end = need.state === 'filled' ? 'est pourvu' : 'n’est plus d’actualité';
      await notify(
        { counsellorOf: match },
        {
          kind: 'released',
          text: `Le besoin « ${need.title} » ${end}. Merci pour votre proposition : la personne est de nouveau disponible pour d’autres.`,
          about: { kind: 'match', id: match._id },
        },
      );
      const off = offOf(match);
      if (off && match.shortlistId)
        await notify(
          { employerId: match.employerId },
          {
            kind: 'candidate-closed',
            text: `Le besoin « ${await titleForCompany(need)} » ${end}${off}.`,
            about: { kind: 'shortlist', id: match.shortlistId },
            mark: match._id,
          },
        );
    });
  }
}
