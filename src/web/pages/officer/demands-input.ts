import { z } from 'zod';
import { languageCodes } from '../../../occupations/index.ts';
import { monthsTyped } from '../../kit/fields.ts';

const asked = z.enum(['required', 'wished', 'none']);
const language = z.object({ level: z.string().optional(), asked: asked.optional() });

/** Experience, vehicle and languages, as the page of a need sends them. */
export const demandFields = {
  experience: z.object({ asked: asked.optional(), months: monthsTyped.optional() }).optional(),
  vehicle: asked.optional(),
  language: z.record(z.string(), language).default({}),
  otherLanguage: language.extend({ code: z.string().optional() }).optional(),
};
const typed = z.object(demandFields);

export function demandsOf({ experience, vehicle, language: rows, otherLanguage }: z.output<typeof typed>) {
  const other = otherLanguage?.code ? { [otherLanguage.code]: otherLanguage } : {};
  const languages = Object.entries({ ...rows, ...other }).filter(
    ([code, { asked: how }]) => how !== 'none' && (languageCodes as readonly string[]).includes(code),
  );
  return {
    // A length that is typed is asked for, whatever the list beside says.
    ...((experience?.asked && experience.asked !== 'none') || experience?.months !== undefined
      ? {
          experience: {
            ...(experience.months === undefined ? {} : { months: experience.months }),
            required: experience.asked ? experience.asked === 'required' : experience.months !== 0,
          },
        }
      : {}),
    ...(vehicle && vehicle !== 'none' ? { vehicle: { required: vehicle === 'required' } } : {}),
    languages: languages.map(([code, { level, asked: how }]) => ({
      code,
      ...(level ? { level } : {}),
      required: how !== 'wished',
    })),
  };
}
