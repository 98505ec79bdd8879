import type { TravelMode } from '../../../src/territory/index.ts';
import type { RankableNeed, RankableProfile, World } from './types.ts';

export interface Commute {
  /** `unknown`: zone or means not asked yet. `hours`: public transport may not run then. `far`: out of reach. */
  readonly reach: 'within' | 'tolerated' | 'hours' | 'unknown' | 'far';
  readonly minutes: number | null;
  readonly mode: TravelMode | null;
  readonly limit: number | null;
}

/** A limit is what somebody said one day and minutes are estimates: a little beyond is a question, not a no. */
const tolerated = (limit: number): number => limit * 1.2 + 5;

/** The quickest of the person's own means against their own limit. */
export function commuteOf(
  profile: RankableProfile,
  { zone, offTransitHours }: RankableNeed,
  world: World,
): Commute {
  const { travel } = profile;
  if (!travel || !profile.zone) return { reach: 'unknown', minutes: null, mode: null, limit: null };
  const limit = travel.maxMinutes;
  let best: { mode: TravelMode; minutes: number } | undefined;
  let transit: number | null = null;
  for (const mode of travel.modes) {
    const minutes = world.minutes(mode, profile.zone, zone);
    if (minutes === null) continue;
    if (mode === 'transit' && offTransitHours) transit = minutes;
    else if (!best || minutes < best.minutes) best = { mode, minutes };
  }
  if (best && best.minutes <= limit) return { reach: 'within', ...best, limit };
  if (transit !== null && transit <= tolerated(limit)) {
    return { reach: 'hours', mode: 'transit', minutes: transit, limit };
  }
  if (best && best.minutes <= tolerated(limit)) return { reach: 'tolerated', ...best, limit };
  return { reach: 'far', mode: best?.mode ?? null, minutes: best?.minutes ?? null, limit };
}
