import type { NeedFacts } from '../needs/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { changedSince } from '../platform/index.ts';
import type { MatchDoc } from './match-model.ts';

/** What may change of a need or a profile without its being another proposal. */
const immaterial = ['state', 'expiresOn', 'reviewed'];

const isMaterial = (field: string): boolean => !immaterial.includes(field);

/** Fields that have changed since the match was frozen. */
export const changesOf = (match: MatchDoc, need: NeedFacts, person: CaseFacts) => ({
  need: changedSince(need, match.frozen.needRevision).filter(isMaterial),
  participant: changedSince(person, match.frozen.participantRevision).filter((field) =>
    field.startsWith('profile.'),
  ),
});

const words: Record<string, string> = {
  zone: 'le lieu',
  address: 'l’adresse',
  socialClause: 'la clause sociale',
  contract: 'le contrat',
  minutesPerWeek: 'le temps de travail',
  maxMinutesPerWeek: 'le temps de travail',
  startsOn: 'la date de début',
  startToleranceDays: 'la souplesse sur la date de début',
  schedule: 'les horaires',
  pay: 'le salaire',
  occupations: 'le métier',
  skills: 'les compétences demandées',
  licences: 'les titres demandés',
  conditions: 'les conditions de travail',
  posts: 'le nombre de postes',
  experience: 'l’expérience demandée',
  vehicle: 'le véhicule demandé',
  languages: 'les langues demandées',
  title: 'le titre',
  description: 'l’annonce',
  'profile.zone': 'le lieu de vie',
  'profile.wishes': 'les métiers souhaités',
  'profile.excludedOccupations': 'les métiers refusés',
  'profile.skills': 'les compétences',
  'profile.licences': 'les permis et titres',
  'profile.travel': 'les déplacements',
  'profile.availableFrom': 'la disponibilité',
  'profile.minutesPerWeek': 'le temps de travail',
  'profile.contracts': 'les contrats acceptés',
  'profile.minHourlyCents': 'le salaire demandé',
  'profile.experience': 'l’expérience',
  'profile.languages': 'les langues',
  'profile.excludedConditions': 'les conditions refusées',
};

/** « le salaire, les horaires » */
export const changesInWords = (fields: readonly string[]): string =>
  [...new Set(fields.map((field) => words[field] ?? 'autre chose'))].join(', ');
