import { z } from 'zod';
import {
  contractKinds,
  isLicence,
  isOccupation,
  isSkill,
  languageCodes,
  languageLevels,
  workingConditions,
} from '../occupations/index.ts';
import { calendarDay, codesOf } from '../platform/index.ts';
import { isLivedIn, travelModes } from '../territory/index.ts';

const occupation = z
  .string()
  .max(10)
  .refine(isOccupation, { message: 'Ce métier est inconnu du référentiel.' })
  .meta(codesOf('occupations'));
const skill = z
  .string()
  .max(20)
  .refine(isSkill, { message: 'Cette compétence est inconnue du référentiel.' })
  .meta(codesOf('skills'));
const zone = z
  .string()
  .max(10)
  .refine(isLivedIn, {
    message: 'Cette zone n’est ni une commune de la Métropole, ni un arrondissement de Marseille.',
  })
  .meta(codesOf('zones'));
const licences = z
  .record(z.string().max(60).meta(codesOf('licences')), z.boolean())
  .superRefine((held, context) => {
    for (const code of Object.keys(held)) {
      if (!isLicence(code)) {
        context.addIssue({
          code: 'custom',
          path: [code],
          message: 'Ce permis ou titre est inconnu du référentiel.',
        });
      }
    }
  });

const minutes = z
  .number()
  .int()
  .min(0)
  .max(48 * 60);

/**
 * What may be weighed of a person, and nothing else. A blank is not a no: `null` or a missing licence means that
 * nobody has asked yet.
 */
export const profileInput = z.strictObject({
  zone: zone.nullable().default(null),
  /** Occupations wanted, most wanted first. */
  wishes: z.array(occupation).max(5).default([]),
  excludedOccupations: z.array(occupation).max(20).default([]),
  excludedConditions: z.array(z.enum(workingConditions)).max(workingConditions.length).default([]),
  /** Months are rounded to what matters: nobody needs the exact dates. */
  experience: z
    .array(z.strictObject({ occupation, months: z.number().int().min(0).max(600) }))
    .max(30)
    .default([]),
  /** 1 discovered, 2 done with help, 3 done alone, 4 could teach it. */
  skills: z
    .array(z.strictObject({ code: skill, level: z.number().int().min(1).max(4) }))
    .max(80)
    .nullable()
    .default(null),
  licences: licences.default({}),
  travel: z
    .strictObject({
      modes: z.array(z.enum(travelModes)).min(1).max(travelModes.length),
      maxMinutes: z.number().int().min(5).max(240),
    })
    .nullable()
    .default(null),
  availableFrom: calendarDay().nullable().default(null),
  minutesPerWeek: z
    .strictObject({ min: minutes, max: minutes })
    .refine(({ min, max }) => min <= max, { path: ['max'], message: 'Le maximum est inférieur au minimum.' })
    .nullable()
    .default(null),
  contracts: z.array(z.enum(contractKinds)).min(1).max(contractKinds.length).nullable().default(null),
  /** Lowest gross pay asked, euro cents an hour. */
  minHourlyCents: z.number().int().min(0).max(100_000).nullable().default(null),
  /** Said to whoever presents the person; never ranked, as they may tell an origin (Code du travail L1132-1). */
  languages: z
    .array(z.strictObject({ code: z.enum(languageCodes), level: z.enum(languageLevels).optional() }))
    .max(languageCodes.length)
    .nullable()
    .default(null),
});

export type Profile = z.output<typeof profileInput>;

export const emptyProfile: Profile = profileInput.parse({});
