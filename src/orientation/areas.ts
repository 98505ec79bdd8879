import { z } from 'zod';
import { city, departmentOf, isLivedIn, zone } from '../territory/index.ts';

/** The Métropole (EPCI). */
const metropole = '200054807';

/** Where a service receives people from: a commune, an arrondissement, a département, the Métropole, or everywhere. */
export const areaCode = z
  .string()
  .max(10)
  .refine((code) => /^\d{2,3}$|^\d{5}$|^2[AB]\d{0,3}$|^\d{9}$|^france$/.test(code), {
    message: 'Un code de commune, de département ou d’EPCI est attendu.',
  });

/** Whether somebody of that zone is received: areas that are not told keep nobody out. */
export function covers(areas: readonly string[], code: string | null): boolean {
  if (areas.length === 0 || code === null || !isLivedIn(code)) return true;
  const commune = zone(code)?.kind === 'arrondissement' ? city.code : code;
  return areas.some((area) => [code, commune, metropole, 'france', departmentOf(commune)].includes(area));
}
