import { z } from 'zod';
import { obstacleKinds } from '../participants/index.ts';
import { calendarDay, codesOf, today } from '../platform/index.ts';
import { isLivedIn, loadTravelTimes, plies } from '../territory/index.ts';
import type { PlaceDoc, Service } from './place.ts';
import { allPlaces, hasRoom, type Near, nearest } from './read-directory.ts';
import { type DoorKind, doorRules, type Opinion, rightDoors, schoolings, works } from './rules/index.ts';

const yes = z.boolean().optional();

/** What is told of somebody: nothing of it is stored. An age in years, or the birth date. */
export const situationInput = z
  .strictObject({
    age: z.number().int().min(0).max(120).optional(),
    birthDate: calendarDay().optional(),
    zone: z
      .string()
      .max(10)
      .refine(isLivedIn, { message: 'Cette zone n’est pas du territoire.' })
      .meta(codesOf('zones'))
      .optional(),
    schooling: z.enum(schoolings).optional(),
    work: z.enum(works).optional(),
    allowance: yes,
    rqth: yes,
    /** What else would help. */
    obstacles: z.array(z.enum(obstacleKinds)).max(obstacleKinds.length).default([]),
  })
  .refine(({ age, birthDate }) => age !== undefined || birthDate !== undefined, {
    path: ['age'],
    params: { code: 'missing' },
    message: 'Indiquez un âge, ou une date de naissance.',
  });
export type SituationInput = z.output<typeof situationInput>;

/** How many of a kind are shown. */
const shown = 3;

/** Where the fund is asked for: at a mission locale. */
const kindOf = (door: DoorKind): DoorKind => (door === 'faj' ? 'mission-locale' : door);

function ofDoor({ door, plie }: Opinion, places: readonly PlaceDoc[]): PlaceDoc[] {
  const name = plies.find(({ id }) => id === plie)?.name;
  return places.filter(
    (place) =>
      place.kind === kindOf(door) && (door !== 'plie' || place.structureId === plie || place.name === name),
  );
}

const describeNear = ({ place, minutes }: Near, services: readonly Service[] = place.services) => ({
  id: place._id,
  name: place.name,
  kind: place.kind,
  address: place.address,
  zone: place.zone,
  phone: place.phone,
  opening: place.opening,
  minutes,
  /** Somebody answers here to a referral. */
  answers: place.structureId !== null,
  services: services.map(({ id, name, conditions, minutesPerWeek, weeks, openTo, places }) => ({
    id,
    name,
    conditions,
    minutesPerWeek,
    weeks,
    openTo,
    full: !hasRoom({ places } as Service),
  })),
});

/**
 * Which doors fit somebody, why, by which source, and the nearest of each with the minutes to it; then what helps with each
 * obstacle that was named. Nothing is stored. `except`: a structure that needs no door to itself. A proposition, for whoever asks: it needs no account.
 */
export async function findDoors(said: SituationInput, { except }: { except?: string | undefined } = {}) {
  const { age, birthDate, zone = null, obstacles, ...situation } = said;
  const [all, times] = [await allPlaces(), await loadTravelTimes()];
  const places = except ? all.filter(({ structureId }) => structureId !== except) : all;
  const near = (some: readonly PlaceDoc[]) => nearest(some, zone, times);
  const money = obstacles.includes('money') ? { money: true } : obstacles.length > 0 ? { money: false } : {};
  const opinions = rightDoors({ ...situation, ...money, zone, born: birthDate ?? age ?? 0 }, today());
  return {
    doors: opinions.map((opinion) => ({
      door: opinion.door,
      fit: opinion.fit,
      sure: opinion.sure,
      plie: opinion.plie ?? null,
      why: opinion.lines.map(({ rule, fit }) => {
        const { name, source, from, sure } = doorRules[rule];
        return { rule, fit, name, source, from, sure };
      }),
      places: near(ofDoor(opinion, places))
        .slice(0, shown)
        .map((one) => describeNear(one)),
    })),
    helps: obstacles.map((purpose) => ({
      purpose,
      places: near(places.filter(({ services }) => services.some((one) => one.purposes.includes(purpose))))
        .slice(0, shown)
        .map((one) =>
          describeNear(
            one,
            one.place.services.filter((service) => service.purposes.includes(purpose)),
          ),
        ),
    })),
  };
}
export type FoundDoors = Awaited<ReturnType<typeof findDoors>>;
