import { type Role, roles } from '../access/index.ts';
import { twinsOfHouse } from '../house.ts';
import type { MenuItem, Twin } from './twin.ts';

export const twins: readonly Twin[] = await twinsOfHouse();

export const menuOf = (role: Role): readonly MenuItem[] =>
  roles.includes(role) ? twins.flatMap(({ menu }) => menu?.[role] ?? []) : [];
