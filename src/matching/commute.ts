import type { TravelMode } from '../territory/index.ts';
import { shapes } from './shapes.ts';
import { modes } from './vocabulary.ts';

/** The trip of one person to one worksite: minutes from door to door, against the longest that they accept. */
export interface Commute {
  /** `unknown`: zone or means not asked yet. `hours`: public transport may not run then. `far`: out of reach. */
  readonly reach: 'within' | 'tolerated' | 'hours' | 'unknown' | 'far';
  readonly minutes: number | null;
  readonly mode: TravelMode | null;
  readonly limit: number | null;
}

/** A limit is what somebody said one day and minutes are estimates: a little beyond is a question, not a no. */
const tolerated = (limit: number): number => limit * 1.2 + 5;

const unknown: Commute = { reach: 'unknown', minutes: null, mode: null, limit: null };
const transit = modes.indexOf('transit');

/**
 * The quickest of the person's own means against their own limit.
 * @param zone number of where they live, -1 when unknown
 * @param means one bit a mode, 0 when unknown
 * @param minutes to the workplace by zone then mode, see `Vocabulary.minutesTo`
 */
export function commuteOf(
  zone: number,
  means: number,
  limit: number,
  minutes: Float64Array,
  offTransitHours: boolean,
): Commute {
  if (zone < 0 || means === 0) return unknown;
  let best = -1;
  let mode = -1;
  let rider = -1;
  for (let i = 0; i < modes.length; i++) {
    const trip = minutes[zone * modes.length + i] as number;
    if ((means & (1 << i)) === 0 || trip < 0) continue;
    if (i === transit && offTransitHours) rider = trip;
    else if (mode < 0 || trip < best) {
      best = trip;
      mode = i;
    }
  }
  const quickest = { minutes: mode < 0 ? null : best, mode: modes[mode] ?? null, limit };
  if (mode >= 0 && best <= limit) return { reach: 'within', ...quickest };
  if (rider >= 0 && rider <= tolerated(limit))
    return { reach: 'hours', mode: 'transit', minutes: rider, limit };
  if (mode >= 0 && best <= tolerated(limit)) return { reach: 'tolerated', ...quickest };
  return { reach: 'far', ...quickest };
}

/**
 * What a trip is worth, from 0 to 1: less the longer it is, down to a half at the limit itself; a quarter where something is
 * to be confirmed, nothing out of reach (docs/ranking.md).
 */
export function commuteValue({ reach, minutes, limit }: Commute): number {
  if (reach === 'far') return 0;
  return reach === 'within' ? 1 - (shapes.tripLoss * (minutes ?? 0)) / (limit ?? 1) : shapes.unsureTrip;
}
