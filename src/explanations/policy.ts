import { type Criterion, criteria, type Group, type Policy } from '../matching/index.ts';

/**
 * What the law wants published of an algorithm that weighs people (CRPA R311-3-1-2), in words that they understand: the
 * name of each criterion, how it is worked out, and the data that it reads with their sources.
 */
const publishedCriteria: Record<Criterion, { name: string; how: string; data: readonly string[] }> = {
  occupation: {
    name: 'Métier',
    how: 'Le métier souhaité compte pour 60 %, l’expérience pour 40 %. Le même métier compte en entier, un métier proche en partie, selon les passerelles du répertoire ROME. Deux ans d’expérience comptent en entier.',
    data: [
      'Métiers souhaités et expériences, confirmés par la personne',
      'Métiers du besoin, fixés par l’entreprise et la chargée ou le chargé de relations',
      'Passerelles entre métiers du répertoire ROME (France Travail)',
    ],
  },
  skills: {
    name: 'Compétences et titres',
    how: 'La part de ce qui est demandé que la personne sait faire. Une compétence exigée compte deux fois plus qu’une compétence souhaitée, une compétence rare plus qu’une compétence courante, un titre comme un CACES autant que deux compétences exigées. Une compétence voisine compte pour 30 %.',
    data: [
      'Compétences, niveaux et titres, confirmés par la personne',
      'Compétences et titres demandés par le besoin',
      'Rareté de chaque compétence parmi les personnes accompagnées, figée avec cette version',
    ],
  },
  experience: {
    name: 'Récit d’expérience',
    how: 'Les mots de métier de l’annonce (ceux du répertoire) qui se retrouvent dans le récit de la personne ; un mot rare compte plus qu’un mot courant (formule BM25). Le genre grammatical ne compte pas.',
    data: [
      'Mots du récit d’expérience de la personne',
      'Mots de métier du titre et du texte de l’annonce',
      'Rareté de chaque mot parmi les récits, figée avec cette version',
    ],
  },
  commute: {
    name: 'Trajet',
    how: 'La durée estimée par les moyens de la personne, comparée à la durée qu’elle accepte : un trajet court compte en entier, un trajet aussi long qu’accepté pour moitié, un trajet à confirmer pour un quart. Le lieu lui-même ne compte jamais.',
    data: [
      'Moyens de déplacement et durée acceptée, confirmés par la personne',
      'Durées estimées entre zones (docs/travel-times.md)',
      'Lieu et horaires du besoin',
    ],
  },
  conditions: {
    name: 'Conditions',
    how: 'La date de début compte pour la moitié ; la durée du travail, le contrat et le salaire se partagent l’autre. Une disponibilité plus tardive que le besoin ne peut attendre (deux semaines s’il ne le dit pas) ne convient pas. Ce qui convient compte en entier, ce qui convient presque pour moitié, ce qui n’est pas encore connu pour un quart.',
    data: ['Ce que la personne accepte', 'Ce que le besoin propose'],
  },
};

/** What keeps somebody out of a list, in the order in which it is checked. */
export const hardLimits: readonly string[] = [
  'La personne est accompagnée et souhaite être proposée.',
  'Elle n’a pas exclu le métier ni une condition de travail du besoin.',
  'Le trajet ne dépasse pas ce qu’elle accepte ; un peu au-delà, la question lui est posée.',
  'Ce que la loi exige (permis, diplôme, carte) n’est pas connu comme absent.',
];

/** What no score ever reads (Code du travail L1132-1; docs/ranking.md, « What is never an input »). */
export const neverUsed: readonly string[] = [
  'sexe',
  'âge',
  'origine',
  'nationalité',
  'situation de famille',
  'santé',
  'handicap',
  'freins',
  'allocations',
  'structure d’accompagnement',
  'quartier',
  'nom',
  'commune',
];

/** What each group is, as the published policy defines it. */
export const groupDefinitions: Readonly<Record<Group, string>> = {
  ready:
    'Prête : ce métier ou un métier proche, et tout ce qui est exigé est connu et convient. Ce qui n’est que souhaité et manque est montré.',
  confirm: 'À confirmer : une question est à poser à la personne.',
  gap: 'À une étape : quelque chose d’exigé manque, qui est nommé.',
  far: 'Loin : ni ce métier ni un métier proche, et moins de la moitié de ce qui est demandé. Ces personnes sont comptées et peuvent être proposées ; la liste ne les montre pas d’abord.',
};

/** The criteria with their points, in the order of `criteria`. */
export const describeWeights = (weights: Policy['weights']) =>
  criteria.map((criterion) => ({ criterion, points: weights[criterion], ...publishedCriteria[criterion] }));
