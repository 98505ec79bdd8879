/** How sure a rule is: A read whole at its source, B in part or by a secondary page, C a choice of ours to be confirmed. */
export type Sure = 'A' | 'B' | 'C';

/** What bounds a framework of a mission locale, as `docs/rules.md` tells it. */
export interface YouthRule {
  readonly name: string;
  readonly source: string;
  /** The state of the text that it was read in, "YYYY-MM-DD". */
  readonly from: string;
  readonly sure: Sure;
}

const pacea = 'Code du travail L5131-4, R5131-11 à R5131-13';
const cej = 'Code du travail D5131-19, D5131-23, R5131-15 à R5131-25';

export const youthRules = {
  'mission-locale': {
    name: 'Seule une mission locale ouvre un PACEA',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'mission-locale-cej': {
    name: 'Ici, un CEJ s’ouvre dans une mission locale',
    source: 'Réglage de ce service',
    from: '2026-03-27',
    sure: 'C',
  },
  'pacea-age': {
    name: 'PACEA de 16 à 25 ans inclus',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'pacea-length': {
    name: 'PACEA de 24 mois consécutifs au plus',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'pacea-birthday': {
    name: 'Un PACEA finit au 26e anniversaire',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'pacea-engagement': {
    name: 'Le contrat d’engagement est signé d’abord',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'pacea-phase': {
    name: 'Première phase dans le mois',
    source: pacea,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-age': {
    name: 'CEJ de 16 à 25 ans révolus, 29 avec une RQTH',
    source: 'Code du travail L5314-2, D5131-19',
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-age-day': {
    name: 'L’âge d’un CEJ se lit au premier jour',
    source: 'Réglage de ce service : le texte lu ne dit pas que l’anniversaire l’arrête',
    from: '2026-03-27',
    sure: 'C',
  },
  'cej-length': {
    name: 'CEJ de 12 mois au plus',
    source: cej,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-longest': {
    name: 'CEJ prolongé à 18 mois en tout au plus, en le motivant',
    source: cej,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-school': {
    name: 'En EPIDE ou en E2C, jusqu’au dernier jour du deuxième mois qui suit',
    source: cej,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-again': {
    name: 'Un nouveau CEJ après six mois',
    source: cej,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-free': {
    name: 'CEJ : ni étudiant, ni en formation',
    source: cej,
    from: '2026-03-27',
    sure: 'A',
  },
  'cej-engagement': {
    name: 'Le contrat d’engagement est signé au plus tard le premier jour',
    source: 'Réglage de ce service',
    from: '2026-03-27',
    sure: 'C',
  },
  'cej-proof': {
    name: 'RQTH en cours au premier jour',
    source: 'Code du travail L5314-2, D5131-19',
    from: '2026-03-27',
    sure: 'A',
  },
  guardian: {
    name: 'Accord d’un parent ou du tuteur pour une personne mineure',
    source: 'Usage des missions locales, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
} as const satisfies Readonly<Record<string, YouthRule>>;
export type RuleId = keyof typeof youthRules;
