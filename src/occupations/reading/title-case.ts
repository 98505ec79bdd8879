import { fold } from '../../french/index.ts';
import { findPlacesInText, type PlaceSpan } from '../../territory/index.ts';
import type { Catalogue } from '../open-catalogue.ts';

/** Letters that are read one by one though they have a vowel; those without any need no list. */
const acronyms = new Set(
  (
    'adr aep aes aesh afgsu amo amp arc asvp atsem avs acs aci ai bac bafa bep bim bts cap caces cao ccas cdi cdii ' +
    'cddi cfa cfo cip csp dao deaes deas dea deamp dui eav edf ehpad ei epi epide erp esat eti etti ets fco fimo fle geiq gea ' +
    'gmao gps grdf hse iae ias ide ime irve it itep mao mas mecs mig oet oqtf pac paca pao pai pep plie pmi pmr poe poei ' +
    'qhse qse qsse raee rh rqth rsa rtt sap sav sdis segpa siae spip ssiad ssiap sst tae tce tig tisf tma ulis usa vae vip ' +
    'vl vmc vsl vtc zac zi'
  ).split(' '),
);

const small = new Set(
  'a au aux de des du d l la le les en et ou par pour sur sous avec chez dans un une'.split(' '),
);

const isUpper = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase();
const isAcronym = (word: string): boolean => {
  const plain = fold(word);
  return /\d/.test(word) || acronyms.has(plain) || (plain.length > 1 && !/[aeiouy]/.test(plain));
};

const spellings = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** How the catalogue writes each word, by the word without accents: « preparateur » is préparateur. */
function spellingsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known = spellings.get(catalogue);
  if (known) return known;
  const counts = new Map<string, Map<string, number>>();
  const names = [
    ...catalogue.occupations.flatMap((occupation) => [occupation.name, ...occupation.names]),
    ...catalogue.skills.map(({ name }) => name),
  ];
  for (const word of names.flatMap((name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [])) {
    const of = counts.get(fold(word)) ?? new Map<string, number>();
    of.set(word, (of.get(word) ?? 0) + 1);
    counts.set(fold(word), of);
  }
  const best = new Map([...counts].map(([plain, of]) => [plain, commonest(plain, of)]));
  spellings.set(catalogue, best);
  return best;
}

/** With accents rather than without, where both stand in the catalogue: the latter is how people type it. */
const commonest = (plain: string, of: ReadonlyMap<string, number>): string =>
  [...of].sort(
    ([one, times], [other, otherTimes]) =>
      Number(one === plain) - Number(other === plain) || otherTimes - times,
  )[0]?.[0] ?? plain;

/**
 * A title in sentence case: words in capitals go to small letters, with the accents that the catalogue knows; acronyms,
 * names of places and what its author wrote in both cases stay.
 */
export function displayTitle(title: string, catalogue: Catalogue): string {
  const words = title.match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length > 3 && !isAcronym(word));
  const shouts =
    long.length > 0
      ? long.filter(isUpper).length > long.length / 2
      : words.every(isUpper) && words.some((word) => small.has(fold(word)) && word.length > 1);
  const everyCapital =
    words.length > 2 && words.slice(1).some((word) => /^(?:De|Du|Des|Et|En|La|Le|Pour)$/.test(word));
  const silent = long.length > 0 && long.every((word) => word === word.toLowerCase());
  const places = findPlacesInText(title).filter(({ kind }) => kind === 'town');
  const spelled = spellingsOf(catalogue);
  const plain = silent || shouts;
  let shown = '';
  let at = 0;
  for (const { 0: word, index } of title.matchAll(/\p{L}[\p{L}\p{M}]*|\d+/gu)) {
    if (index < at) continue;
    shown += title.slice(at, index);
    at = index + word.length;
    const place = places.find(({ start, end }) => index >= start && index < end);
    if (place && (shouts || silent)) {
      shown += placeName(title, place);
      at = place.end;
    } else if (isAcronym(word) || /permis $/i.test(title.slice(0, index)))
      shown += isUpper(word) || plain ? word.toUpperCase() : word;
    else if (shouts && isUpper(word) && word.length > 1) shown += lower(word, spelled);
    else if (shouts && /^(?:E|S|ES|NE)$/.test(word) && title[index - 1] === '(') shown += word.toLowerCase();
    else if (shouts && /^[AÀ]$/.test(word) && /\p{L}\s$/u.test(title.slice(0, index))) shown += 'à';
    else if (shouts && /^[DL]$/.test(word) && /^['’]/.test(title.slice(at))) shown += word.toLowerCase();
    else if (everyCapital && !shouts && (small.has(fold(word)) || spelled.has(fold(word))))
      shown += word.toLowerCase();
    else if (silent && fold(word) === word) shown += spelled.get(word) ?? word;
    else shown += word;
  }
  return capital((shown + title.slice(at)).replace(/(?<!\p{L})([hfHF])\s?\/\s?([hfHF])(?!\p{L})/gu, both));
}

const both = (_: string, one: string, other: string): string => `${one}/${other}`.toUpperCase();

function lower(word: string, spelled: ReadonlyMap<string, string>): string {
  const small = word.toLowerCase();
  const known = spelled.get(fold(word));
  if (known && fold(word) === small) return known;
  return small;
}

/** As its official name where that is what the text writes; otherwise the words with capitals. */
function placeName(title: string, { start, end, zones, elsewhere }: PlaceSpan): string {
  const written = title.slice(start, end);
  const letters = (text: string) =>
    fold(text)
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const official = [...zones, ...elsewhere].find(({ name }) => letters(name) === letters(written))?.name;
  if (official && !/\d/.test(written)) return official;
  return written.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    small.has(fold(word)) ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
  );
}

const capital = (text: string): string =>
  text.replace(/^(\P{L}*)(\p{L})/u, (_, before, first) => before + first.toUpperCase());
