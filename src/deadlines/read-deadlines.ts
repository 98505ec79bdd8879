import type { PipelineStage } from 'mongoose';
import { type Actor, type Deadline, nothing, ofOwnStructure, type Scope, within } from '../access/index.ts';
import { addDays, today } from '../platform/index.ts';
import { type DeadlineDoc, DeadlineRow, deadlineOf } from './deadline.ts';

/** When something is due: before today, today, on another day until Sunday, or after. */
export const whens = ['late', 'today', 'week', 'later'] as const;
export type When = (typeof whens)[number];

/** Everybody reads what names them: officers also what others owe for the needs that they may see it of. */
const scope: Scope = {
  officer: () => ({ officerId: { $gt: '' } }),
  counsellor: ofOwnStructure,
  manager: ofOwnStructure,
  employer: ({ employerId }) => (employerId ? { employerId } : 'nothing'),
  admin: nothing,
  secretary: () => ({ owedBy: 'secretary' }),
};

export interface Wanted {
  readonly kinds?: readonly string[];
  /** Of these wider things: the board of an officer's needs. */
  readonly under?: readonly string[];
  readonly employerId?: string;
  /** About this person. */
  readonly participantId?: string;
  /** Only what they owe, or follow, themselves. */
  readonly mine?: boolean;
  readonly when?: When;
  /** Those after this one, in their order. */
  readonly after?: Pick<Deadline, 'dueOn' | 'id'>;
  /** Without it, all: a board counts them as it needs. */
  readonly limit?: number;
}

export interface Owing {
  /** The most urgent first. */
  readonly data: readonly Deadline[];
  /** Of all that is wanted but for `when`, `after` and `limit`. */
  readonly counts: Readonly<Record<When, number>>;
}

const sundayAfter = (day: string): string => addDays(day, (7 - new Date(day).getUTCDay()) % 7);

export function whenOf(dueOn: string, day = today()): When {
  if (dueOn < day) return 'late';
  if (dueOn === day) return 'today';
  return dueOn <= sundayAfter(day) ? 'week' : 'later';
}

const daysOf = (when: When, day: string) => {
  const sunday = sundayAfter(day);
  return {
    late: { $lt: day },
    today: { $eq: day },
    week: { $gt: day, $lte: sunday },
    later: { $gt: sunday },
  }[when];
};

/**
 * Who owes what by when, as far as the actor may read it: the one query of every board, badge and digest, whatever the
 * number of people. For callers that have checked the right.
 */
export async function readDeadlines(actor: Actor, wanted: Wanted = {}): Promise<Owing> {
  const { kinds, under, employerId, participantId, mine, when, after, limit } = wanted;
  const day = today();
  const all = {
    $and: [
      { state: 'open' as const },
      within<DeadlineDoc>(scope, actor),
      ...(mine ? [ownOf(actor)] : []),
      {
        ...(kinds ? { kind: { $in: [...kinds] } } : {}),
        ...(under ? { under: { $in: [...under] } } : {}),
        ...(employerId ? { employerId } : {}),
        ...(participantId ? { participantId } : {}),
      },
    ],
  };
  const later = after && [
    { dueOn: { $gte: after.dueOn } },
    { $or: [{ dueOn: { $gt: after.dueOn } }, { _id: { $gt: after.id } }] },
  ];
  const shown: PipelineStage[] = [
    { $match: { $and: [...all.$and, ...(when ? [{ dueOn: daysOf(when, day) }] : []), ...(later ?? [])] } },
    { $sort: { dueOn: 1, _id: 1 } },
    ...(limit === undefined ? [] : [{ $limit: limit }]),
    {
      $unionWith: {
        coll: DeadlineRow.collection.name,
        pipeline: [{ $match: all }, { $group: { _id: '$dueOn', count: { $sum: 1 } } }],
      },
    },
  ];
  const rows = await DeadlineRow.aggregate<DeadlineDoc | { readonly _id: string; readonly count: number }>(
    shown,
  );
  const counts = { late: 0, today: 0, week: 0, later: 0 };
  const data: Deadline[] = [];
  for (const row of rows)
    if ('count' in row) counts[whenOf(row._id, day)] += row.count;
    else data.push(deadlineOf(row));
  return { data, counts };
}

const ownOf = ({ id, role, structureId }: Actor) =>
  role === 'officer' ? { officerId: id } : structureId ? { counsellorId: id } : {};
