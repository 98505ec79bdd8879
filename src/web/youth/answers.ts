import { z } from 'zod';
import { attendances, endReasons, frameworkKinds, frameworkStates, phaseResults } from '../../youth/index.ts';

const day = z.iso.date();
const person = {
  id: z.string(),
  reference: z.string(),
  firstName: z.string(),
  lastName: z.string(),
};

export const frameworkAnswer = z
  .strictObject({
    id: z.string(),
    participantId: z.string(),
    kind: z.enum(frameworkKinds),
    state: z.enum(frameworkStates),
    startsOn: day,
    endsOn: day.describe('The last day, as it is planned or was.'),
    engagement: z
      .strictObject({
        signedOn: day,
        hours: z.enum(['full', 'lowered', 'none']),
        minutesPerWeek: z.int(),
      })
      .describe('The contrat d’engagement. Why its hours are lowered, or none, is not kept.'),
    reasoned: z.boolean().describe('Reasons for going beyond twelve months are in the person’s file.'),
    schoolEndsOn: day.nullable(),
    renewals: z.array(z.strictObject({ on: day, until: day })),
    phases: z.array(
      z.strictObject({
        id: z.string(),
        from: day,
        until: day,
        objective: z.string(),
        result: z.enum(phaseResults).nullable(),
      }),
    ),
    ended: z.strictObject({ on: day, why: z.enum(endReasons) }).nullable(),
    revision: z.int(),
  })
  .meta({ id: 'YouthFramework' });

const factShapes = {
  number: z.string().nullable().describe('Of the person’s file in the mission locale’s own system.'),
  rqth: z
    .strictObject({ held: z.boolean(), seenOn: day, until: day.nullable() })
    .nullable()
    .describe('Recognised as a disabled worker: a dated yes or no, never its ground.'),
  guardian: z.strictObject({ name: z.string(), agreedOn: day }).nullable(),
};

const ownWorkshop = {
  title: z.string(),
  on: day,
  minutes: z.int(),
  state: z.enum(attendances),
};

export const youthAnswer = z
  .strictObject({
    missionLocale: z.boolean().describe('Whether the structure accompanies as one.'),
    revision: z.int().describe('0 where there is no file yet.'),
    ...factShapes,
    ofAgeOn: day.nullable(),
    frameworks: z.array(frameworkAnswer),
    workshops: z.array(z.strictObject({ id: z.string(), ...ownWorkshop, cancelled: z.boolean() })),
    minutesThisWeek: z.int().describe('Of workshops where they were, Monday to Sunday.'),
  })
  .meta({ id: 'Youth' });

export const ownYouth = {
  youthFiles: z.array(z.strictObject(factShapes)),
  youthFrameworks: z.array(frameworkAnswer),
  workshops: z.array(z.strictObject(ownWorkshop)),
};
export type OwnYouth = { readonly [K in keyof typeof ownYouth]: z.output<(typeof ownYouth)[K]> };

export const youthLines = z.strictObject({
  data: z.array(
    z.strictObject({
      participant: z.strictObject(person),
      number: z.string().nullable(),
      frameworks: z.array(
        z.strictObject({ id: z.string(), kind: z.enum(frameworkKinds), startsOn: day, endsOn: day }),
      ),
    }),
  ),
  next: z.string().nullable(),
});

const workshopHead = {
  id: z.string(),
  title: z.string(),
  on: day,
  minutes: z.int(),
  place: z.string(),
  places: z.int(),
  free: z.int(),
  waiting: z.int(),
  cancelled: z.boolean(),
  revision: z.int(),
};
export const workshopLines = z.strictObject({
  data: z.array(z.strictObject(workshopHead)),
  next: z.string().nullable(),
});
export const workshopAnswer = z
  .strictObject({
    ...workshopHead,
    people: z.array(z.strictObject({ ...person, state: z.enum(attendances) })),
  })
  .meta({ id: 'Workshop' });
