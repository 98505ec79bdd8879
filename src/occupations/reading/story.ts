import type { TravelMode } from '../../territory/index.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { ExperienceReading, ReadLanguage } from '../reading-types.ts';
import { readLanguages } from './languages.ts';
import { readLicences } from './licences.ts';
import { after, before, findAll, foldedOf, type Source } from './source.ts';

const not =
  /\b(?:pas|sans|aucun\w*|ni|jamais|plus|perdu|retire|annule|suspendu)\b(?: (?:encore|eu|de|d'|le|la|mon|un|une|du|passe)\b)* ?(?:d')?$/;
const lost = /^[^.,;\n]{0,15}\b(?:perdu|retire|annule|suspendu|non)\b|^ ?: ?non\b/;
/** Not there yet: neither held nor known to be absent. */
const underWay = /\b(?:passe|prepare|en cours|inscrite?|code en poche|bientot|formation|financer|passer)\b/;

/** Titles that the person says they have, or have not. A bare « permis » is the car's. */
export function licencesHeld(source: Source, catalogue: Catalogue): ExperienceReading['licences'] {
  const found = new Map<string, ExperienceReading['licences'][number]>();
  for (const { code, name, span } of readLicences(source, catalogue.licenceNames(), true).licences) {
    const [start, end] = foldedOf(source, span.start, span.end);
    const held = isHeld(source, start, end);
    if (held !== undefined) found.set(code, { code, name, held, span: { start: span.start, end: span.end } });
  }
  return [...found.values()];
}

function isHeld(source: Source, start: number, end: number): boolean | undefined {
  const behind = before(source, start, 40).split(',').at(-1) ?? '';
  const ahead = after(source, end, 25).split(',')[0] ?? '';
  if (not.test(behind) || lost.test(ahead)) return false;
  return underWay.test(behind) || underWay.test(ahead) ? undefined : true;
}

const modes: readonly (readonly [TravelMode, RegExp])[] = [
  ['car', /\b(?:voiture|vehiculee?|vehicule|moto|scooter)\b/g],
  ['transit', /\b(?:bus|metro|tram(?:way)?|train|ter|transports? en commun|car scolaire|cartreize)\b/g],
  ['bike', /\b(?:velo|trottinette|bicyclette|vtt)\b/g],
  ['walk', /\b(?:a pieds?|je marche|en marchant)\b/g],
];
const limit =
  /(?:(\d)\s?h(?:eures?)?\s?(\d{2})?|(\d{1,3})\s?(?:mn|min(?:utes?)?))\b(?=[^.\n]{0,25}\b(?:max\w*|trajet|de route|de bus|de chez moi|maxi)\b)|\b(?:trajet|jusqu'a|max\w*|pas plus de)[^.\n\d]{0,15}(?:(\d)\s?h(?:eures?)?\s?(\d{2})?|(\d{1,3})\s?(?:mn|min(?:utes?)?))\b/g;
const byNone = /\b(?:pas|sans|plus|aucune?|ni)\b(?: (?:de|d'|la|le|une?))* ?$/;

/** How the person gets about, and how long they accept to. */
export function travelOf(source: Source): ExperienceReading['travel'] {
  const found = modes.flatMap(([mode, pattern]) =>
    [...findAll(source, pattern)]
      .filter(({ start }) => !byNone.test(before(source, start, 20)))
      .slice(0, 1)
      .map((match) => ({ mode, ...match })),
  );
  const told = findAll(source, limit).next().value || undefined;
  const [hours, minutes, only] = [1, 2, 3].map((i) => told?.groups[i] ?? told?.groups[i + 3]);
  const maxMinutes = Number(hours ?? 0) * 60 + Number(minutes ?? only ?? 0);
  if (found.length === 0 && maxMinutes < 5) return undefined;
  const places = [...found, ...(told ? [told] : [])].toSorted((one, other) => one.start - other.start);
  const span = source.span(places[0]?.start ?? 0, places.at(-1)?.end ?? 0);
  return {
    modes: found.map(({ mode }) => mode),
    ...(maxMinutes >= 5 && maxMinutes <= 240 ? { maxMinutes } : {}),
    span: { start: span.start, end: span.end },
  };
}

/** Languages that the person speaks; « un peu » is notions. */
export function languagesSpoken(source: Source): ExperienceReading['languages'] {
  return readLanguages(source).flatMap(({ code, level, span }: ReadLanguage) => {
    const [start] = foldedOf(source, span.start, span.end);
    const behind = before(source, start, 30);
    if (/\b(?:pas|aucun\w*|ni)\b[^,]{0,12}$/.test(behind)) return [];
    const some = /\b(?:un peu|peu|quelques mots)\b[^,]{0,8}$/.test(behind) ? ('notions' as const) : level;
    return [{ code, ...(some ? { level: some } : {}), span: { start: span.start, end: span.end } }];
  });
}
