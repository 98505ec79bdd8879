import {
  type Answer,
  asksSkills,
  type Criterion,
  criteria,
  type ScoreRecord,
  valuesOf,
} from '../matching/index.ts';
import type { Names } from './entry.ts';
import { duration, modeNames, decimal as rounded, type Subject, subjects } from './words.ts';

/**
 * What the law has told of a decision that a computation took part in (CRPA R311-3-1-2), criterion by criterion, in
 * French and with the numbers of this person.
 */
export interface Account {
  readonly criterion: Criterion;
  /** Degree and way of contribution. */
  readonly contribution: string;
  /** Data, and where each comes from. */
  readonly data: readonly { readonly what: string; readonly value: string; readonly source: string }[];
  /** Parameters with their weights, as they were for this person and this need. */
  readonly parameters: readonly { readonly what: string; readonly value: number }[];
  /** The operations carried out. */
  readonly operations: string;
}

const sources = {
  person: 'la personne, avec son référent',
  need: 'le besoin de l’entreprise',
  rome: 'répertoire ROME (France Travail)',
  policy: 'statistiques figées avec la version de la pondération',
  trips: 'durées de trajet estimées entre zones, ou importées',
} as const;

type Part = Pick<Account, 'data' | 'parameters'> & {
  /** The value in [0, 1], as it is worked out. */
  readonly value: string;
};

/**
 * @param nameOf the word that a digest of `need.words` stands for
 * @returns one a criterion, in the order of `criteria`
 */
export function accountFor(
  record: ScoreRecord,
  names: Names,
  nameOf: (digest: string) => string | undefined,
): Account[] {
  const parts: Record<Criterion, Part> = {
    occupation: occupation(record, names),
    skills: skills(record, names),
    experience: experience(record, nameOf),
    commute: commute(record),
    conditions: conditions(record),
  };
  const values = valuesOf(record);
  return criteria.map((criterion) => {
    const max = record.basis.weights[criterion];
    const { data, parameters, value } = parts[criterion];
    return {
      criterion,
      contribution: `Ce critère ajoute au score de 0 à ${decimal(max)} points sur 100. Le score range les personnes dans une liste que quelqu’un lit ; il ne décide de rien.`,
      data,
      parameters: [{ what: 'Points au plus', value: max }, ...parameters],
      operations: `${decimal(max)} × ${value} = ${decimal(values[criterion] * max)}`,
    };
  });
}

/** Four digits are enough to check by hand; the record itself gives the score to the last. */
const decimal = (number: number): string => rounded(number, 4);

function occupation({ basis: { need, shapes }, facts: { wish, practice } }: ScoreRecord, names: Names): Part {
  const { wishShare, fullPracticeMonths: full } = shapes;
  const [wished, done] = [decimal(wishShare), decimal(1 - wishShare)];
  const months = Math.min(practice?.months ?? 0, full);
  const worth = practice
    ? `${decimal(practice.closeness)} × (0,5 + 0,5 × ${decimal(months)} ÷ ${decimal(full)})`
    : '0';
  return {
    data: [
      {
        what: 'Métiers du besoin',
        value: need.occupations.map((code) => names.occupationName(code)).join(', '),
        source: sources.need,
      },
      {
        what: 'Métier souhaité le plus proche',
        value: wish ? names.occupationName(wish.code) : 'aucun de proche',
        source: sources.person,
      },
      {
        what: 'Expérience la plus proche',
        value: practice
          ? `${names.occupationName(practice.code)}, ${duration(practice.months)}`
          : 'aucune de proche',
        source: sources.person,
      },
      {
        what: 'Proximité du souhait et de l’expérience',
        value: `${decimal(wish?.closeness ?? 0)} et ${decimal(practice?.closeness ?? 0)}`,
        source: sources.rome,
      },
    ],
    parameters: [
      { what: 'Part du souhait', value: wishShare },
      { what: 'Mois d’expérience qui comptent en entier', value: full },
    ],
    value: `(${wished} × ${decimal(wish?.closeness ?? 0)} + ${done} × ${worth})`,
  };
}

function skills({ basis, facts }: ScoreRecord, names: Names): Part {
  const { titleWeight, unknownTitle } = basis.shapes;
  const asked = [
    ...basis.need.skills.map(({ code }, i) => ({
      what: names.skillName(code),
      weight: basis.skillWeights[i] ?? 0,
      credit: facts.credits?.[i] ?? 0,
      value: facts.credits === null ? 'pas encore renseigné' : `su pour ${decimal(facts.credits[i] ?? 0)}`,
    })),
    ...basis.need.demands.flatMap(({ code, kind }, i) => {
      const held = facts.held[i] ?? null;
      const credit = held === null ? unknownTitle : Number(held);
      const value = held === null ? 'pas encore vérifié' : held ? 'oui' : 'non';
      return kind === 'evidence'
        ? [{ what: names.licenceName(code), weight: titleWeight, credit, value }]
        : [];
    }),
  ];
  const covered = asked.map(({ weight, credit }) => `${decimal(weight)} × ${decimal(credit)}`);
  const whole = asked.map(({ weight }) => decimal(weight));
  const usual = basis.need.skills.length > 0 && !asksSkills(basis.need);
  return {
    data: [
      ...(usual
        ? [
            {
              what: 'Compétences comparées',
              value: 'celles habituelles du métier : le besoin n’en demande pas',
              source: sources.rome,
            },
          ]
        : []),
      ...asked.map(({ what, value }) => ({ what, value, source: sources.person })),
    ],
    parameters: asked.map(({ what, weight }) => ({ what: `Poids : ${what}`, value: weight })),
    value: asked.length === 0 ? '1' : `(${covered.join(' + ')}) ÷ (${whole.join(' + ')})`,
  };
}

/** Of a catalogue that has been replaced since, in a text that was written again since. */
const unnamed = 'un mot qui n’est plus au répertoire';

function experience({ basis, facts }: ScoreRecord, nameOf: Parameters<typeof accountFor>[2]): Part {
  const { wordSaturation: k, wordLength: b, wordsHalf } = basis.shapes;
  const shared = Array.from({ length: facts.words.length / 2 }, (_, i) => {
    const place = facts.words[2 * i] ?? 0;
    const rarity = basis.rarities[place] ?? 0;
    const word = nameOf(basis.need.words[place] ?? '') ?? unnamed;
    return { word, rarity, count: facts.words[2 * i + 1] ?? 0 };
  });
  const lengths = `${decimal(1 - b)} + ${decimal(b)} × ${facts.wordTotal} ÷ ${decimal(basis.meanWords)}`;
  const terms = shared.map(
    ({ rarity, count }) =>
      `${decimal(rarity)} × ${count} × ${decimal(k + 1)} ÷ (${count} + ${decimal(k)} × (${lengths}))`,
  );
  const sum = `(${terms.join(' + ')})`;
  return {
    data: [
      {
        what: 'Racines de mots de l’annonce qui sont dans le récit, et combien de fois',
        value: shared.map(({ word, count }) => `${word} (${count})`).join(', ') || 'aucune',
        source: `${sources.person} ; ${sources.need}`,
      },
      { what: 'Mots du récit', value: String(facts.wordTotal), source: sources.person },
      { what: 'Mots d’un récit moyen', value: decimal(basis.meanWords), source: sources.policy },
    ],
    parameters: [
      { what: 'Saturation d’un mot répété', value: k },
      { what: 'Part de la longueur du récit', value: b },
      { what: 'Somme qui vaut la moitié', value: wordsHalf },
      ...shared.map(({ word, rarity }) => ({ what: `Rareté : ${word}`, value: rarity })),
    ],
    value: terms.length === 0 ? '0' : `${sum} ÷ (${sum} + ${decimal(wordsHalf)})`,
  };
}

function commute({ basis: { shapes }, facts }: ScoreRecord): Part {
  const { reach, mode, minutes, limit } = facts.commute;
  const value =
    reach === 'far'
      ? '0'
      : reach === 'within'
        ? `(1 − ${decimal(shapes.tripLoss)} × ${decimal(minutes ?? 0)} ÷ ${decimal(limit ?? 1)})`
        : decimal(shapes.unsureTrip);
  return {
    data: [
      {
        what: 'Durée estimée',
        value: minutes === null || mode === null ? 'inconnue' : `${minutes} min ${modeNames[mode]}`,
        source: sources.trips,
      },
      {
        what: 'Durée acceptée',
        value: limit === null ? 'pas encore renseignée' : `${limit} min`,
        source: sources.person,
      },
    ],
    parameters: [
      { what: 'Ce que perd un trajet aussi long qu’accepté', value: shapes.tripLoss },
      { what: 'Valeur d’un trajet à confirmer', value: shapes.unsureTrip },
    ],
    value,
  };
}

const subjectNames: Readonly<Record<Subject, string>> = {
  hours: 'Durée du travail',
  contract: 'Contrat',
  start: 'Date de début',
  pay: 'Salaire',
};

const answerNames: Readonly<Record<Answer, string>> = {
  yes: 'convient',
  none: 'rien à comparer',
  nearly: 'convient presque',
  unknown: 'pas encore connu',
  no: 'ne convient pas',
};

function conditions({ basis, facts: { answers } }: ScoreRecord): Part {
  const { answers: worth, startTimes: times = 1 } = basis.shapes;
  return {
    data: subjects.map((name) => ({
      what: subjectNames[name],
      value: answerNames[answers[name]],
      source: `${sources.person} ; ${sources.need}`,
    })),
    parameters: [
      ...subjects.map((name) => ({
        what: `Valeur : ${subjectNames[name].toLowerCase()}`,
        value: worth[answers[name]],
      })),
      { what: 'Nombre de fois que compte la date de début', value: times },
    ],
    value: `(${subjects
      .map((name) => `${name === 'start' ? `${decimal(times)} × ` : ''}${decimal(worth[answers[name]])}`)
      .join(' + ')}) ÷ ${decimal(3 + times)}`,
  };
}
