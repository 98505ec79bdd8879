import { z } from 'zod';
import { doorKinds, fits, placeKinds, purposes } from '../../orientation/index.ts';
import { obstacleKinds } from '../../participants/index.ts';

const day = z.iso.date();
const text = z.string().nullable();
const number = z.int().nullable();
const service = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  purposes: z.array(z.enum(purposes)),
  conditions: z.string(),
  ageFrom: number,
  ageBefore: number,
  minutesPerWeek: number,
  weeks: number,
  openTo: z.array(z.enum(['people', 'professionals'])),
  places: z.strictObject({ total: z.int(), free: z.int() }).nullable(),
});

const place = {
  id: z.string(),
  kind: z.enum(placeKinds),
  name: z.string(),
  structureId: text,
  siret: text,
  zone: text,
  address: z.string(),
  phone: text,
  email: text,
  website: text,
  opening: z.string().describe('As OpenStreetMap writes it.'),
  areas: z.array(z.string()).describe('From where it receives people; none: from everywhere.'),
  services: z.array(service),
  source: z.string().nullable().describe('Of one that came from a file: whose.'),
  toldOn: day.describe('When what is told was last confirmed.'),
  revision: z.int(),
};
export const placeAnswer = z.strictObject(place).meta({ id: 'DirectoryPlace' });
export const placeLines = z.strictObject({
  data: z.array(
    z.strictObject({
      ...place,
      minutes: z.int().nullable().describe('From the zone that was asked, by public transport or on foot.'),
    }),
  ),
  next: z.string().nullable(),
});

export const gapsAnswer = z.strictObject({
  minutes: z.int(),
  zones: z.int().describe('Of how many zones.'),
  data: z.array(
    z.strictObject({
      purpose: z.enum(purposes),
      missing: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
  ),
});

const found = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(placeKinds),
  address: z.string(),
  zone: z.string().nullable(),
  phone: z.string().nullable(),
  opening: z.string(),
  minutes: z.int().nullable(),
  answers: z.boolean().describe('Somebody answers here to a referral.'),
  services: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      conditions: z.string(),
      minutesPerWeek: z.int().nullable(),
      weeks: z.int().nullable(),
      openTo: z.array(z.enum(['people', 'professionals'])),
      full: z.boolean(),
    }),
  ),
});
const sure = z
  .enum(['A', 'B', 'C'])
  .describe('A read at its source, B by a secondary one, C to be confirmed.');

export const doorsAnswer = z
  .strictObject({
    doors: z.array(
      z.strictObject({
        door: z.enum(doorKinds),
        fit: z.enum(fits),
        sure,
        plie: z.string().nullable(),
        why: z.array(
          z.strictObject({
            rule: z.string(),
            fit: z.enum(fits),
            name: z.string(),
            source: z.string(),
            from: day,
            sure,
          }),
        ),
        places: z.array(found),
      }),
    ),
    helps: z.array(z.strictObject({ purpose: z.enum(obstacleKinds), places: z.array(found) })),
  })
  .meta({ id: 'RightDoors' });
