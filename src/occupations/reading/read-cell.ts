import { currentCatalogue } from '../current-catalogue.ts';
import type { Reading } from '../reading-types.ts';
import { readContract } from './contract.ts';
import { readExperienceAsked } from './experience-asked.ts';
import { readHours } from './hours.ts';
import { readLanguages } from './languages.ts';
import { readLicences } from './licences.ts';
import { readPay } from './pay.ts';
import { readSchedule } from './schedule.ts';
import { openSource } from './source.ts';

/** What the cell of a file may say of a job, read as an advertisement is. */
export type CellReading = Pick<
  Reading,
  'contract' | 'minutesPerWeek' | 'schedule' | 'pay' | 'experience' | 'licences' | 'languages' | 'questions'
>;

/**
 * A short text that is about one thing only, which its label tells: « Type de contrat », « Salaire ».
 * @param today ISO date, for the minimum wage
 */
export function readCell(label: string, text: string, today: string): CellReading {
  const source = openSource({ title: '', description: `${label} : ${text}` });
  const contract = readContract(source);
  const hours = readHours(source);
  const pay = readPay(source, today);
  const experience = readExperienceAsked(source);
  const licences = readLicences(source, currentCatalogue().licenceNames());
  const schedule = readSchedule(source);
  return {
    ...(contract.contract ? { contract: contract.contract } : {}),
    ...(hours.minutesPerWeek ? { minutesPerWeek: hours.minutesPerWeek } : {}),
    ...(schedule ? { schedule } : {}),
    ...(pay.pay ? { pay: pay.pay } : {}),
    ...(experience.experience ? { experience: experience.experience } : {}),
    licences: licences.licences,
    languages: readLanguages(source),
    questions: [contract, hours, pay, experience, licences].flatMap(({ questions }) => questions),
  };
}
