import { type Actor, nextState } from '../access/index.ts';
import { readSealed, saveRevised, seal } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { type MatchAction, matchTransitions } from './match-states.ts';

/** Encrypted texts of a match, each under its own name. */
export const sealMatchText = (
  text: string,
  matchId: string,
  field: 'because' | 'comment' | 'introduction',
): string => seal(text, `${matchId}/${field}`);

/** To be shown: see `readSealed`. */
export const readMatchText = (
  sealed: string | undefined,
  matchId: string,
  field: 'because' | 'comment' | 'introduction',
): string | null => (sealed === undefined ? null : readSealed(sealed, `${matchId}/${field}`));

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

/** @throws Problem 409 `stale` when another wrote first */
export async function saveMatch(
  match: MatchDoc,
  set: Partial<MatchDoc>,
  unset: readonly (keyof MatchDoc)[] = [],
): Promise<MatchDoc> {
  const removed = Object.fromEntries(unset.map((name) => [name, undefined]));
  const after = await saveRevised(Match, match, { ...set, ...removed }, (names) =>
    names.filter((name) => !unsaid.includes(name)),
  );
  return after ?? match;
}

/** What the API does not show. */
const unsaid: readonly string[] = ['broughtBy', 'agreements'];
