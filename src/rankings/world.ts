import type { World } from '../matching/index.ts';
import { currentCatalogue, refreshCatalogue } from '../occupations/index.ts';
import { loadTravelTimes } from '../territory/index.ts';

/** The look-ups that the ranking is handed: catalogue and travel times as they are now. */
export async function loadWorld(): Promise<World> {
  await refreshCatalogue();
  const { occupation, skill, licence } = currentCatalogue();
  const travel = await loadTravelTimes();
  return {
    minutes: (mode, from, to) => travel.minutes(mode, from, to),
    neighbours: (code) => occupation(code)?.neighbours ?? [],
    macroSkill: (code) => skill(code)?.macro ?? null,
    occupationName: (code) => occupation(code)?.name ?? code,
    skillName: (code) => skill(code)?.name ?? code,
    licenceName: (code) => licence(code)?.name ?? code,
  };
}
