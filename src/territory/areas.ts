import { wordsOf } from './place-tokens.ts';

/** A department or a region: never a place where somebody works. */
export interface WholeArea {
  readonly kind: 'department' | 'region';
  /** "13", "2A"; of a region, its INSEE code. */
  readonly code: string;
  readonly name: string;
}

/** Code and name of the departments (INSEE, 2026). */
const departments =
  "01 Ain|02 Aisne|03 Allier|04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|07 Ardèche|08 Ardennes|09 Ariège|10 Aube|11 Aude|12 Aveyron|13 Bouches-du-Rhône|14 Calvados|15 Cantal|16 Charente|17 Charente-Maritime|18 Cher|19 Corrèze|21 Côte-d'Or|22 Côtes-d'Armor|23 Creuse|24 Dordogne|25 Doubs|26 Drôme|27 Eure|28 Eure-et-Loir|29 Finistère|2A Corse-du-Sud|2B Haute-Corse|30 Gard|31 Haute-Garonne|32 Gers|33 Gironde|34 Hérault|35 Ille-et-Vilaine|36 Indre|37 Indre-et-Loire|38 Isère|39 Jura|40 Landes|41 Loir-et-Cher|42 Loire|43 Haute-Loire|44 Loire-Atlantique|45 Loiret|46 Lot|47 Lot-et-Garonne|48 Lozère|49 Maine-et-Loire|50 Manche|51 Marne|52 Haute-Marne|53 Mayenne|54 Meurthe-et-Moselle|55 Meuse|56 Morbihan|57 Moselle|58 Nièvre|59 Nord|60 Oise|61 Orne|62 Pas-de-Calais|63 Puy-de-Dôme|64 Pyrénées-Atlantiques|65 Hautes-Pyrénées|66 Pyrénées-Orientales|67 Bas-Rhin|68 Haut-Rhin|69 Rhône|70 Haute-Saône|71 Saône-et-Loire|72 Sarthe|73 Savoie|74 Haute-Savoie|75 Paris|76 Seine-Maritime|77 Seine-et-Marne|78 Yvelines|79 Deux-Sèvres|80 Somme|81 Tarn|82 Tarn-et-Garonne|83 Var|84 Vaucluse|85 Vendée|86 Vienne|87 Haute-Vienne|88 Vosges|89 Yonne|90 Territoire de Belfort|91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis|94 Val-de-Marne|95 Val-d'Oise|971 Guadeloupe|972 Martinique|973 Guyane|974 La Réunion|976 Mayotte";

const regions =
  "11 Île-de-France|24 Centre-Val de Loire|27 Bourgogne-Franche-Comté|28 Normandie|32 Hauts-de-France|44 Grand Est|52 Pays de la Loire|53 Bretagne|75 Nouvelle-Aquitaine|76 Occitanie|84 Auvergne-Rhône-Alpes|93 Provence-Alpes-Côte d'Azur|94 Corse";

const otherNames: Readonly<Record<string, string>> = {
  PACA: '93',
  'Région Sud': '93',
  'Sud PACA': '93',
  'Provence-Alpes': '93',
  IDF: '11',
  'Région parisienne': '11',
};

const split = (kind: WholeArea['kind'], text: string): WholeArea[] =>
  text.split('|').map((entry) => {
    const at = entry.indexOf(' ');
    return { kind, code: entry.slice(0, at), name: entry.slice(at + 1) };
  });

const allDepartments = split('department', departments);
const allRegions = split('region', regions);
const byCode = new Map(allDepartments.map((area) => [area.code, area]));

/** The department of that number: "13", "2A". */
export const department = (code: string): WholeArea | undefined => byCode.get(code.toUpperCase());

const byName = new Map<string, WholeArea>();
// « Paris » is read as the town.
for (const area of [...allDepartments, ...allRegions].filter(({ name }) => name !== 'Paris'))
  byName.set(wordsOf(area.name).join(' '), area);
for (const [name, code] of Object.entries(otherNames))
  byName.set(wordsOf(name).join(' '), allRegions.find((area) => area.code === code) as WholeArea);
byName.set('bdr', byCode.get('13') as WholeArea);
const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

/** The longest name of an area that begins at a word, and how many words it has. */
export function areaNamed(words: readonly string[]): { area: WholeArea; length: number } | null {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const area = byName.get(words.slice(0, length).join(' '));
    if (area) return { area, length };
  }
  return null;
}
