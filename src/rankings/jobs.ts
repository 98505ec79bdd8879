import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

const queue = 'rankings';

export type RankNeedJob = {
  readonly needId: string;
  readonly revision: number;
  /** What the ranking must have seen, by `writeMoment`. */
  readonly moment?: string;
};

export const rankNeedJob = jobKind({
  queue,
  name: 'rank-need',
  label: 'Classer les personnes pour un besoin',
  oneFor: 'needId',
  payload: z.strictObject({
    needId: z.string(),
    revision: z.int(),
    moment: z.string().optional(),
  }) as z.ZodType<RankNeedJob>,
});

export const rankAllJob = jobKind({
  queue,
  name: 'rank-all',
  label: 'Refaire tous les classements',
  payload: z.strictObject({ policy: z.int() }),
});

export const rankParticipantJob = jobKind({
  queue,
  name: 'rank-participant',
  label: 'Reclasser après le changement d’une fiche',
  oneFor: 'participantId',
  payload: z.strictObject({ participantId: z.string(), revision: z.int() }),
});
