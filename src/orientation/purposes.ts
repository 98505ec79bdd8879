import { obstacleKinds } from '../participants/index.ts';

/** What a service is for: a way to work, or an obstacle to lift. Never why somebody needs it. */
export const purposes = ['accompaniment', 'guidance', 'training', 'job', ...obstacleKinds] as const;
export type Purpose = (typeof purposes)[number];
