import type { Names } from '../explanations/index.ts';
import type { World } from '../matching/index.ts';
import { type Catalogue, currentCatalogue, refreshCatalogue } from '../occupations/index.ts';
import { loadTravelTimes, type TravelTimes } from '../territory/index.ts';

/** The world at some moment. Two of one edition, in any threads, answer alike. */
export interface WorldEdition extends World, Names {
  readonly edition: string;
}

let known:
  | { readonly catalogue: Catalogue; readonly travel: TravelTimes; readonly world: WorldEdition }
  | undefined;

/** The look-ups that the ranking is handed, as they are now: the same object as long as nothing changed. */
export async function loadWorld(): Promise<WorldEdition> {
  const travel = await loadTravelTimes();
  const edition = await refreshCatalogue();
  const catalogue = currentCatalogue();
  if (known?.catalogue !== catalogue || known.travel !== travel)
    known = {
      catalogue,
      travel,
      world: { ...worldOf(catalogue, travel), edition: `${edition} ${travel.id}` },
    };
  return known.world;
}

/** Where only names are looked up: what this process has, without asking whether there is anything newer. */
export const knownWorld = async (): Promise<Names> =>
  known?.catalogue === currentCatalogue() ? known.world : loadWorld();

/** The look-ups of the ranking and of the explanations, in a catalogue and a table of travel times. */
export const worldOf = ({ occupation, skill, licence }: Catalogue, travel: TravelTimes): World & Names => ({
  minutes: (mode, from, to) => travel.minutes(mode, from, to),
  neighbours: (code) => occupation(code)?.neighbours ?? [],
  macroSkill: (code) => skill(code)?.macro ?? null,
  occupationName: (code) => occupation(code)?.name ?? code,
  skillName: (code) => skill(code)?.name ?? code,
  licenceName: (code) => licence(code)?.name ?? code,
});
