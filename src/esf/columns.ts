import { fold } from '../french/index.ts';
import { invalidField } from '../platform/index.ts';
import type { Answers, SpellDoc } from './spell.ts';

const yesNo = { oui: true, non: false } as const;
const sensitive = { oui: 'yes', non: 'no', 'ne souhaite pas repondre': 'declined' } as const;
const words = {
  sex: { femme: 'f', homme: 'm', f: 'f', m: 'm', h: 'm' },
  labour: {
    chomage: 'unemployed',
    inactivite: 'inactive',
    emploi: 'employed',
    chomeur: 'unemployed',
    inactif: 'inactive',
  },
} as const;

interface AnswerColumn {
  readonly name: keyof Answers;
  /** The first one heads the file; the others are read too. */
  readonly labels: readonly [string, ...string[]];
  /** What is written, and read again: absent for days and numbers. */
  readonly words?: Readonly<Record<string, string | boolean>>;
  readonly number?: true;
}

const accented: Readonly<Record<string, string>> = {
  chomage: 'chômage',
  inactivite: 'inactivité',
  'ne souhaite pas repondre': 'ne souhaite pas répondre',
};

/** An answer a column, as `docs/files.md` has them. */
export const answerColumns: readonly AnswerColumn[] = [
  { name: 'sex', labels: ['Sexe', 'sexe'], words: words.sex },
  { name: 'birthDate', labels: ['Date de naissance', 'date_naissance'] },
  { name: 'labour', labels: ['Situation à l’entrée', 'statut_entree'], words: words.labour },
  { name: 'unemployedMonths', labels: ['Mois de chômage', 'chomage_mois'], number: true },
  { name: 'isced', labels: ['Niveau CITE', 'niveau_cite'], number: true },
  { name: 'consentOn', labels: ['Accord du', 'date_accord'] },
  { name: 'disability', labels: ['Handicap', 'handicap'], words: sensitive },
  { name: 'thirdCountry', labels: ['Pays tiers', 'ressortissant_pays_tiers'], words: sensitive },
  { name: 'foreignBackground', labels: ['Origine étrangère', 'origine_etrangere'], words: sensitive },
  { name: 'homeless', labels: ['Sans domicile', 'sans_domicile'], words: sensitive },
  { name: 'rural', labels: ['Zone rurale', 'zone_rurale'], words: sensitive },
  { name: 'searching', labels: ['Sortie : recherche', 'sortie_recherche'], words: yesNo },
  { name: 'training', labels: ['Sortie : formation', 'sortie_formation'], words: yesNo },
  { name: 'qualified', labels: ['Sortie : qualification', 'sortie_qualification'], words: yesNo },
  { name: 'employed', labels: ['Sortie : emploi', 'sortie_emploi'], words: yesNo },
  { name: 'employedLater', labels: ['Six mois : emploi'], words: yesNo },
  { name: 'betterLater', labels: ['Six mois : meilleure situation'], words: yesNo },
];

export const ownColumns = {
  id: ['Participation', 'participation_id'],
  number: ['Opération', 'operation_id'],
  participant: ['Personne', 'participant_id'],
  enteredOn: ['Date d’entrée', 'date_entree'],
  leftOn: ['Date de sortie', 'date_sortie'],
  sampled: ['Échantillon à six mois', 'echantillon'],
} as const;

export const columnNames: Readonly<Record<string, readonly string[]>> = {
  ...ownColumns,
  ...Object.fromEntries(answerColumns.map(({ name, labels }) => [name, labels])),
};

/** As it is written to a file. */
export function cellOf(
  { words: known }: AnswerColumn,
  value: Answers[keyof Answers],
): string | number | undefined {
  if (value === undefined) return undefined;
  if (!known) return value as string | number;
  const word = Object.keys(known).find((one) => known[one] === value) ?? '';
  return accented[word] ?? word;
}

/** What a cell says; an empty one says nothing. @throws Problem 422 naming the column */
export function answerOf({ name, words: known, number }: AnswerColumn, cell: string): unknown {
  if (cell === '') return undefined;
  if (known) {
    const word = fold(cell).replaceAll('_', ' ').trim();
    const found = Object.hasOwn(known, word) ? known[word] : undefined;
    if (found === undefined)
      throw invalidField(
        name,
        'unknown-word',
        `« ${cell.slice(0, 40)} » : il faut ${Object.keys(known)
          .filter((one) => one.length > 1)
          .map((one) => accented[one] ?? one)
          .join(', ')}.`,
      );
    return found;
  }
  return number ? Number(cell.replace(',', '.')) : dayOf(cell);
}

/** « 2026-03-02 », or « 02/03/2026 » as a spreadsheet shows it. */
export const dayOf = (cell: string): string => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month}-${day}` : cell;
};

export const sampledCell = ({ sampled }: Pick<SpellDoc, 'sampled'>): string => (sampled ? 'oui' : 'non');
