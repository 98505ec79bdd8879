/** Languages that needs ask for: ISO 639-1 codes, and the French sign language. */
export const languageCodes = [
  'fr',
  'en',
  'ar',
  'de',
  'es',
  'it',
  'nl',
  'pt',
  'ru',
  'uk',
  'tr',
  'zh',
  'lsf',
] as const;
export type LanguageCode = (typeof languageCodes)[number];

export const languageNames: Record<LanguageCode, string> = {
  fr: 'français',
  en: 'anglais',
  ar: 'arabe',
  de: 'allemand',
  es: 'espagnol',
  it: 'italien',
  nl: 'néerlandais',
  pt: 'portugais',
  ru: 'russe',
  uk: 'ukrainien',
  tr: 'turc',
  zh: 'chinois',
  lsf: 'langue des signes',
};

/** Levels of the Common European Framework, and the two words that people use instead. */
export const languageLevels = ['notions', 'courant', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type LanguageLevel = (typeof languageLevels)[number];
