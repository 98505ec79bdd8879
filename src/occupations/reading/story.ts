import type { TravelMode } from '../../territory/index.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { ExperienceReading, ReadLanguage } from '../reading-types.ts';
import { readLanguages } from './languages.ts';
import { readLicences } from './licences.ts';
import { after, before, findAll, foldedOf, type Source } from './source.ts';

const not =
  /\b(?:pas|sans|aucun\w*|ni|jamais|plus|perdu|retire|annule|suspendu)\b(?: (?:encore|eu|de|d'|le|la|mon|un|une|du|passe)\b)* ?(?:d')?$/;
const gone = '(?:perdu|retire|annule|suspendu|perime|expire|invalide|confisque)e?';
/** « CACES 3 expiré », « permis B mais il est suspendu », « plus valable »; « jamais suspendu » is held. */
const lost = new RegExp(
  `^[^.;\\n]{0,30}(?<!\\b(?:pas|jamais|ni|non) (?:ete )?)\\b(?:${gone}s?|non(?! ${gone})|(?:plus|pas) (?:encore )?(?:valable|valide|a jour))\\b|^ ?: ?non\\b`,
);
/** « Permis B et CACES 3 périmés »: said of both. */
const allLost = new RegExp(`\\b${gone}s\\b`);
/** « CACES 1 3 5 périmé ». */
const listLost = new RegExp(
  `^(?:[ ,/+&-]|et|\\d[ab]?)+\\b(?:${gone}|(?:plus|pas|non) (?:valables?|valides?|a jour|renouveles?))\\b`,
);
/** A comma after which the same title is spoken of. */
const goesOn =
  /,(?! ?(?:(?:mais|il|elle|qui|et il|et elle|perimee?s?|expiree?s?)\b|(?:plus|pas|non) (?:valable|valide|a jour|renouvel)))/;
/** Not there yet: neither held nor known to be absent. */
const underWay =
  /\b(?:passe|prepare|en cours(?! de validite)|inscrite?|code en poche|bientot|formation|financer|passer)\b/;

/** Titles that the person says they have, or have not. A bare « permis » is the car's. */
export function licencesHeld(source: Source, catalogue: Catalogue): ExperienceReading['licences'] {
  const found = new Map<string, ExperienceReading['licences'][number]>();
  const named = readLicences(source, catalogue.licenceNames(), true).licences.map(({ code, name, span }) => {
    const [start, end] = foldedOf(source, span.start, span.end);
    return { code, name, span: { start: span.start, end: span.end }, start, end };
  });
  for (const { code, name, span, start, end } of named) {
    const next = Math.min(...named.map((other) => other.start).filter((other) => other >= end));
    const held = isHeld(source, start, end, next);
    if (held !== undefined) found.set(code, { code, name, held, span });
  }
  return [...found.values()];
}

/** @param next where another title is named, of which the words after it speak */
function isHeld(source: Source, start: number, end: number, next: number): boolean | undefined {
  const behind = before(source, start, 40).split(',').at(-1) ?? '';
  const clause = after(source, end, 50).split(goesOn)[0] ?? '';
  const own = clause.slice(0, next - end);
  if (
    not.test(behind) ||
    lost.test(own) ||
    (own !== clause && (allLost.test(clause) || listLost.test(clause)))
  )
    return false;
  const ahead = clause.slice(0, 25);
  return underWay.test(behind) || underWay.test(ahead) ? undefined : true;
}

const modes: readonly (readonly [TravelMode, RegExp])[] = [
  ['car', /\b(?:voiture|vehiculee?|vehicule|moto|camionnette|fourgon(?:nette)?)\b/g],
  ['transit', /\b(?:bus|metro|tram(?:way)?|train|ter|transports? en commun|car scolaire|cartreize)\b/g],
  ['bike', /\b(?:velo|trottinette|bicyclette|vtt)\b/g],
  ['walk', /\b(?:a pieds?|je marche|en marchant)\b/g],
];
const limit =
  /(?:(\d)\s?h(?:eures?)?\s?(\d{2})?|(\d{1,3})\s?(?:mn|min(?:utes?)?))\b(?=[^.\n]{0,25}\b(?:max\w*|trajet|de route|de bus|de chez moi|maxi)\b)|\b(?:trajet|jusqu'a|max\w*|pas plus de)[^.\n\d]{0,15}(?:(\d)\s?h(?:eures?)?\s?(\d{2})?|(\d{1,3})\s?(?:mn|min(?:utes?)?))\b/g;
const byNone = /\b(?:pas|sans|plus|aucune?|ni)\b(?: (?:de|d'|la|le|une?))* ?$/;

/** « Livreur à vélo », « mécanicien auto ou moto »: what one works on or with. */
const ofTrade =
  /\b(?:livr\w+|coursier\w*|mecan\w+|repar\w+|vend\w+|vente|conduct\w+|conduire|chauffeur\w*|garage|laveu\w+|prepar\w+|agent\w*|controleu\w+|carrossier\w*)[^.,;\n]{0,20}$/;
const outOfUse =
  /^ (?:est |qui est )?(?:en panne|hs\b|accidente|vendue?|cassee?|en reparation|au garage|morte?\b)/;

const owned =
  /\b(?:j ?'? ?ai|je possede|avec|mon|ma)(?: (?:deja|un|une|mon|ma|le|la))* ?\b(?:scooter|moto|velo|voiture|vehicule|trottinette|vtt)\b/g;
/** Cards one drives or works with: « CACES 3 » tells of no work done. */
const permit = /^(?:permis|caces|habilitation|qualification-conducteur)/;
/** « Sans voiture », « scooter, max 20 min »: alone in its clause. */
const means =
  /(?<=(?:^|[,.;\n\ue000]) ?)(?:(?:sans|pas de|avec|ma|mon|une?) )*(?:voiture|vehicule|scooter|moto|velo|trottinette|bus|metro)(?= ?(?:$|[,.;\n]))/g;

/** « Libre à partir du 1er février », « voiture en panne ». */
const whenFree =
  /\b(?:libre|dispo\w*) (?:a partir|des\b|de suite|immediat\w*|tout de suite|maintenant|(?:le|en) )|\b(?:voiture|vehicule|scooter|moto|velo) (?:est )?(?:en panne|hs\b|accidente)|\bde (?:route|trajet) max\w*/g;

/** Where the person speaks of their permits and of what they get about with, which is no work done. */
export function beside(source: Source, catalogue: Catalogue): readonly { start: number; end: number }[] {
  const { licences } = readLicences(source, catalogue.licenceNames(), true);
  const permits = licences
    .filter(({ code }) => permit.test(code))
    .map(({ span }) => foldedOf(source, span.start, span.end))
    .map(([start, end]) => ({ start, end }));
  return [...permits, ...[owned, means, limit, whenFree].flatMap((pattern) => [...findAll(source, pattern)])];
}

/** How the person gets about, and how long they accept to. */
export function travelOf(source: Source): ExperienceReading['travel'] {
  const found = modes.flatMap(([mode, pattern]) =>
    [...findAll(source, pattern)]
      .filter(
        ({ start, end }) =>
          !byNone.test(before(source, start, 20)) &&
          !ofTrade.test(before(source, start, 30)) &&
          !outOfUse.test(after(source, end, 20)),
      )
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
