import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { editNeed, editNeedInput, openNeed } from '../../../needs/index.ts';
import { eurosInCents, frenchNumber, hoursInMinutes, revision, ticked } from '../../kit/fields.ts';
import { parseOrProblem } from '../../problems.ts';
import { occupationNamed } from '../shared/occupation-named.ts';
import { skillNamed } from '../shared/skill-named.ts';
import { demandFields, demandsOf } from './demands-input.ts';

const asked = z.enum(['required', 'wished', 'none']);

/** What the page of a need sends; names are those of the use case where its words are. */
export const needForm = z.object({
  revision,
  title: z.string().optional(),
  description: z.string().default(''),
  address: z.string().optional(),
  socialClause: ticked,
  occupations: z.array(z.string()).default([]),
  otherOccupation: z.string().max(200).optional(),
  zone: z.string().optional(),
  posts: frenchNumber.optional(),
  contract: z.object({ kind: z.string().optional(), months: frenchNumber.optional() }).optional(),
  minutesPerWeek: hoursInMinutes.optional(),
  maxMinutesPerWeek: hoursInMinutes.optional(),
  startsOn: z.string().optional(),
  startToleranceDays: frenchNumber.optional(),
  schedule: z
    .object({
      from: z.string().optional(),
      to: z.string().optional(),
      night: ticked,
      weekend: ticked,
      sunday: ticked,
      split: ticked,
      shifts: ticked,
    })
    .optional(),
  pay: z
    .object({ minCents: eurosInCents.optional(), maxCents: eurosInCents.optional(), per: z.string() })
    .optional(),
  skill: z.record(z.string(), asked).default({}),
  /** Those usual in the occupation, that nobody had asked for. */
  usual: z.record(z.string(), asked).default({}),
  allUsual: ticked,
  otherSkills: z.string().max(1000).optional(),
  licence: z.record(z.string(), asked).default({}),
  conditions: z.array(z.string()).default([]),
  ...demandFields,
  next: z.enum(['save', 'open']).default('save'),
});
type Typed = z.output<typeof needForm>;

/** Saves all that the page shows as all there is to the need, then opens it where that was the button pressed. */
export async function saveNeed(actor: Actor, id: string, typed: Typed): Promise<'saved' | 'opened'> {
  await editNeed(actor, id, parseOrProblem(editNeedInput, termsOf(typed), 'form'));
  if (typed.next === 'save') return 'saved';
  await openNeed(actor, id);
  return 'opened';
}

function termsOf({
  next: _,
  otherOccupation,
  occupations,
  skill,
  usual,
  allUsual,
  otherSkills,
  licence,
  contract,
  pay,
  schedule,
  experience,
  vehicle,
  language,
  otherLanguage,
  ...same
}: Typed) {
  const codes = otherOccupation ? [occupationNamed(otherOccupation, 'otherOccupation')] : occupations;
  return {
    ...same,
    ...(codes.length > 0 ? { occupations: codes } : {}),
    // A duration or a unit alone, without the rest, was left there by the form.
    ...(contract?.kind ? { contract } : {}),
    ...(pay?.minCents !== undefined ? { pay: { ...pay, maxCents: pay.maxCents ?? pay.minCents } } : {}),
    ...(schedule ? { schedule: withoutNo(schedule) } : {}),
    skills: skillsOf({ skill, usual, allUsual, otherSkills }),
    licences: wanted(licence),
    ...demandsOf({ experience, vehicle, language, otherLanguage }),
    reviewed: true,
  };
}

function skillsOf({ skill, usual, allUsual, otherSkills = '' }: SkillFields) {
  const typed = otherSkills.split(/[\n;]/).map((name) => name.trim());
  const chosen = new Map(
    [
      ...typed.filter(Boolean).map((name) => ({ code: skillNamed(name, 'otherSkills'), required: false })),
      ...wanted(allUsual ? asAllWished(usual) : usual),
      ...wanted(skill),
    ].map((one) => [one.code, { ...one, level: 2 }]),
  );
  return [...chosen.values()];
}

type SkillFields = Pick<Typed, 'skill' | 'usual' | 'allUsual' | 'otherSkills'>;
type Choices = Typed['skill'];

const asAllWished = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([code, choice]) => [code, choice === 'none' ? 'wished' : choice]),
  );

const wanted = (choices: Readonly<Record<string, z.output<typeof asked>>>) =>
  Object.entries(choices)
    .filter(([, choice]) => choice !== 'none')
    .map(([code, choice]) => ({ code, required: choice === 'required' }));

const withoutNo = <T extends object>(schedule: T) =>
  Object.fromEntries(Object.entries(schedule).filter(([, value]) => value !== false && value !== undefined));
