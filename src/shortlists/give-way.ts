import { system } from '../access/index.ts';
import { record } from '../audit/index.ts';
import type { MatchDoc } from './match-model.ts';
import { moveMatch, saveMatch } from './save-match.ts';

/**
 * Of two proposals of one person for one need, closes the one that goes on no further, in the current transaction. It stays
 * beside the other with its frozen copy, its review and what the person said: that is what they are owed, and what was
 * decided about them.
 * @param to id of the one that goes on
 */
export async function giveWay(
  gives: MatchDoc,
  to: string,
  participantId = gives.participantId,
): Promise<void> {
  const set = { duplicateOf: to };
  if (gives.state === 'withdrawn') await saveMatch(gives, set);
  else await moveMatch(gives, 'give-way', 'system', set);
  await record({
    actor: system,
    action: 'match.withdraw',
    target: { kind: 'match', id: gives._id },
    participantId,
    because: 'duplicate',
  });
}
