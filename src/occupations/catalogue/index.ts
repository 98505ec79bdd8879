import type { Licence, LicenceCode, Occupation, OccupationCode, Skill, SkillCode } from '../types.ts';
import { administration } from './administration.ts';
import { agriculture } from './agriculture.ts';
import { care } from './care.ts';
import { catering } from './catering.ts';
import { childcare } from './childcare.ts';
import { cleaning } from './cleaning.ts';
import { construction } from './construction.ts';
import { finishing } from './finishing.ts';
import { foodTrades } from './food-trades.ts';
import { greenSpaces } from './green-spaces.ts';
import { hotels } from './hotels.ts';
import { industry } from './industry.ts';
import { licences } from './licences.ts';
import { logistics } from './logistics.ts';
import { maintenance } from './maintenance.ts';
import { metalwork } from './metalwork.ts';
import { port } from './port.ts';
import { retail } from './retail.ts';
import { security } from './security.ts';
import { services } from './services.ts';
import { skills } from './skills.ts';
import { social } from './social.ts';
import { transport } from './transport.ts';
import { waste } from './waste.ts';

export { licences, skills };

/** The built-in occupations. Codes, official names, skills and neighbours are facts of ROME 4.0, version 60. */
export const occupations: readonly Occupation[] = [
  ...construction,
  ...finishing,
  ...logistics,
  ...transport,
  ...cleaning,
  ...catering,
  ...hotels,
  ...care,
  ...childcare,
  ...retail,
  ...industry,
  ...metalwork,
  ...maintenance,
  ...greenSpaces,
  ...waste,
  ...security,
  ...administration,
  ...foodTrades,
  ...social,
  ...services,
  ...port,
  ...agriculture,
];

function byCode<Item extends { readonly code: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.code, item]));
}

export const occupationByCode: ReadonlyMap<OccupationCode, Occupation> = byCode(occupations);
export const skillByCode: ReadonlyMap<SkillCode, Skill> = byCode(skills);
export const licenceByCode: ReadonlyMap<LicenceCode, Licence> = byCode(licences);
