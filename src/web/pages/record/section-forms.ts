import { z } from 'zod';
import {
  editParticipant,
  editParticipantInput,
  leaveInput,
  moveParticipant,
  obstacleKinds,
  participantManage,
} from '../../../participants/index.ts';
import { leave } from '../../../person-rights/index.ts';
import { bodyKb } from '../../bodies.ts';
import {
  eurosInCents,
  hoursInMinutes,
  minutesTyped,
  monthsTyped,
  nothing,
  revision,
  ticked,
} from '../../kit/fields.ts';
import { form } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';
import { occupationNamed } from '../shared/occupation-named.ts';
import { acceptForm } from './accept-story.ts';
import { type SectionName, tabOf } from './words.ts';

const list = z.array(z.string()).default([]);
const words = z.record(z.string(), z.string()).default({});
const aTitle = { code: z.string(), held: z.string() };

/** What each section sends, in the terms of `editParticipant`: only its own part of the record. */
const sections = {
  identite: z
    .object({
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      phone: z.string().nullable().default(null),
      email: z.string().nullable().default(null),
      birthDate: z.string().nullable().default(null),
      sex: z.string().nullable().default(null),
    })
    .transform((fields) => ({
      ...fields,
      firstName: fields.firstName ?? '',
      lastName: fields.lastName ?? '',
    })),
  projet: z
    .object({
      wish: words,
      availableFrom: z.string().nullable().default(null),
      hours: z.object({ min: hoursInMinutes.optional(), max: hoursInMinutes.optional() }).optional(),
      pay: eurosInCents.nullable().default(null),
      contracts: list,
      excludedConditions: list,
      wantsProposals: ticked,
    })
    .transform(({ wish, hours, pay, contracts, wantsProposals, ...profile }) => ({
      wantsProposals,
      profile: {
        ...profile,
        wishes: Object.entries(wish).map(([i, typed]) => occupationNamed(typed, `wish.${i}`)),
        minutesPerWeek: hours && { min: hours.min ?? 0, max: hours.max ?? 48 * 60 },
        contracts: contracts.length > 0 ? contracts : null,
        minHourlyCents: pay,
      },
    }))
    .transform(({ profile, ...rest }) => ({
      ...rest,
      profile: { ...profile, minutesPerWeek: profile.minutesPerWeek ?? null },
    })),
  deplacements: z
    .object({ zone: z.string().nullable().default(null), modes: list, maxMinutes: minutesTyped.optional() })
    .transform(({ zone, modes, maxMinutes }) => ({
      profile: {
        zone,
        travel: modes.length === 0 && maxMinutes === undefined ? null : { modes, maxMinutes },
      },
    })),
  experience: z
    .object({
      experienceText: z.string().default(''),
      job: z
        .record(z.string(), z.object({ occupation: z.string().optional(), months: monthsTyped.optional() }))
        .default({}),
    })
    .transform(({ experienceText, job }) => ({
      experienceText,
      profile: {
        experience: Object.entries(job).flatMap(([i, { occupation, months }]) =>
          occupation
            ? [{ occupation: occupationNamed(occupation, `job.${i}.occupation`), months: months ?? 0 }]
            : [],
        ),
      },
    })),
  competences: z.object({ skill: words }).transform(({ skill }) => ({
    profile: { skills: Object.entries(skill).map(([code, level]) => ({ code, level: Number(level) })) },
  })),
  titres: z
    .object({ licence: words, other: z.object(aTitle).partial().default({}) })
    .transform(({ licence, other }) => ({
      profile: {
        licences: Object.fromEntries(
          [...Object.entries(licence), ...(other.code ? [[other.code, other.held] as const] : [])].flatMap(
            ([code, said]) => (said === 'unknown' ? [] : [[code, said === 'yes']]),
          ),
        ),
      },
    })),
  langues: z
    .object({
      language: z
        .record(z.string(), z.object({ code: z.string().optional(), level: z.string().optional() }))
        .default({}),
    })
    .transform(({ language }) => ({
      profile: { languages: Object.values(language).filter(({ code }) => code !== undefined) },
    })),
  cv: z.object({ cv: z.string().default('') }),
  freins: z
    .object({ obstacles: z.array(z.enum(obstacleKinds)).default([]), note: words })
    .transform(({ obstacles, note }) => ({
      obstacles: obstacles.map((kind) => ({ kind, note: note[kind] ?? '' })),
    })),
} as const satisfies Record<SectionName, z.ZodType>;

/** One form a section, on its tab: what is wrong is shown there, with the section open. */
const sectionForm = (section: SectionName) =>
  form({
    bodyKb: bodyKb.long,
    path: `/participants/:id/${section}`,
    right: participantManage,
    page: `/participants/:id/${tabOf(section)}`,
    input: z.looseObject({ revision }),
    act: async ({ actor, params: { id = '' }, input }) => {
      const part = parseOrProblem(sections[section] as z.ZodType<object>, input, 'form');
      await editParticipant(
        actor,
        id,
        parseOrProblem(editParticipantInput, { ...part, revision: input.revision }, 'form'),
      );
      return { to: `/participants/${id}/${tabOf(section)}#${section}`, said: 'C’est enregistré.' };
    },
  });

export const sectionForms = (Object.keys(sections) as SectionName[]).map(sectionForm);

const move = (path: string, page: string, action: 'confirm' | 'return', said: string) =>
  form({
    path,
    right: participantManage,
    page,
    input: nothing,
    act: async ({ actor, params }) => {
      await moveParticipant(actor, params.id ?? '', action);
      return { to: `/participants/${params.id}`, said };
    },
  });

/** The page of how somebody is accompanied, and of its end. */
export const casePath = '/participants/:id/accompagnement';

export const confirmForm = move(
  '/participants/:id/etat/confirmer',
  '/participants/:id',
  'confirm',
  'La fiche est confirmée : la personne peut être proposée.',
);
export const returnForm = move(
  '/participants/:id/etat/reprendre',
  casePath,
  'return',
  'L’accompagnement reprend.',
);

export const leaveForm = form({
  path: '/participants/:id/etat/sortir',
  right: participantManage,
  page: casePath,
  input: leaveInput,
  act: async ({ actor, params, input }) => {
    await leave(actor, params.id ?? '', input);
    return {
      to: `/participants/${params.id}`,
      said: 'La sortie est enregistrée : la personne n’est plus proposée, et ses propositions en cours sont closes.',
    };
  },
});

export const participantForms = [confirmForm, returnForm, leaveForm, acceptForm, ...sectionForms];
