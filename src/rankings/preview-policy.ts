import { type Actor, check } from '../access/index.ts';
import { type Basis, basisOf, recompute, type Weighed } from '../matching/index.ts';
import { readOpenNeeds } from '../needs/index.ts';
import { type ProposedPolicy, proposed } from './change-policy.ts';
import { listOf, Ranking, type RankingDoc } from './model.ts';
import { asPolicy, currentVersion } from './policy.ts';
import { policyManage } from './rights.ts';

const first = 10;
const shown = 20;

/**
 * What other weights would move, before they are in force. The scores of the people listed are computed again from
 * their records, a hundred of each group that is listed: nobody else is weighed, so that very different weights may move more.
 * Places and points are means over the needs.
 * @throws Problem 403
 */
export async function previewPolicy(actor: Actor, input: ProposedPolicy) {
  check(actor, policyManage);
  const policy = asPolicy(await proposed(await currentVersion(), input, { reason: 'preview', by: actor.id }));
  const titles = new Map((await readOpenNeeds()).map(({ id, title }) => [id, title]));
  const moves: Move[] = [];
  const cursor = Ranking.find({ _id: { $in: [...titles.keys()] }, status: 'done' })
    .lean<RankingDoc>()
    .cursor();
  for await (const ranking of cursor) {
    const { _id, basis, people } = ranking;
    if (!basis || people.length === 0) continue;
    moves.push({ id: _id, ...moveOf(listOf(ranking), basisOf(basis.need, policy)) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const moved = moves.filter((move) => move.moved);
  const mean = (of: (move: Move) => number) =>
    moves.length === 0 ? 0 : moves.reduce((sum, move) => sum + of(move), 0) / moves.length;
  return {
    version: policy.version - 1,
    rankings: moves.length,
    moved: moved.length,
    firstsChanged: moves.filter((move) => move.firstChanged).length,
    entering: mean((move) => move.entering),
    meanShift: mean((move) => move.shift),
    meanScoreChange: mean((move) => move.scoreChange),
    needs: moved
      .sort((one, other) => other.entering - one.entering || other.shift - one.shift)
      .slice(0, shown)
      .map(({ id, entering, firstChanged, shift }) => ({
        id,
        title: titles.get(id) ?? '',
        entering,
        firstChanged,
        shift,
      })),
  };
}

interface Move {
  readonly id: string;
  /** Whether the first ten, or their order, change. */
  readonly moved: boolean;
  readonly firstChanged: boolean;
  /** How many of the first ten were not among them. */
  readonly entering: number;
  /** By how many places the first ten of before move, on average. */
  readonly shift: number;
  /** By how many points the people listed move, on average. */
  readonly scoreChange: number;
}

/**
 * How the list of one need would move.
 * @param entries as they are stored, in any order
 * @param basis of the same need under the other policy
 */
function moveOf(entries: readonly Weighed[], basis: Basis): Omit<Move, 'id'> {
  const then = entries.map((entry) => ({ ...entry, score: recompute({ basis, facts: entry.facts }) }));
  const [before, after] = [listed(entries), listed(then)];
  const places = new Map(after.map((id, place) => [id, place]));
  const top = before.slice(0, first);
  const shifts = top.map((id, place) => Math.abs((places.get(id) ?? place) - place));
  const changes = entries.map(({ score }, i) => Math.abs((then[i]?.score ?? score) - score));
  return {
    moved: shifts.some((shift) => shift > 0),
    firstChanged: before[0] !== after[0],
    entering: after.slice(0, first).filter((id) => !top.includes(id)).length,
    shift: mean(shifts),
    scoreChange: mean(changes),
  };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);

/** As they are put before counsellors: who suits before who lacks something. */
const listed = (entries: readonly Weighed[]): string[] =>
  entries
    .toSorted(
      (one, other) =>
        Number(one.group === 'gap') - Number(other.group === 'gap') ||
        other.score - one.score ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id);
