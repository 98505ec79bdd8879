import type { NeedTerms } from '../../../needs/index.ts';
import { type LanguageCode, type LanguageLevel, languageNames } from '../../../occupations/index.ts';
import { several } from '../../kit/format.ts';

const wish = (required: boolean): string => (required ? '' : ' (souhaité)');

/** « 2 ans », « 6 mois (souhaité) », « débutant accepté ». */
export function experienceWords({ months, required }: NonNullable<NeedTerms['experience']>): string {
  if (months === 0) return 'débutant accepté';
  if (months === undefined) return `durée à préciser${wish(required)}`;
  return `${months % 12 === 0 ? several(months / 12, 'an') : `${months} mois`}${wish(required)}`;
}

export const levelWords: Record<LanguageLevel, string> = {
  notions: 'notions',
  courant: 'courant',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
};

/** « anglais courant » */
export const spokenWords = ({
  code,
  level,
}: {
  code: LanguageCode;
  level?: LanguageLevel | undefined;
}): string => `${languageNames[code]}${level ? ` ${levelWords[level]}` : ''}`;

/** « anglais courant (souhaité) » */
export const languageWords = ({ required, ...spoken }: NonNullable<NeedTerms['languages']>[number]): string =>
  `${spokenWords(spoken)}${wish(required)}`;
