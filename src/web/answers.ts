import { z } from 'zod';
import { criteria, groups } from '../matching/index.ts';
import { closeReasons, needKinds, needStates } from '../needs/index.ts';
import {
  contractKinds,
  languageCodes,
  languageLevels,
  payPeriods,
  workingConditions,
} from '../occupations/index.ts';
import { callKinds, noSiretReasons, structureKinds } from '../organisations/index.ts';
import { exitKinds, obstacleKinds, participantStates, sexes } from '../participants/index.ts';
import { travelModes } from '../territory/index.ts';
import { readingAnswer, schedule } from './reading-answers.ts';

/** What the API answers. Tests hold every answer against these, so the published description is the truth. */
export const id = z.string();
export const instant = z.iso.datetime();
export const text = z.string();

export const pageOfAnswers = <T extends z.ZodType>(item: T) =>
  z.strictObject({ data: z.array(item), next: z.string().nullable().describe('Cursor of the next page.') });

export const structureAnswer = z
  .strictObject({
    id,
    kind: z.enum(structureKinds),
    name: text,
    plie: id.optional(),
    siret: text.optional(),
    since: text.optional(),
    until: text.optional(),
  })
  .meta({ id: 'Structure' });

export const employerAnswer = z
  .strictObject({
    id,
    siret: text.optional(),
    noSiret: z.strictObject({ reason: z.enum(noSiretReasons), words: text.optional() }).optional(),
    name: text,
    otherNames: z.array(text),
    trade: text.optional(),
    zone: id.optional(),
    contacts: z.array(
      z.strictObject({ name: text, role: text.optional(), email: text.optional(), phone: text.optional() }),
    ),
    revision: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'Employer' });

export const callAnswer = z
  .strictObject({
    id,
    kind: z.enum(callKinds),
    on: text,
    note: text,
    needId: id.nullable(),
    by: z.strictObject({ id, name: text }),
    createdAt: instant,
  })
  .meta({ id: 'Call', description: 'One contact of the Métropole with a company.' });

const terms = {
  zone: id.optional(),
  posts: z.int().optional(),
  contract: z.object({ kind: z.enum(contractKinds), months: z.number().optional() }).optional(),
  minutesPerWeek: z.int().optional(),
  maxMinutesPerWeek: z.int().optional(),
  startsOn: text.optional(),
  startToleranceDays: z.int().optional(),
  schedule: z.strictObject(schedule).optional(),
  pay: z.object({ minCents: z.int(), maxCents: z.int(), per: z.enum(payPeriods) }).optional(),
  occupations: z.array(id).optional(),
  skills: z.array(z.object({ code: id, required: z.boolean(), level: z.int() })).optional(),
  licences: z.array(z.object({ code: id, required: z.boolean() })).optional(),
  conditions: z.array(z.enum(workingConditions)).optional(),
  experience: z
    .object({ months: z.int().optional(), required: z.boolean() })
    .optional()
    .meta({ description: '0 months: beginners are welcome; none: a length that is not said.' }),
  vehicle: z.object({ required: z.boolean() }).optional(),
  languages: z
    .array(
      z.object({
        code: z.enum(languageCodes),
        level: z.enum(languageLevels).optional(),
        required: z.boolean(),
      }),
    )
    .optional(),
};

const needLine = {
  id,
  state: z.enum(needStates),
  revision: z.int(),
  kind: z.enum(needKinds),
  employerId: id,
  officerId: id,
  title: text,
  address: text.nullable(),
  socialClause: z.boolean(),
  ...terms,
  reviewed: z.boolean(),
  openedAt: instant.nullable(),
  expiresOn: text.nullable(),
  closed: z.object({ reason: z.enum(closeReasons), comment: text.optional(), at: instant }).nullable(),
  createdAt: instant,
  updatedAt: instant,
};
export const needLineAnswer = z.strictObject(needLine).meta({ id: 'NeedLine' });
export const needAnswer = z
  .strictObject({
    ...needLine,
    description: text,
    written: z.object({ title: text, description: text }).nullable().meta({
      description:
        'The advertisement as it was given, that the spans of the reading refer to. Both hold words that the law refuses, and are null for whoever may not edit the need.',
    }),
    reading: readingAnswer.nullable(),
    warnings: z.array(z.strictObject({ code: id, field: text, text })).meta({
      description: 'What to verify of the terms, which nothing forbids: a pay below the minimum wage.',
    }),
  })
  .meta({ id: 'Need' });

/** As it is kept: a code may be one that the catalogue in force does not have any more. */
const profile = z.strictObject({
  zone: id.nullable(),
  wishes: z.array(id),
  excludedOccupations: z.array(id),
  excludedConditions: z.array(z.enum(workingConditions)),
  experience: z.array(z.strictObject({ occupation: id, months: z.int() })),
  skills: z.array(z.strictObject({ code: id, level: z.int() })).nullable(),
  licences: z.record(id, z.boolean()),
  travel: z.strictObject({ modes: z.array(z.enum(travelModes)), maxMinutes: z.int() }).nullable(),
  availableFrom: text.nullable(),
  minutesPerWeek: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  contracts: z.array(z.enum(contractKinds)).nullable(),
  minHourlyCents: z.int().nullable(),
  languages: z
    .array(z.strictObject({ code: z.enum(languageCodes), level: z.enum(languageLevels).optional() }))
    .nullable(),
});

export const participantAnswer = z
  .strictObject({
    id,
    reference: text,
    structureId: id,
    counsellorId: id.nullable(),
    state: z.enum(participantStates),
    wantsProposals: z.boolean(),
    objection: z
      .strictObject({ on: text, by: id, at: instant })
      .nullable()
      .describe('The person objects to being ranked: they are in no ranking and no suggestion.'),
    enteredOn: text,
    exit: z.object({ kind: z.enum(exitKinds), on: text }).nullable(),
    firstName: text,
    lastName: text,
    email: text.optional(),
    phone: text.optional(),
    birthDate: text.optional(),
    sex: z.enum(sexes).optional(),
    profile,
    experienceText: text,
    cv: text.nullable(),
    obstacles: z.array(z.object({ kind: z.enum(obstacleKinds), note: text })),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Participant' });

export const peopleAnswer = z
  .strictObject({ data: z.array(z.strictObject({ id, reference: text })) })
  .meta({ id: 'People' });

export const participantLineAnswer = z
  .strictObject({
    id,
    reference: text,
    firstName: text,
    lastName: text,
    state: z.enum(participantStates),
    zone: id.nullable(),
    wishes: z.array(id),
    revision: z.int(),
    updatedAt: instant,
  })
  .meta({ id: 'ParticipantLine' });

const gap = z.object({ kind: z.enum(['skill', 'licence']), code: id, text });

export const entry = {
  score: z.number().min(0).max(100),
  group: z.enum(groups),
  contributions: z.array(
    z.strictObject({
      criterion: z.enum(criteria),
      points: z.number(),
      max: z.number(),
      because: text.describe('What it used.'),
      gave: text.describe('How much it gave.'),
    }),
  ),
  questions: z.array(z.object({ about: text, code: id.optional(), text })),
  gap: gap.optional().describe('What is missing first; `gaps` has all.'),
  gaps: z.array(gap).optional(),
  missing: z.array(gap).optional().describe('Wished for, and known to be missing: it unreadies nobody.'),
};

/** How a score was worked out, as CRPA R311-3-1-2 has it told. */
export const account = z
  .array(
    z.strictObject({
      criterion: z.enum(criteria),
      contribution: text.describe('Degree and way in which this takes part in the ranking.'),
      data: z
        .array(z.strictObject({ what: text, value: text, source: text }))
        .describe('Data used, and their sources.'),
      parameters: z
        .array(z.strictObject({ what: text, value: z.number() }))
        .describe('Parameters and weights, for this person and need.'),
      operations: text.describe('The sum that gives the points, with these numbers.'),
    }),
  )
  .describe('How the score was worked out (CRPA R311-3-1-2).');

export const groupCounts = z
  .strictObject({ ready: z.int(), confirm: z.int(), gap: z.int(), far: z.int() })
  .describe(
    'All whom no limit keeps out. Those possible are the ready, those to confirm and those at one step.',
  );

const ranking = <T extends z.ZodRawShape>(item: T) =>
  z.strictObject({
    status: z.enum(['pending', 'done', 'failed']),
    considered: z.int(),
    policy: z.int().nullable(),
    revision: z.int().nullable(),
    rankedAt: instant.nullable().optional().describe('The day, at midnight UTC, for a structure.'),
    preview: z
      .boolean()
      .describe('Ranked to be looked at only: a draft, or a person who is not proposed now.'),
    data: z
      .array(z.strictObject({ ...entry, ...item }))
      .describe(
        'By score, those possible all together, unless one group is asked for; the first hundred of each group at most.',
      ),
  });

export const needRankingAnswer = ranking({
  participant: z.strictObject({ id, reference: text }),
  commute: z
    .strictObject({ minutes: z.int().nullable(), mode: z.enum(travelModes).nullable() })
    .describe('The trip to work, one way; `null` where it is not known.'),
})
  .extend({
    considered: z.int().describe('Everybody who is accompanied, wants to be proposed and does not object.'),
    possible: z
      .int()
      .nullable()
      .describe(
        'Whom no limit keeps out, without the far. To the nearest ten and `null` when small where `retainedOnly`; `null` too for an old list.',
      ),
    groups: groupCounts.nullable().describe('`null` where `retainedOnly`, and for an old list.'),
    retainedOnly: z
      .boolean()
      .describe(
        'A need with a social clause, to others than structures: people whom a counsellor has retained.',
      ),
  })
  .meta({ id: 'NeedRanking' });

export const participantRankingAnswer = ranking({
  need: z.strictObject({ id, title: text }),
})
  .extend({
    considered: z.int().describe('Open needs.'),
    possible: z.int().describe('Those from which no limit keeps the person out, and which are not far.'),
  })
  .meta({ id: 'ParticipantRanking' });
