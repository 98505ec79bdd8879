/** How sure a rule is: A read whole at its source, B in part or by several that agree, C a choice of ours to be confirmed. */
export interface ClauseRule {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly from: string;
  readonly sure: 'A' | 'B' | 'C';
}

const duty: ClauseRule = {
  code: 'duty',
  name: 'Condition sociale obligatoire au-dessus des seuils européens',
  source:
    'Loi 2021-1104, article 35 ; CCP L2112-2-1 et L3114-2-1 ; au lancement de la consultation ou à l’envoi de l’avis',
  from: '2026-08-22',
  sure: 'B',
};

/** The first day on which the launch of a consultation makes a social condition compulsory. */
export const dutyFrom = duty.from;

/** What decides in this room, as `docs/rules.md` tells it. */
export const clauseRules: readonly ClauseRule[] = [
  duty,
  {
    code: 'exceptions',
    name: 'Exceptions motivées',
    source: 'CCP L2112-2-1, texte non relu',
    from: '2026-08-22',
    sure: 'C',
  },
  {
    code: 'due',
    name: 'Heures dues : montant × part de main-d’œuvre × taux ÷ coût horaire, à l’heure la plus proche',
    source: 'Usage des facilitateurs ; aucun texte national',
    from: '2000-01-01',
    sure: 'C',
  },
  {
    code: 'eligible',
    name: 'Éligibilité de 24 mois à partir de la première heure',
    source: 'Usage des facilitateurs ; un réglage de chaque vérification',
    from: '2000-01-01',
    sure: 'C',
  },
  {
    code: 'ai',
    name: 'AI : 480 heures en 24 mois',
    source: 'Code du travail L5132-9 et R5132-18',
    from: '2000-01-01',
    sure: 'B',
  },
  {
    code: 'day',
    name: 'Journée de plus de 10 heures',
    source: 'Code du travail L3121-18',
    from: '2016-08-10',
    sure: 'B',
  },
  {
    code: 'week',
    name: 'Semaine de plus de 48 heures',
    source: 'Code du travail L3121-20',
    from: '2016-08-10',
    sure: 'B',
  },
];

export const minutesPerHour = 60;
/** 35 h a week over a month of 52/12 weeks: 151 h 40. */
export const fullTimeMonth = 9_100;
/** A day and a week beyond which hours are questioned. */
export const longDay = 600;
export const longWeek = 2_880;
/** Of an association intermédiaire, in companies: so much in so many months from the first assignment, for a person. */
export const aiLimit = { minutes: 28_800, months: 24 } as const;
/** How long somebody is eligible where nothing else is said: from the first hour, and until there is one from the check. */
export const eligibleMonths = 24;
/** A contract of less may go without. */
export const shortContractMonths = 6;

export const purchaseKinds = ['works', 'services', 'supplies', 'concession'] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

export const authorities = ['local', 'state', 'utility'] as const;
export type Authority = (typeof authorities)[number];

/** European thresholds, in cents without VAT, revised every two years. Works and concessions have one for all. */
const thresholds: readonly {
  readonly from: string;
  readonly works: number;
  readonly bought: Readonly<Record<Authority, number>>;
}[] = [
  {
    from: '2026-01-01',
    works: 540_400_000,
    bought: { local: 21_600_000, state: 14_000_000, utility: 43_200_000 },
  },
  {
    from: '2024-01-01',
    works: 553_800_000,
    bought: { local: 22_100_000, state: 14_300_000, utility: 44_300_000 },
  },
];

/** @returns in cents without VAT, and since when; `undefined` for a day before the table begins */
export function thresholdOn(
  day: string,
  kind: PurchaseKind,
  authority: Authority,
): { readonly cents: number; readonly from: string } | undefined {
  const row = thresholds.find(({ from }) => from <= day);
  if (!row) return undefined;
  const cents = kind === 'works' || kind === 'concession' ? row.works : row.bought[authority];
  return { cents, from: row.from };
}
