import type { LicenceCode } from '../occupations/index.ts';
import type { Gap, Names, Question } from './entry.ts';

/**
 * What the law wants verified of a person before they do this job (right to work, age for dangerous work, eligibility to
 * a social clause): held, known to be absent, or not asked yet (`null`). It tells something of them that only their
 * structure may know.
 */
export type Verified = readonly { readonly code: LicenceCode; readonly held: boolean | null }[];

type LicenceNames = Pick<Names, 'licenceName'>;

/** What of it is still to be verified. */
export const questionsOfLaw = (verified: Verified, { licenceName }: LicenceNames): Question[] =>
  verified
    .filter(({ held }) => held === null)
    .map(({ code }) => ({ about: 'licence', code, text: `À vérifier avec vous : ${licenceName(code)} ?` }));

/** What of it the person is known not to have. */
export const gapsOfLaw = (verified: Verified, { licenceName }: LicenceNames): Gap[] =>
  verified
    .filter(({ held }) => held === false)
    .map(({ code }) => ({
      kind: 'licence',
      code,
      text: `La loi l’exige, et la personne ne l’a pas : ${licenceName(code)}.`,
    }));
