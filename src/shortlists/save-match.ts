import { isDeepStrictEqual } from 'node:util';
import { type Actor, nextState } from '../accounts/index.ts';
import { markChanged, now, readSealed, seal, staleEdit } from '../platform/index.ts';
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
  const after = await Match.findOneAndUpdate(
    { _id: match._id, revision: match.revision },
    {
      $set: {
        ...set,
        revision: match.revision + 1,
        changedAt: markChanged(match, namesOf(match, set, unset)),
        updatedAt: now(),
      },
      $unset: Object.fromEntries(unset.map((name) => [name, 1])),
    },
    { returnDocument: 'after' },
  ).lean<MatchDoc>();
  if (!after) throw staleEdit((await Match.findById(match._id).lean<MatchDoc>()) ?? match, match.revision);
  return after;
}

const unsaid: readonly string[] = ['broughtBy', 'agreements'];

/** What this makes different, under the names that the API gives to it. */
const namesOf = (match: MatchDoc, set: Partial<MatchDoc>, unset: readonly (keyof MatchDoc)[]): string[] => [
  ...unset.filter((name) => match[name] !== undefined),
  ...(Object.keys(set) as (keyof MatchDoc)[]).filter(
    (name) => !unsaid.includes(name) && !isDeepStrictEqual(set[name], match[name]),
  ),
];
