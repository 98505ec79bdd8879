import { z } from 'zod';
import { jobKind } from '../platform/index.ts';

export const beginPlacementJob = jobKind({
  queue: 'placements',
  name: 'begin-placement',
  label: 'Ouvrir la mise en emploi d’une personne recrutée',
  payload: z.strictObject({ matchId: z.string() }),
});

export const handChecksOverJob = jobKind({
  queue: 'placements',
  name: 'hand-checks-over',
  label: 'Confier les points à faire avec la personne',
  payload: z.strictObject({ participantId: z.string(), by: z.string() }),
});
