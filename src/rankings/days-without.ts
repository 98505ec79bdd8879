import type { ListChanceDoc } from './balanced-model.ts';

/** Days since 1970 of an ISO date. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** How long somebody has been without a list, in days; nothing for who is in one. */
export const daysWithout = (
  { since, lastOn, firstOn }: Pick<ListChanceDoc, 'since' | 'lastOn' | 'firstOn'>,
  day: string,
): number => (since ? 0 : dayNumber(day) - dayNumber(lastOn ?? firstOn));
