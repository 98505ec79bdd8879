import { type Role, roles } from '../access/index.ts';
import { twinsOfHouse } from '../house.ts';
import type { MenuItem, Twin } from './twin.ts';

export const twins: readonly Twin[] = await twinsOfHouse();

const inOrderOfMenus = [
  ...twins.filter(({ lastInMenus }) => !lastInMenus),
  ...twins.filter(({ lastInMenus }) => lastInMenus),
];

export const menuOf = (role: Role): readonly MenuItem[] =>
  roles.includes(role) ? inOrderOfMenus.flatMap(({ menu }) => menu?.[role] ?? []) : [];
