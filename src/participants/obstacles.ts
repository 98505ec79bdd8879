import { z } from 'zod';
import { readSealed, seal, unreadable, unseal } from '../platform/index.ts';
import type { ParticipantDoc } from './model.ts';

export const obstacleKinds = [
  'housing',
  'mobility',
  'health',
  'french',
  'digital',
  'administrative',
  'money',
  'family',
  'justice',
] as const;

/** Kept apart from the profile: for accompanying the person, never ranked, never shown to a company. */
export const obstaclesInput = z
  .array(z.strictObject({ kind: z.enum(obstacleKinds), note: z.string().trim().max(2000).default('') }))
  .max(obstacleKinds.length);
export type Obstacles = z.output<typeof obstaclesInput>;

export const sealObstacles = (obstacles: Obstacles, id: string): string =>
  seal(JSON.stringify(obstacles), `${id}/obstacles`);

export const unsealObstacles = (doc: Pick<ParticipantDoc, '_id' | 'obstacles'>): Obstacles =>
  doc.obstacles ? obstaclesInput.parse(JSON.parse(unseal(doc.obstacles, `${doc._id}/obstacles`))) : [];

/** To be shown: none where they do not open. */
export function readObstacles(doc: Pick<ParticipantDoc, '_id' | 'obstacles'>): Obstacles {
  const text = doc.obstacles ? readSealed(doc.obstacles, `${doc._id}/obstacles`) : unreadable;
  return text === unreadable ? [] : obstaclesInput.parse(JSON.parse(text));
}
