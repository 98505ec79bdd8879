import { type ContractKind, readCell } from '../../occupations/index.ts';
import { today } from '../../platform/index.ts';
import type { RowReport } from './mapped.ts';
import { monthsOf, plain, quoted, type Said } from './terms.ts';

export interface Contract {
  readonly kind: ContractKind;
  readonly months?: number;
}

/** A cell that is one word or one code of the public employment service, in the words that a text would use. */
const contractWords: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:mis|tti|ctt|interim(?:aires?)?|(?:contrat (?:de )?)?travail temporaire(?: (?:d')?insertion)?)$/,
    'mission d’intérim',
  ],
  [/^(?:sai|saison(?:ni(?:er|ere)s?)?|seasonal)$/, 'contrat saisonnier'],
  [/^(?:e2|apprenti(?:e|ssage)?|apprenticeship)$/, 'contrat d’apprentissage'],
  [/^(?:fs|(?:cont(?:rat|\.) (?:de )?)?pro(?:fession(?:n?alisation))?)$/, 'contrat de professionnalisation'],
  [/^(?:ddi|insertion|contrat (?:d')?insertion\b.*)$/, 'contrat d’insertion'],
  [/^(?:ddt|cdd tremplin)$/, 'CDD'],
  [/^(?:extras?|cddu|cdd (?:d')?(?:usage|extra))$/, 'CDD d’usage'],
  [/^din$/, 'CDI intérimaire'],
];

/** « Saisonnier 3 mois », « Extra - 2 jours ». */
const withLength = /^(?<kind>.*?[a-z])[\s(:,-]+(?<rest>\d+ ?(?:mois|ans?|semaines?|sem|jours?)\b.*)$/;

/**
 * « Intérim », « Contrat à durée indéterminée », « CDD - 6 Mois », « Cont. professionnalisation ». `work-study`: one of two
 * contracts; `asked`: the cell names several.
 */
export function contractOf(text: string): Said<Contract | 'work-study' | 'asked'> {
  const folded = plain(text);
  const { kind = folded, rest = '' } = withLength.exec(folded)?.groups ?? {};
  const known = contractWords.find(([pattern]) => pattern.test(kind))?.[1];
  const words = known ? `${known} ${rest}`.trim() : text;
  const { contract, questions } = readCell('Type de contrat', words, today());
  const said = questions.find(({ field }) => field === 'contract')?.text;
  if (!contract && /alternan/.test(folded)) return { value: 'work-study' };
  if (!contract && said && !said.includes('est-ce un emploi'))
    return { value: 'asked', remark: `type de contrat ${quoted(text)} : ${said}` };
  if (!contract) return { remark: said ?? `${quoted(text)} n’est pas un contrat de travail connu.` };
  const months = contract.kind === 'cdi' ? undefined : (monthsOf(text).value ?? contract.months);
  return {
    value: { kind: contract.kind, ...(months ? { months } : {}) },
    ...(said ? { remark: `${quoted(text)} : ${said}` } : {}),
  };
}

/** What a row says of its contract, in one field or several. */
export interface ContractFields {
  /** « Contrat apprentissage », « Contrat travail ». */
  readonly nature: string;
  /** Code or words, the most telling first. */
  readonly types: readonly string[];
  /** Where its length is written. */
  readonly length: string;
  readonly workStudy: boolean;
}

/** Of these natures none is employment. */
const notEmployment =
  /non salarie|creation d|reprise d|franchis|benevol|civique|liberal|\bstage\b|profession commerciale/;

/**
 * Its nature says better than its type, which is CDD or CDI for an apprentice too.
 * @param names of the fields, for the report
 * @returns `work-study`: one of two contracts, which the text may tell
 */
export function contractOfRow(
  { nature, types, length, workStudy }: ContractFields,
  names: { readonly nature: string; readonly type: string },
  report: RowReport,
): Contract | 'work-study' | undefined {
  if (notEmployment.test(plain(nature))) {
    report.wrong.push({ field: names.nature, detail: `${quoted(nature)} n’est pas un contrat de travail.` });
    return undefined;
  }
  const byNature = nature === '' ? undefined : contractOf(nature).value;
  const isPrecise = typeof byNature === 'object' && byNature.kind !== 'cdi' && byNature.kind !== 'cdd';
  if (!isPrecise && workStudy) return 'work-study';
  const said = isPrecise
    ? { value: byNature }
    : typeOf(types.some(Boolean) ? types.filter(Boolean) : [nature].filter(Boolean));
  const value = report.must(names.type, said);
  if (value === undefined || value === 'asked') return undefined;
  if (
    value === 'work-study' ||
    length === '' ||
    value.kind === 'cdi' ||
    /indetermin|\bcdi\b/.test(plain(length))
  )
    return value;
  const { value: months } = monthsOf(length);
  return months === undefined ? value : { ...value, months };
}

function typeOf(types: readonly string[]): ReturnType<typeof contractOf> {
  const read = types.map(contractOf);
  return read.find(({ value }) => value !== undefined) ?? read.at(-1) ?? {};
}
