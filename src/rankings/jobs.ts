import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

const queue = 'rankings';

export type RankNeedJob = {
  readonly needId: string;
  readonly revision: number;
};

export const rankNeedJob = jobKind({
  queue,
  name: 'rank-need',
  label: 'Classer les personnes pour un besoin',
  oneFor: 'needId',
  payload: z.strictObject({
    needId: z.string(),
    revision: z.int(),
    /** Of rows of before 30 November 2026: what the ranking must have seen. A process that starts has seen it. */
    moment: z.string().optional(),
  }) as z.ZodType<RankNeedJob>,
});

export const rankAllJob = jobKind({
  queue,
  name: 'rank-all',
  label: 'Refaire tous les classements',
  payload: z.strictObject({ policy: z.int() }),
});

const ofPerson = z.strictObject({ participantId: z.string(), revision: z.int() });
/** The person as the index must hold them first. */
export type PersonChanged = z.output<typeof ofPerson>;

const keepLists = {
  name: 'rank-participant',
  label: 'Reclasser après le changement d’une fiche',
  oneFor: 'participantId',
  payload: ofPerson,
} as const;
/** On a queue of its own: many come at once, and whoever posts a need does not wait behind them. */
export const keepListsJob = jobKind({ ...keepLists, queue: 'lists' });
/** Rows of before 30 November 2026. */
export const rankParticipantJob = jobKind({ ...keepLists, queue });
