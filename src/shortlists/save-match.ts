import { type Actor, nextState } from '../accounts/index.ts';
import { now, seal, staleEdit, unseal } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { type MatchAction, matchTransitions } from './match-states.ts';

/** Encrypted texts of a match, each under its own name. */
export const sealMatchText = (
  text: string,
  matchId: string,
  field: 'because' | 'comment' | 'introduction',
): string => seal(text, `${matchId}/${field}`);

export const unsealMatchText = (
  sealed: string | undefined,
  matchId: string,
  field: 'because' | 'comment' | 'introduction',
): string | null => (sealed === undefined ? null : unseal(sealed, `${matchId}/${field}`));

/**
 * Moves a match along its table of states, with what is written at the same time.
 * @throws Problem 409 when another did so first, or the move does not exist from here
 */
export async function moveMatch(
  match: MatchDoc,
  action: MatchAction,
  actor: Actor | 'system',
  set: Partial<MatchDoc> = {},
  unset: readonly (keyof MatchDoc)[] = [],
): Promise<MatchDoc> {
  const state = nextState(matchTransitions, action, match.state, actor);
  return saveMatch(match, { ...set, state }, unset);
}

export async function saveMatch(
  match: MatchDoc,
  set: Partial<MatchDoc>,
  unset: readonly (keyof MatchDoc)[] = [],
): Promise<MatchDoc> {
  const after = await Match.findOneAndUpdate(
    { _id: match._id, revision: match.revision },
    {
      $set: { ...set, revision: match.revision + 1, updatedAt: now() },
      $unset: Object.fromEntries(unset.map((name) => [name, 1])),
    },
    { returnDocument: 'after' },
  ).lean<MatchDoc>();
  if (!after)
    throw staleEdit(
      { revision: match.revision + 1, changedAt: { state: match.revision + 1 } },
      match.revision,
    );
  return after;
}
