import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { listPlaces, listPlacesQuery } from '../orientation/index.ts';
import { codesOf } from '../platform/index.ts';
import { isLivedIn, livedInZones, loadTravelTimes, type TravelTimes, zone } from '../territory/index.ts';
import { Leavers, type LeaversDoc } from './leavers.ts';
import { schoolStudy } from './rights.ts';

/** Beyond it a school is out of reach, in minutes by public transport or on foot. */
const reachMinutes = 45;

const zoneCode = z
  .string()
  .max(10)
  .refine(isLivedIn, { message: 'Cette zone n’est pas du territoire.' })
  .meta(codesOf('zones'));

export const studyQuery = z.strictObject({
  /** Up to three zones, with commas: where a school could open. */
  places: z
    .string()
    .max(40)
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(zoneCode).max(3))
    .optional(),
});

const within = (times: TravelTimes, from: string, to: string): boolean =>
  (['transit', 'walk'] as const).some((mode) => (times.minutes(mode, from, to) ?? 999) <= reachMinutes);

/**
 * What a school would open in each of up to three places: the early leavers within reach of it by public transport, those of
 * them whom no school of the directory is within reach of today, and of how many zones nothing is known. A zone of which
 * nothing is known counts as unknown, never as nobody.
 * @throws Problem 403, 422
 */
export async function studyExtension(actor: Actor, { places = [] }: z.output<typeof studyQuery>) {
  check(actor, schoolStudy);
  const [times, counted, directory] = await Promise.all([
    loadTravelTimes(),
    Leavers.find().lean<LeaversDoc[]>(),
    listPlaces(actor, listPlacesQuery.parse({ kind: 'e2c', limit: 200 })),
  ]);
  const known = new Map(counted.map((doc) => [doc._id, doc]));
  const schools = directory.data.flatMap(({ id, name, zone: code }) =>
    code ? [{ id, name, zone: code }] : [],
  );
  const zones = livedInZones.map(({ code, name }) => {
    const doc = known.get(code);
    return {
      zone: code,
      name,
      people: doc?.people ?? null,
      year: doc?.year ?? null,
      reached: schools.some((school) => within(times, code, school.zone)),
    };
  });
  const sum = (some: typeof zones) => some.reduce((all, { people }) => all + (people ?? 0), 0);
  return {
    minutes: reachMinutes,
    sources: [...new Set(counted.map(({ source, year }) => `${source} (${year})`))].toSorted(),
    schools,
    zones,
    unreached: sum(zones.filter(({ reached }) => !reached)),
    places: places.map((code) => {
      const near = zones.filter((one) => within(times, one.zone, code));
      const opened = near.filter(({ reached }) => !reached);
      return {
        zone: code,
        name: zone(code)?.name ?? code,
        people: sum(near),
        opens: sum(opened),
        zones: near.length,
        unknown: near.filter(({ people }) => people === null).length,
        opened: opened.map((one) => one.zone),
      };
    }),
  };
}
