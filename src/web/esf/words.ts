import type { IndicatorCode, Item } from '../../esf/index.ts';

export const itemWords: Record<Item, string> = {
  sex: 'Sexe',
  birthDate: 'Date de naissance',
  labour: 'Situation au travail',
  unemployedMonths: 'Mois de chômage',
  isced: 'Niveau de diplôme',
  disability: 'Handicap',
  thirdCountry: 'Nationalité d’un pays tiers',
  foreignBackground: 'Origine étrangère',
  homeless: 'Sans logement ou exclusion du logement',
  rural: 'Vit en zone rurale',
  searching: 'Recherche un emploi',
  training: 'En études ou en formation',
  qualified: 'A obtenu une qualification',
  employed: 'En emploi',
  employedLater: 'En emploi, six mois après',
  betterLater: 'Meilleure situation au travail, six mois après',
};

export const whenWords = { entry: 'À l’entrée', exit: 'À la sortie', later: 'Six mois après' } as const;
export const askWords = { person: 'à la personne', structure: 'à la structure' } as const;

export const labourWords = { unemployed: 'Au chômage', inactive: 'Inactive', employed: 'En emploi' } as const;
export const sexWords = { f: 'Femme', m: 'Homme' } as const;
export const sensitiveWords = { yes: 'Oui', no: 'Non', declined: 'Ne souhaite pas répondre' } as const;

/** Levels of the ISCED in the words of French diplomas. */
export const iscedWords = {
  '0': 'Pas de scolarité complète (CITE 0)',
  '1': 'École primaire (CITE 1)',
  '2': 'Collège, brevet (CITE 2)',
  '3': 'CAP, BEP, bac (CITE 3)',
  '4': 'Après le bac, sans diplôme du supérieur (CITE 4)',
  '5': 'Bac + 2 (CITE 5)',
  '6': 'Licence (CITE 6)',
  '7': 'Master (CITE 7)',
  '8': 'Doctorat (CITE 8)',
} as const;

export const resultWords = {
  conform: 'Conforme',
  'to-complete': 'À compléter',
  'not-conform': 'Non conforme',
} as const;

export const indicatorWords: Record<IndicatorCode, string> = {
  EECO01: 'Participants',
  EECO02: 'Chômeurs, longue durée comprise',
  EECO03: 'Chômeurs de longue durée',
  EECO04: 'Inactifs',
  EECO05: 'En emploi',
  EECO06: 'Moins de 18 ans',
  EECO07: '18 à 29 ans',
  EECO08: '55 ans et plus',
  EECO09: 'CITE 0 à 2',
  EECO10: 'CITE 3 et 4',
  EECO11: 'CITE 5 à 8',
  EECO12: 'Handicap',
  EECO13: 'Pays tiers',
  EECO14: 'Origine étrangère',
  EECO16: 'Sans domicile, exclusion du logement',
  EECO17: 'Zones rurales',
  EECR01: 'À la sortie : recherche un emploi',
  EECR02: 'À la sortie : études ou formation',
  EECR03: 'À la sortie : qualification',
  EECR04: 'À la sortie : en emploi',
  EECR05: 'À six mois : en emploi',
  EECR06: 'À six mois : meilleure situation',
};
