/** Where somebody may be accompanied, or helped, on the territory. */
export const doorKinds = ['mission-locale', 'plie', 'e2c', 'epide', 'siae', 'faj', 'france-travail'] as const;
export type DoorKind = (typeof doorKinds)[number];

/** How sure a rule is: A read whole at its source, B in part or by a secondary page, C a choice of ours to be confirmed. */
export type Sure = 'A' | 'B' | 'C';

/** Something that decides which doors fit, as `docs/rules.md` tells it. */
export interface DoorRule {
  readonly door: DoorKind;
  readonly name: string;
  readonly source: string;
  /** The state of the text that it was read in, "YYYY-MM-DD": of the Code du travail, its newest article that was read. */
  readonly from: string;
  readonly sure: Sure;
}

export const doorRules = {
  'ml-age': {
    door: 'mission-locale',
    name: 'De 16 à 25 ans inclus, jusqu’à la veille du 26e anniversaire',
    source: 'Code du travail L5131-4, R5131-11 à R5131-13',
    from: '2026-03-27',
    sure: 'A',
  },
  'ml-rqth': {
    door: 'mission-locale',
    name: 'Avec une RQTH, jusqu’à la veille du 30e anniversaire, pour un CEJ seulement',
    source: 'Code du travail L5314-2, D5131-19',
    from: '2026-03-27',
    sure: 'A',
  },
  'ml-school': {
    door: 'mission-locale',
    name: 'Sortie du système scolaire',
    source: 'Usage des missions locales, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
  'plie-zone': {
    door: 'plie',
    name: 'Un PLIE couvre la commune ou l’arrondissement',
    source: 'Protocoles des six PLIE 2018–2022',
    from: '2018-01-01',
    sure: 'B',
  },
  'plie-adult': {
    door: 'plie',
    name: 'Personne adulte, à partir du 18e anniversaire',
    source: 'Recentrage des PLIE sur les adultes ; critères d’entrée locaux',
    from: '2023-01-01',
    sure: 'B',
  },
  'plie-distance': {
    door: 'plie',
    name: 'Grande difficulté d’insertion sociale et professionnelle',
    source: 'Code du travail L5131-2',
    from: '2026-03-27',
    sure: 'A',
  },
  'e2c-age': {
    door: 'e2c',
    name: 'Moins de 26 ans',
    source: 'Fiche du ministère du Travail du 5 octobre 2023',
    from: '2023-10-05',
    sure: 'A',
  },
  'e2c-first-age': {
    door: 'e2c',
    name: 'À partir de 16 ans',
    source: 'Usage des écoles, texte non relu',
    from: '2023-10-05',
    sure: 'C',
  },
  'e2c-school': {
    door: 'e2c',
    name: 'Sortie de l’école sans diplôme ni qualification',
    source: 'Fiche du ministère du Travail du 5 octobre 2023',
    from: '2023-10-05',
    sure: 'A',
  },
  'epide-age': {
    door: 'epide',
    name: 'De 17 à 25 ans',
    source: 'Connaissance générale, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
  'epide-school': {
    door: 'epide',
    name: 'Sans diplôme, ou sans emploi ni formation',
    source: 'Connaissance générale, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
  'siae-one': {
    door: 'siae',
    name: 'Un critère suffit : RSA, ASS, AAH, ou sans emploi depuis 24 mois',
    source: 'Critères de niveau 1 de l’IAE, plateforme « Les emplois de l’inclusion »',
    from: '2026-08-21',
    sure: 'A',
  },
  'siae-several': {
    door: 'siae',
    name: 'Sinon plusieurs critères (deux en AI et ETTI, trois en ACI, EI, EITI), ou l’avis d’un prescripteur',
    source: 'Critères de niveau 2 de l’IAE, plateforme « Les emplois de l’inclusion »',
    from: '2026-08-21',
    sure: 'A',
  },
  'siae-age': {
    door: 'siae',
    name: 'À partir de 16 ans',
    source: 'Usage, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
  'faj-age': {
    door: 'faj',
    name: 'De 18 à 25 ans',
    source: 'Code de l’action sociale et des familles L263-3',
    from: '2026-03-27',
    sure: 'A',
  },
  'faj-25': {
    door: 'faj',
    name: '« 25 ans » se lit jusqu’à la veille du 26e anniversaire',
    source: 'Réglage de ce service ; d’autres départements s’arrêtent au 25e anniversaire',
    from: '2026-03-27',
    sure: 'C',
  },
  'faj-need': {
    door: 'faj',
    name: 'Aide ponctuelle, après les aides de droit commun',
    source: 'Code de l’action sociale et des familles L263-3, R263-3',
    from: '2026-03-27',
    sure: 'A',
  },
  'ft-all': {
    door: 'france-travail',
    name: 'Toute personne qui cherche un emploi s’inscrit, et reçoit une décision d’orientation',
    source: 'Code du travail L5411-1, L5411-5-1',
    from: '2026-03-27',
    sure: 'A',
  },
  'ft-age': {
    door: 'france-travail',
    name: 'À partir de 16 ans',
    source: 'Usage, texte non relu',
    from: '2026-03-27',
    sure: 'C',
  },
} as const satisfies Readonly<Record<string, DoorRule>>;

export type RuleId = keyof typeof doorRules;

/** Ages of the rules, in years: from the birthday of the first to the eve of that of the second. */
export const ages = {
  'mission-locale': { from: 16, before: 26, beforeWithRqth: 30 },
  plie: { from: 18 },
  e2c: { from: 16, before: 26 },
  epide: { from: 17, before: 26 },
  siae: { from: 16 },
  faj: { from: 18, before: 26 },
  'france-travail': { from: 16 },
} as const;
