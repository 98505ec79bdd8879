/** Strengths that a counsellor may tick of somebody, as a company reads them: nouns, so that nothing agrees with anybody. */
export const strengthNames = {
  punctuality: 'ponctualité',
  reliability: 'fiabilité',
  attendance: 'assiduité',
  teamwork: 'travail en équipe',
  autonomy: 'autonomie',
  care: 'soin du travail bien fait',
  rigour: 'rigueur',
  organisation: 'organisation',
  pace: 'rapidité',
  learning: 'envie d’apprendre',
  adaptation: 'adaptation aux imprévus',
  instructions: 'respect des consignes',
  safety: 'respect des règles de sécurité et d’hygiène',
  initiative: 'initiative',
  versatility: 'polyvalence',
  patience: 'patience',
  calm: 'calme',
  listening: 'écoute',
  service: 'sens du service',
  public: 'aisance avec le public',
  discretion: 'discrétion',
  digital: 'aisance avec les outils numériques',
  handwork: 'goût du travail manuel',
  outdoors: 'goût du travail en extérieur',
} as const;

export type Strength = keyof typeof strengthNames;
export const strengths = Object.keys(strengthNames) as [Strength, ...Strength[]];
