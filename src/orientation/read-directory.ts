import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { fold } from '../french/index.ts';
import { codesOf, flag, notFound } from '../platform/index.ts';
import { isLivedIn, livedInZones, loadTravelTimes, type TravelTimes, zone } from '../territory/index.ts';
import { covers } from './areas.ts';
import { describePlace, Place, type PlaceDoc, placeKinds, type Service } from './place.ts';
import { type Purpose, purposes } from './purposes.ts';
import { directoryRead } from './rights.ts';

/** Beyond it nothing counts as near, in minutes by public transport or on foot. */
export const nearMinutes = 45;

const zoneCode = z
  .string()
  .max(10)
  .refine(isLivedIn, { message: 'Cette zone n’est pas du territoire.' })
  .meta(codesOf('zones'));

export const listPlacesQuery = z.strictObject({
  q: z.string().trim().min(1).max(160).optional(),
  kind: z.enum(placeKinds).optional(),
  purpose: z.enum(purposes).optional(),
  /** From where: the nearest come first, and those that do not receive people of there are left out. */
  zone: zoneCode.optional(),
  /** Only where there are places left, or they are not counted. */
  free: flag.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.coerce.number().int().min(0).max(100_000).optional(),
});

/** Door-to-door minutes by public transport or on foot, whichever is shorter; `null` where one of the two is not known. */
export function minutesTo(times: TravelTimes, from: string | null, to: string | null): number | null {
  if (!from || !to) return null;
  const known = (['transit', 'walk'] as const).flatMap((mode) => times.minutes(mode, from, to) ?? []);
  return known.length > 0 ? Math.min(...known) : null;
}

export interface Near {
  readonly place: PlaceDoc;
  readonly minutes: number | null;
}

/** Those that receive people of a zone, the nearest first; one whose place is not known last. */
export const nearest = (
  places: readonly PlaceDoc[],
  from: string | null,
  times: TravelTimes,
): readonly Near[] =>
  places
    .filter(({ areas }) => covers(areas, from))
    .map((place) => ({ place, minutes: minutesTo(times, from, place.zone) }))
    .toSorted(
      (one, other) =>
        (one.minutes ?? 999) - (other.minutes ?? 999) || (one.place.name < other.place.name ? -1 : 1),
    );

/** What is other where any line is: read from an index alone. Of this database, which is not that of the test before. */
async function editionOf(): Promise<string> {
  const [sums] = await Place.aggregate([
    { $match: { revision: { $gte: 1 } } },
    { $group: { _id: null, lines: { $sum: 1 }, revisions: { $sum: '$revision' }, last: { $max: '$_id' } } },
  ]);
  return JSON.stringify([Place.db.name, sums]);
}

let known: { readonly edition: string; readonly places: Promise<readonly PlaceDoc[]> } | undefined;

/** The whole directory, read again once a line of it has changed: anybody asks for it, and an imported one has thousands. */
export async function allPlaces(): Promise<readonly PlaceDoc[]> {
  // Before it is read: what changes meanwhile makes another edition.
  const edition = await editionOf();
  if (known?.edition !== edition) {
    const places = Place.find().sort({ name: 1, _id: 1 }).lean<PlaceDoc[]>().exec();
    known = { edition, places };
    places.catch(() => {
      known = undefined;
    });
  }
  return known.places;
}

export const hasRoom = ({ places }: Service): boolean => places === null || places.free > 0;
const serves = (purpose: Purpose, free: boolean | undefined) => (service: Service) =>
  service.purposes.includes(purpose) && (!free || hasRoom(service));

/** @throws Problem 403 */
export async function listPlaces(actor: Actor, query: z.output<typeof listPlacesQuery>) {
  check(actor, directoryRead);
  const { q, kind, purpose, free, limit, cursor = 0 } = query;
  const words = fold(q ?? '').split(' ');
  const found = (await allPlaces()).filter(
    (place) =>
      (!kind || place.kind === kind) &&
      (!purpose || place.services.some(serves(purpose, free))) &&
      (!free || place.services.some(hasRoom)) &&
      words.every((word) =>
        fold(`${place.name} ${place.address} ${zone(place.zone ?? '')?.name}`).includes(word),
      ),
  );
  const from = query.zone ?? null;
  const sorted = nearest(found, from, await loadTravelTimes());
  const shown = sorted.slice(cursor, cursor + limit);
  return {
    data: shown.map(({ place, minutes }) => ({ ...describePlace(place), minutes })),
    next: sorted.length > cursor + limit ? String(cursor + limit) : null,
  };
}

/** @throws Problem 403, 404 */
export async function readPlace(actor: Actor, id: string) {
  check(actor, directoryRead);
  return describePlace(await findPlaceOf(id));
}

/** @throws Problem 404 */
export async function findPlaceOf(id: string): Promise<PlaceDoc> {
  const doc = await Place.findById(id).lean<PlaceDoc>();
  if (!doc) throw notFound('Structure');
  return doc;
}

export const gapsQuery = z.strictObject({ zone: zoneCode.optional() });

/**
 * What no service of the directory offers within reach of a zone; without a zone, in how many zones each is missing. A line
 * whose place is not known is near nobody.
 */
export async function readGaps(actor: Actor, { zone: code }: z.output<typeof gapsQuery>) {
  check(actor, directoryRead);
  const [places, times] = [await allPlaces(), await loadTravelTimes()];
  const zones = code ? livedInZones.filter((one) => one.code === code) : livedInZones;
  const near = zones.map(({ code: from }) => {
    const around = livedInZones.filter((one) => (minutesTo(times, from, one.code) ?? 999) <= nearMinutes);
    const codes = new Set(around.map((one) => one.code));
    return places.filter(({ areas, zone: at }) => at !== null && codes.has(at) && covers(areas, from));
  });
  return {
    minutes: nearMinutes,
    data: purposes.map((purpose) => ({
      purpose,
      missing: zones.flatMap((one, i) =>
        near[i]?.some(({ services }) => services.some(serves(purpose, false)))
          ? []
          : [{ code: one.code, name: one.name }],
      ),
    })),
    zones: zones.length,
  };
}
