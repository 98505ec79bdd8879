import { wayLengths } from './ways.ts';
import { livedInZones, type Zone } from './zones.ts';

export const travelModes = ['walk', 'bike', 'transit', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

/** Door-to-door minutes of one trip, as a real matrix gives them: zones by INSEE code, whole minutes from 0 to 600. */
export interface TravelRow {
  readonly mode: TravelMode;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

export interface TravelTimes {
  /**
   * Door-to-door minutes, a whole number; `null` when longer than ten hours, or when one of the two is not the INSEE
   * code of a zone where people live (Marseille as a whole is not).
   */
  minutes(mode: TravelMode, from: string, to: string): number | null;
}

export const MAX_MINUTES = 600;

/**
 * How public transport serves a zone, in broad strokes: `core` has metro, tram or express coaches every few minutes;
 * `hub` a main railway or coach station, or frequent town buses; `sparse` a few buses a day; `served`, all others,
 * about one an hour. (Networks RTM, lepilote and TER, as they ran in 2024.)
 */
type Service = 'core' | 'hub' | 'served' | 'sparse';

const serviceOf = new Map<string, Service>([
  ...listed('core', '13201 13202 13203 13204 13205 13206 13208 13210 13212 13213 13001'),
  ...listed(
    'hub',
    '13207 13209 13211 13214 13215 13005 13015 13028 13041 13047 13054 13056 13063 13071 13077 13081 13103 13106 13117 84089',
  ),
  ...listed(
    'sparse',
    '13003 13008 13009 13012 13013 13020 13024 13029 13048 13062 13072 13079 13082 13090 13093 13095 13099 13101 13111 13115',
  ),
]);

function listed(service: Service, codes: string): [string, Service][] {
  return codes.split(' ').map((code) => [code, service]);
}

/** Roads are longer than the straight line by this factor, water and massifs being already gone round. */
const DETOUR = 1.25;
const WALK_KMH = 4.8;
const BIKE_KMH = 15;
/** Minutes to take a bicycle out, and to lock it. */
const BIKE_ACCESS = 3;
/** Traffic lights and jams: speed inside Marseille, as a share of the speed of the same length elsewhere. */
const INSIDE_MARSEILLE = 0.6;

/** Minutes to reach the stop and half of the wait, at either end. */
const stopMinutes: Record<Service, number> = { core: 9, hub: 13, served: 16, sparse: 24 };
/** Speed against a car's: the product of both ends, as a trip needs service at both. */
const rideShare: Record<Service, number> = { core: 1, hub: 0.8, served: 0.7, sparse: 0.6 };

/** Minutes of a change, on longer trips between two zones of which neither is a core. */
const CHANGE = 12;
const CHANGE_FROM_KM = 18;

/** What the estimate needs to know of a zone. */
interface Place {
  readonly radius: number;
  readonly service: Service;
  readonly isMarseille: boolean;
  readonly parking: number;
}

function placeOf(zone: Zone): Place {
  const isMarseille = zone.kind === 'arrondissement';
  const isTown = zone.population >= 10_000;
  const service = serviceOf.get(zone.code) ?? 'served';
  // Kilometres of a disc that holds the inhabitants at the density of a Provençal town, or of Marseille.
  const radius = Math.max(0.4, Math.sqrt(zone.population / (Math.PI * (isMarseille ? 10_000 : 3500))));
  return { radius, service, isMarseille, parking: isMarseille ? 4 : isTown ? 3 : 2 };
}

/** Kilometres an hour of a car, door to door without parking: the longer the trip, the more of it on fast roads. */
function carSpeed(km: number, from: Place, to: Place): number {
  const speed = 30 + (55 * km) / (km + 15);
  return from.isMarseille && to.isMarseille ? speed * INSIDE_MARSEILLE : speed;
}

/** The four estimates for a trip, by a length in kilometres between the two centres. */
function estimate(wayKm: number, from: Place, to: Place): Record<TravelMode, number> {
  // People live around the centres: root mean square distance between two people drawn from two discs. It gives
  // trips inside one zone their length too.
  const km = DETOUR * Math.sqrt(wayKm ** 2 + (from.radius ** 2 + to.radius ** 2) / 2);
  const drive = (60 * km) / carSpeed(km, from, to);
  const ride = drive / (rideShare[from.service] * rideShare[to.service]);
  const isDirect = km < CHANGE_FROM_KM || from.service === 'core' || to.service === 'core';
  const stops = stopMinutes[from.service] + stopMinutes[to.service];
  const walk = Math.max(5, (60 * km) / WALK_KMH);
  return {
    walk,
    bike: Math.min(walk, BIKE_ACCESS + (60 * km) / BIKE_KMH),
    transit: Math.min(walk, stops + ride + (isDirect ? 0 : CHANGE)),
    car: Math.min(walk, from.parking + drive + to.parking),
  };
}

const size = livedInZones.length;
const indexOf = new Map(livedInZones.map((zone, index) => [zone.code, index]));
/** A cell for which there is no time. */
const NONE = 0xffff;

/** Minutes in cells [mode][from][to], in the order of `travelModes` and `livedInZones`. */
type Matrix = Uint16Array;

function cellOf(mode: TravelMode, from: string, to: string): number | null {
  const fromIndex = indexOf.get(from);
  const toIndex = indexOf.get(to);
  if (fromIndex === undefined || toIndex === undefined) return null;
  return (travelModes.indexOf(mode) * size + fromIndex) * size + toIndex;
}

function estimatedMatrix(): Matrix {
  const matrix: Matrix = new Uint16Array(travelModes.length * size * size);
  const places = livedInZones.map(placeOf);
  const lengths = wayLengths(livedInZones);
  places.forEach((from, i) => {
    places.forEach((to, j) => {
      const minutes = estimate(lengths[i]?.[j] as number, from, to);
      travelModes.forEach((mode, m) => {
        const rounded = Math.round(minutes[mode]);
        matrix[(m * size + i) * size + j] = rounded > MAX_MINUTES ? NONE : rounded;
      });
    });
  });
  return matrix;
}

let estimated: Matrix | undefined;

/** The documented estimate (docs/travel-times.md), with the rows of a real matrix in place of it where they are given. */
export function travelTimes(real: Iterable<TravelRow> = []): TravelTimes {
  estimated ??= estimatedMatrix();
  const matrix = estimated.slice();
  for (const { mode, from, to, minutes } of real) {
    const cell = cellOf(mode, from, to);
    if (cell !== null) matrix[cell] = minutes;
  }
  return {
    minutes(mode, from, to) {
      const cell = cellOf(mode, from, to);
      const minutes = cell === null ? NONE : matrix[cell];
      return minutes === undefined || minutes === NONE ? null : minutes;
    },
  };
}
