import type { FirstRole, Role } from '../../access/index.ts';
import { menuOf } from '../twins.ts';
import type { IconName } from './icon.tsx';

type Link = readonly [name: string, path: string];

/** What each role finds in the header, in the order of its day. */
const navigation: Readonly<Record<FirstRole, readonly Link[]>> = {
  officer: [
    ['Tableau de bord', '/tableau'],
    ['Besoins', '/besoins'],
    ['Entreprises', '/entreprises'],
    ['Comptes', '/comptes'],
  ],
  counsellor: [
    ['Avis à donner', '/avis'],
    ['Participants', '/participants'],
    ['Besoins', '/besoins'],
  ],
  manager: [
    ['Activité', '/activite'],
    ['Avis à donner', '/avis'],
    ['Participants', '/participants'],
    ['Besoins', '/besoins'],
    ['Comptes', '/comptes'],
  ],
  employer: [
    ['Présélections', '/preselections'],
    ['Besoins', '/besoins'],
  ],
  admin: [
    ['Comptes', '/comptes'],
    ['Structures', '/structures'],
    ['Files', '/files'],
  ],
};

/** Where each role begins its day. */
export const homeOf = (role: Role): string => linksOf(role).all[0]?.[1] ?? '/';

/** Links that the bar has room for on a small computer; what comes after them is under « Plus ». */
const mostInBar = 6;

/** What a role finds in the header: in the bar, and behind it. @param structure the kind of structure that they act in */
export function linksOf(
  role: Role,
  structure?: string,
): { all: readonly Link[]; bar: readonly Link[]; more: readonly Link[] } {
  const first: Partial<Record<Role, readonly Link[]>> = navigation;
  const ours = menuOf(role).filter(([, , only]) => only === undefined || only === structure);
  const all = [...(first[role] ?? []), ...ours.map(([name, path]): Link => [name, path])];
  const shown = all.length > mostInBar ? mostInBar - 1 : mostInBar;
  return { all, bar: all.slice(0, shown), more: all.slice(shown) };
}

interface Creation {
  readonly path: string;
  readonly name: string;
  readonly hint?: string;
  readonly icon: IconName;
}

const need = {
  path: '/besoins/nouveau',
  name: 'Besoin',
  hint: 'Coller une annonce, ou décrire le poste',
  icon: 'need',
} as const;
const company = {
  path: '/entreprises/nouvelle',
  name: 'Entreprise',
  hint: 'Par son nom ou son SIRET',
  icon: 'company',
} as const;
const person = {
  path: '/participants/nouveau',
  name: 'Participante ou participant',
  icon: 'person',
} as const;
const account = { path: '/comptes/nouveau', name: 'Compte', icon: 'account' } as const;

/** What each role may begin, under « Nouveau ». */
export const creations: Readonly<Partial<Record<Role, readonly Creation[]>>> = {
  officer: [need, company, account],
  counsellor: [person],
  manager: [person, account],
  employer: [],
  admin: [account, { path: '/structures/nouvelle', name: 'Structure', icon: 'company' }, need, company],
};

/** `page` on the page itself, `true` below it. */
export const currentOf = (here: string, path: string): 'page' | 'true' | undefined =>
  here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined;
