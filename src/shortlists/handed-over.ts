import { notify } from '../messages/index.ts';
import { factsOfOne } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { saveMatch } from './save-match.ts';

/**
 * Somebody else accompanies this person: what is open about them goes along, and the new counsellor is told. Twice changes
 * nothing.
 * @param by who gave them over, and knows it
 */
export async function followCounsellor(participantId: string, by: string): Promise<void> {
  const { structureId, counsellorId = null, reference, revision } = await factsOfOne(participantId);
  const moved = await inTransaction(async () => {
    const open = { participantId, structureId, counsellorId: { $ne: counsellorId } };
    const matches = await Match.find({ ...open, state: { $in: liveMatchStates } }).lean<MatchDoc[]>();
    for (const match of matches) await saveMatch(match, { counsellorId });
    return matches.length;
  });
  if (moved === 0 || counsellorId === null || counsellorId === by) return;
  await notify(
    { userId: counsellorId },
    {
      kind: 'handed-over',
      text: `La personne ${reference} vous est confiée, avec ${moved > 1 ? `${moved} propositions` : 'une proposition'} en cours.`,
      about: { kind: 'participant', id: participantId },
      mark: String(revision),
    },
  );
}
