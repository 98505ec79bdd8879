import {
  conditionNames,
  contractNames,
  type LanguageCode,
  languageNames,
  type workingConditions,
} from '../../../occupations/index.ts';
import type { MergeLine, obstacleKinds, Profile } from '../../../participants/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { date, euros, hours } from '../../kit/format.ts';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import { modeWords, obstacleWords } from '../record/words.ts';

const blank = 'non renseigné';
type Said<Name extends keyof Profile> = NonNullable<Profile[Name]>;
type Obstacle = (typeof obstacleKinds)[number];

/** How each field is called, and how what it holds is read. */
const fields: Record<string, readonly [name: string, say: (value: never) => string]> = {
  firstName: ['Prénom', String],
  lastName: ['Nom', String],
  email: ['Adresse électronique', String],
  phone: ['Téléphone', (value: string) => spacedPhone(value)],
  birthDate: ['Date de naissance', (value: string) => date(value)],
  sex: ['Sexe', (value: 'f' | 'm') => ({ f: 'Femme', m: 'Homme' })[value]],
  state: [
    'État',
    (value: 'draft' | 'active' | 'left') =>
      ({ draft: 'À confirmer', active: 'Suivie', left: 'Sortie' })[value],
  ],
  experienceText: ['Son expérience, avec ses mots', String],
  cv: ['CV', String],
  'profile.zone': ['Lieu de vie', (value: string) => zoneName(value)],
  'profile.travel': [
    'Déplacements',
    ({ modes, maxMinutes }: Said<'travel'>) =>
      `${modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')}, ${maxMinutes} minutes au plus`,
  ],
  'profile.availableFrom': ['Disponible à partir du', (value: string) => date(value)],
  'profile.minutesPerWeek': [
    'Heures par semaine',
    ({ min, max }: Said<'minutesPerWeek'>) => `de ${hours(min)} à ${hours(max)}`,
  ],
  'profile.contracts': [
    'Contrats acceptés',
    (kinds: Said<'contracts'>) => kinds.map((kind) => contractNames[kind]).join(', '),
  ],
  'profile.minHourlyCents': ['Salaire horaire brut minimal', (cents: number) => euros(cents)],
};

/** @param users names of accounts, by id */
export function lineWords({ field, keep, drop }: MergeLine, users: ReadonlyMap<string, string>) {
  const [name, say] = wordsFor(field, users);
  const shown = (value: unknown): string => (value === null || value === '' ? blank : say(value as never));
  return { name, keep: shown(keep), drop: shown(drop) };
}

function wordsFor(field: string, users: ReadonlyMap<string, string>): (typeof fields)[string] {
  if (field === 'counsellorId') return ['Référent', (id: string) => users.get(id) ?? 'compte fermé'];
  const [kind = '', code = ''] = field.split(/\.(?=[^.]*$)/);
  if (kind === 'profile.licences') return [licenceName(code), (held: boolean) => (held ? 'oui' : 'non')];
  if (kind === 'obstacles') return [`Frein, ${obstacleWords[code as Obstacle]}`, String];
  return fields[field] ?? [field, String];
}

const lists: Record<string, readonly [name: string, say: (value: never) => string]> = {
  'profile.wishes': ['Métiers souhaités', occupationName],
  'profile.excludedOccupations': ['Métiers refusés', occupationName],
  'profile.excludedConditions': [
    'Conditions refusées',
    (code: (typeof workingConditions)[number]) => conditionNames[code],
  ],
  'profile.experience': [
    'Expérience',
    ({ occupation, months }: Said<'experience'>[number]) => `${occupationName(occupation)} (${months} mois)`,
  ],
  'profile.skills': ['Compétences', ({ code }: Said<'skills'>[number]) => skillName(code)],
  'profile.languages': ['Langues', ({ code }: { code: LanguageCode }) => languageNames[code]],
  obstacles: ['Freins', (kind: Obstacle) => obstacleWords[kind]],
};

export function listWords(field: string, values: readonly unknown[]): { name: string; values: string[] } {
  const [name, say] = lists[field] ?? [field, String];
  return { name, values: values.map((value) => say(value as never)) };
}
