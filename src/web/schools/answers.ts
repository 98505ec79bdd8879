import { z } from 'zod';
import { pupilStates, schoolExits } from '../../schools/index.ts';

const day = z.iso.date();
const pupil = {
  state: z.enum(pupilStates),
  enteredOn: day.nullable(),
  exit: z.strictObject({ on: day, kind: z.enum(schoolExits) }).nullable(),
  follow: z
    .array(z.strictObject({ months: z.int(), on: day, kind: z.enum(schoolExits) }))
    .describe('Where they were, so many months after.'),
  skills: z.array(z.strictObject({ code: z.string(), level: z.int(), on: day })).describe('The portfolio.'),
};
const head = {
  id: z.string(),
  name: z.string(),
  startsOn: day,
  places: z.int(),
  free: z.int(),
  waiting: z.int(),
  revision: z.int(),
};

export const sessionLines = z.strictObject({
  data: z.array(z.strictObject(head)),
  next: z.string().nullable(),
});
export const sessionAnswer = z
  .strictObject({
    ...head,
    pupils: z.array(
      z.strictObject({
        person: z.strictObject({
          id: z.string(),
          reference: z.string(),
          firstName: z.string(),
          lastName: z.string(),
        }),
        ...pupil,
      }),
    ),
  })
  .meta({ id: 'SchoolSession' });

export const ownSession = z.strictObject({ name: z.string(), startsOn: day, ...pupil });
