import { z } from 'zod';
import {
  contractKinds,
  isLicence,
  isOccupation,
  isProof,
  isSkill,
  languageCodes,
  languageLevels,
  payPeriods,
  workingConditions,
} from '../occupations/index.ts';
import { noSiret } from '../organisations/index.ts';
import { calendarDay, codesOf, oneLine, organisationName, siret, today } from '../platform/index.ts';
import { zone as findZone, isLivedIn } from '../territory/index.ts';
import { closeReasons, needKinds } from './model.ts';

const unknown = (what: string) => ({ message: `${what} du référentiel.` });
const occupationCode = z
  .string()
  .max(10)
  .refine(isOccupation, unknown('Ce métier ne fait pas partie'))
  .meta(codesOf('occupations'));
const skillCode = z
  .string()
  .max(20)
  .refine(isSkill, unknown('Cette compétence ne fait pas partie'))
  .meta(codesOf('skills'));
/** Not what the law has verified of a person: a need asks for it by its occupation and conditions alone. */
const licenceCode = z
  .string()
  .max(60)
  .refine((code) => isLicence(code) && !isProof(code), unknown('Ce permis ou titre ne fait pas partie'))
  .meta(codesOf('licences'));

const zone = z
  .string()
  .max(10)
  .superRefine((code, context) => {
    if (isLivedIn(code)) return;
    const message =
      findZone(code)?.kind === 'city'
        ? 'Précisez l’arrondissement de Marseille (13201 à 13216).'
        : 'Cette zone n’est ni une commune de la Métropole, ni un arrondissement de Marseille.';
    context.addIssue({ code: 'custom', message });
  })
  .meta(codesOf('zones'));

/** A bare code stands for something required, at a level of ordinary practice. */
const skill = z.union([
  skillCode.transform((code) => ({ code, required: true, level: 2 })),
  z.strictObject({
    code: skillCode,
    required: z.boolean().default(true),
    level: z.number().int().min(1).max(4).default(2),
  }),
]);
const licence = z.union([
  licenceCode.transform((code) => ({ code, required: true })),
  z.strictObject({ code: licenceCode, required: z.boolean().default(true) }),
]);

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Une heure s’écrit HH:MM.');

const minutesPerWeek = z
  .number()
  .int()
  .min(60)
  .max(48 * 60);

const terms = {
  zone,
  posts: z.number().int().min(1).max(500),
  contract: z
    .strictObject({ kind: z.enum(contractKinds), months: z.number().min(0.25).max(60).optional() })
    .refine(({ kind, months }) => kind !== 'cdi' || months === undefined, {
      path: ['months'],
      message: 'Un CDI n’a pas de durée.',
    }),
  minutesPerWeek,
  maxMinutesPerWeek: minutesPerWeek,
  startsOn: calendarDay()
    // Of a text that is no date, that is all there is to say.
    .refine((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || date >= today(), {
      message: 'La date de début est passée.',
    })
    .meta(codesOf('days-to-come')),
  /** How many days after the start the job can wait for somebody: 0 for as soon as possible and not a day later. */
  startToleranceDays: z.number().int().min(0).max(365),
  schedule: z.strictObject({
    from: time.optional(),
    to: time.optional(),
    night: z.boolean().optional(),
    weekend: z.boolean().optional(),
    sunday: z.boolean().optional(),
    split: z.boolean().optional(),
    shifts: z.boolean().optional(),
  }),
  pay: z
    .strictObject({
      minCents: z.number().int().min(0).max(50_000_000),
      maxCents: z.number().int().min(0).max(50_000_000),
      per: z.enum(payPeriods),
    })
    .refine(({ minCents, maxCents }) => minCents <= maxCents, {
      path: ['maxCents'],
      message: 'Le maximum est inférieur au minimum.',
    }),
  occupations: z.array(occupationCode).min(1).max(3),
  skills: z.array(skill).max(40),
  licences: z.array(licence).max(20),
  conditions: z.array(z.enum(workingConditions)).max(workingConditions.length),
  experience: z.strictObject({
    months: z.number().int().min(0).max(240).optional(),
    required: z.boolean().default(true),
  }),
  vehicle: z.strictObject({ required: z.boolean().default(true) }),
  languages: z
    .array(
      z.strictObject({
        code: z.enum(languageCodes),
        level: z.enum(languageLevels).optional(),
        required: z.boolean().default(true),
      }),
    )
    .max(languageCodes.length),
};

const about = {
  title: oneLine(2, 200),
  description: z.string().trim().max(20_000),
  address: oneLine(0, 300),
  socialClause: z.boolean(),
};

const optionalTerms = z.strictObject(terms).partial().shape;

export const postNeedInput = z
  .strictObject({
    /** Made where it is not known yet; without a SIRET, by its name and the reason. */
    employer: z
      .strictObject({ siret: siret.optional(), noSiret: noSiret.optional(), name: organisationName(160) })
      .superRefine((given, issues) => {
        if (!given.siret && !given.noSiret)
          issues.addIssue({
            code: 'custom',
            path: ['siret'],
            params: { code: 'missing' },
            message: 'Donnez le SIRET, ou la raison pour laquelle il n’y en a pas.',
          });
        if (given.siret && given.noSiret)
          issues.addIssue({
            code: 'custom',
            path: ['noSiret'],
            params: { code: 'needless' },
            message: 'Avec un SIRET, il n’y a pas de raison à donner.',
          });
      })
      .optional(),
    employerId: z.string().max(60).optional(),
    kind: z.enum(needKinds).exclude(['unsolicited']).default('job'),
    title: about.title,
    description: about.description.default(''),
    address: about.address.optional(),
    socialClause: about.socialClause.default(false),
    ...optionalTerms,
    /** `true` opens it at once: what is not given is then taken from the reading. */
    open: z.boolean().default(false),
  })
  .refine(({ employer, employerId }) => (employer === undefined) !== (employerId === undefined), {
    path: ['employer'],
    message: 'Indiquez l’entreprise par son SIRET et son nom, ou par son identifiant.',
  })
  .meta({ oneOf: [{ required: ['employer'] }, { required: ['employerId'] }] });

export const editNeedInput = z.strictObject({
  /** The revision that the editor had before their eyes. */
  revision: z.number().int().min(1),
  title: about.title.optional(),
  description: about.description.optional(),
  address: about.address.optional(),
  socialClause: about.socialClause.optional(),
  ...optionalTerms,
  /**
   * Somebody has gone through all that was read: the terms given here are then all the terms there are, and opening the
   * need adds nothing from its reading.
   */
  reviewed: z.literal(true).optional(),
});

export const closeNeedInput = z.strictObject({
  reason: z.enum(closeReasons).exclude(['expired']),
  comment: z.string().trim().max(2000).optional(),
});
