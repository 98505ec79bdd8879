import { fold } from '../../french/index.ts';
import { departmentOf, findPlacesInText, type PlaceSpan, zone } from '../../territory/index.ts';
import type { Discrimination, Reading, ReadPlace, ReadQuestion, Span } from '../reading-types.ts';
import { overlaps } from './discrimination.ts';
import type { Source } from './source.ts';

/** Words before a place that make it the place of work. */
const worksite =
  /\blieux? (?:de travail|du poste|de l'emploi|d'exercice|d'affectation|de (?:la )?mission|d'intervention|d'embauche|de prise de poste|d'activite|du chantier)\b|\blieu\b|\blocalisation\b|\blocalite\b|\bville\b|\bcommune\b|\bbasee?s? (?:a|sur|en|au|dans|pres)\b|\bpostes? (?:a pourvoir )?(?:a|sur|au|en|aux)\b|\ba pourvoir (?:a|sur|au|en|aux|immediatement)\b|\bchantiers?\b|\bsites? (?:de|d'|a|situe)|\bmissions? (?:a|sur|au|aux|basee)\b|\b(?:usine|magasin|atelier|entrepot|depot|plate-?forme|boutique|restaurant|hotel|residence|ehpad|ecole|creche|chantier|clinique|hopital|boulangerie|supermarche|supermarket|camping|exploitation)s?\b|\bsituee?s? (?:a|au|aux|sur|dans|en)\b|\baffectee?s? (?:a|au|sur)\b|\btravail(?:l\w+)? (?:a|sur|au|aux)\b|\bprise de poste\b|\bclient(?:e|s)?,? (?:situe|base)e?s? (?:a|sur)\b|\bjob (?:a|sur)\b|\b(?:cdi|cdd|emploi|saison|extra)\b[^.,;\n]{0,20}\b(?:a|sur)\b|\b(?:pour|chez) (?:notre|son|un|l'un|le|nos) [^.,;\n]{0,30}\b(?:a|de|d'|sur)\b|\brecrut\w* [^.;\n]{0,60}\b(?:a|sur)\b|\brecherch\w* [^.;\n]{0,60}\b(?:a|sur)\b|\badresse (?:du|de l'|de la) [a-z]+|\bbesoin (?:de|d')[^.;\n]{0,40}\b(?:a|sur)\b|\b(?:exerce\w*|interv(?:iend|en)\w* (?:uniquement|exclusivement)|demarrage|debut)\b[^.;\n]{0,20}\b(?:a|sur)\b/g;

/** Words before a place that make it another: where the firm sits, where to apply, where one goes or comes from. */
const other =
  /\bsieges?\b(?: social| sociaux)?|\bagences?\b|\bagency\b|\bcandidatures?\b|\bpostule[rz]?\b|\badresse[rz]\b|\benvo(?:i|y)\w*\b|\bcv\b|\binterlocut\w+|\bcontact\w*|\brenseignements?\b|\bentretiens? (?:d'embauche|de recrutement|individuels?|auront|se (?:feront|derouler\w+|tiendr\w+)|d'evaluation|prevus?|a|sur)\b|\brdv\b|\brendez-vous\b|\bse presenter\b|\brecevr\w+|\brecoi\w+|\bpresente[rz]-vous\b|\bjob ?dating\b|\bforum\b|\brecrutements? (?:a|le|organise)\b|\bdeplacements?\b|\bsecteurs?\b|\bsectorise\w*|\binterventions?\b|\bintervenez\b|\btournees?\b|\blivr\w+|\brayon\w*|\bautour\b|\balentours\b|\benvirons\b|\bproches?\b|\bproximite\b|\bpres\b|\bmin(?:utes?)? (?:de|d'|du)|\bkm (?:de|d'|du)|\bkilometres\b|\bentre\b|\bdepuis\b|\bau depart d|\bnavettes?\b|\baxe\b|\bdirection\b|\bzones? (?:geographique|d'intervention|de chalandise|couverte)s?\b|\bperimetre\b|\bbassin\b|\bimplantations?\b|\bpresente?s? (?:a|sur|en|au|dans)\b|\breseau\b|\bfiliales?\b|(?<!\bune? de )\bnos (?:sites|bureaux|magasins|clients(?! (?:base|situe))|centres|etablissements|residences|equipes de)\b|\bgroupe\b|\bhabit\w+|\bdomicili\w+|\bresid(?:ant|er|ez)\b|\bloge[rz]?\b|\bne(?:e)? a\b|\bformations?\b|\bcfa\b|\bcentre de formation\b|\btribunal\b|\brcs\b|\btel(?:ephone)?\b|\bfax\b|\bbp\b|\bouest de\b|\best de\b|\bnord de\b|\bsud de\b|\bautres? (?:sites?|postes?|agences?)\b|\bpartenaires?\b|\begalement\b/g;

/** Where the firm itself is: the place of work where nothing else is named. */
const firm =
  /\b(?:entreprise|societe|groupe|cabinet|structure|association|acteur|leader|specialiste|agence)\b(?:(?!client|pour )[^.;\n]){0,60}\b(?:basee?|situee?|implantee?|installee?|creee?|nee?) (?:a|au|aux|sur|dans|en|pres)\b/g;

/** « Secteurs Trets, Fuveau et Rousset »: where one works, unless the text says better; it names only places so far. */
const inSector =
  /\bsecteurs?(?: geographiques?| d'intervention)? ?:? ?(?:de |d'|sur |du )?(?:(?:[a-z' -]{2,30}|\d{5} ?)(?:,|\/|\bet\b|&|-) ?){0,6}(?:[a-z'-]{4,25} )?$/;

/** « Au sein de notre agence de … » is where one works, agency or not. */
const within =
  /\b(?:basee?s? (?:a|au|dans|sur)|au sein de|postes? (?:a|au|dans|en)|lieu de travail ?:|travail\w* (?:a|au|dans|en)|affectee?s? a|integre[rz]?|rejoi\w+|rattachee?s? a) (?:l'|la |le |notre |votre |une |nos |son )?$/;
/** « Adecco Marignane recrute »: the agency’s own town. */
const agencyOf =
  /\b(?:adecco|manpower|randst?ad|synergie|crit|proman|start people|adequat|samsic emploi|temporis|supplay|partnaire|actual|triangle|domino|aquila rh|gi group|kelly(?: services)?|expectra|ergalis|menway|iziwork|abalone|welljob|camo emploi|sup interim|lip)(?: (?:interim|emploi|rh|tt|btp|tertiaire|industrie|logistique|medical|france))? ?[-:]? ?(?:de |d')?$/;
/** Behind a place: « Toulon (siège social) ». */
const otherBehind =
  /^\)?[^\S\n]?[,:(–-]?[^\S\n]?\(?(?:notre |le )?(?:siege(?: social)?(?! ?(?:social|:|\b(?:a|au|en|sur|de|d)\b))|agence de recrutement|pour l'entretien)/;

/** Words of the place's own line or sentence before it; where they are few, also the heading on the line above. */
function wordsBefore(text: string, start: number): string {
  const slice = fold(text.slice(Math.max(0, start - 140), start)).replace(/<[^<>]{0,40}>/g, '\n');
  const cut = Math.max(slice.lastIndexOf('\n'), lastStop(slice));
  const own = slice.slice(cut + 1);
  if (slice[cut] !== '\n' || own.trim().length > 3) return own;
  const above = slice.slice(0, cut).trimEnd();
  const heading = above.slice(above.lastIndexOf('\n') + 1);
  return heading.length <= 40 ? `${heading} ${own}` : own;
}

/** The end of the sentence before: a stop that ends no abbreviation (« M. », « av. »). */
function lastStop(text: string): number {
  let last = -1;
  for (const { index, 0: stop } of text.matchAll(
    /[;!?]|(?<!\b(?:m|mr|mme|st|ste|av|bd|tel|dept|dpt|arr))\.(?=\s|$)/g,
  ))
    last = index + stop.length - 1;
  return last;
}

function lastMatch(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  let last: { start: number; end: number } | undefined;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    const end = index + words.length;
    if (!last || end > last.end) last = { start: index, end };
  }
  return last;
}

function roleOf(text: string, span: PlaceSpan, field: Span['field']): ReadPlace['role'] {
  const behind = fold(text.slice(span.end, span.end + 40));
  if (otherBehind.test(behind)) return 'other';
  const before = wordsBefore(text, span.start);
  if (agencyOf.test(before)) return 'other';
  if (inSector.test(before)) return 'unsaid';
  const [is, not, ofFirm] = [worksite, other, firm].map((pattern) => lastMatch(pattern, before));
  if (ofFirm && ofFirm.end >= Math.max(is?.end ?? 0, not?.end ?? 0))
    return before.startsWith('agence', ofFirm.start) ? 'other' : 'unsaid';
  if (not && (!is || not.start >= is.start || not.end >= is.end)) {
    const agency = /^(?:agence|siege|bureau)/.test(before.slice(not.start));
    return agency && within.test(before.slice(0, not.start)) ? 'worksite' : 'other';
  }
  return is || field === 'title' ? 'worksite' : 'unsaid';
}

const fieldsOf = ['title', 'description'] as const;

/** Where the work is, when the text decides it; otherwise what is asked. */
export function readPlaces(
  source: Source,
  discrimination: readonly Discrimination[],
): Pick<Reading, 'zones' | 'places'> & { questions: ReadQuestion[] } {
  const found = fieldsOf.flatMap((field) =>
    findPlacesInText(source.fields[field]).map((place) => ({ place, field })),
  );
  const areas = found.flatMap(({ place: { kind, area } }) => (kind === 'area' && area ? area.code : []));
  const places = found
    .map(({ place, field }) => placeOf(source.fields[field], inArea(place, areas), field))
    .filter(({ span }) => !discrimination.some((refused) => overlaps(refused.span, span)));
  const sites = narrowest(worksitesAmong(places));
  const inside = sites.filter(({ codes }) => codes.length > 0);
  return {
    zones: inside.map(({ codes, span }) => ({ codes, span })),
    places,
    questions: question(sites, places),
  };
}

/** A department named anywhere in the text decides of a name that is both here and there: « Eure … Ville : Charleval ». */
function inArea(place: PlaceSpan, areas: readonly string[]): PlaceSpan {
  const there = place.homonyms.filter(({ department }) => areas.includes(department));
  const here = place.zones.some(({ code }) => areas.includes(departmentOf(code)));
  return there.length > 0 && !here ? { ...place, zones: [], elsewhere: there } : place;
}

function placeOf(text: string, found: PlaceSpan, field: Span['field']): ReadPlace {
  const { start, end, zones, elsewhere, area, kind } = found;
  const words = text.slice(start, end);
  const inside = zones.map(({ code }) => code);
  const departments = [
    ...new Set([...inside.map(departmentOf), ...elsewhere.map(({ department }) => department)]),
  ];
  return {
    name: words.includes('(') && !words.includes(')') ? `${words})` : words,
    codes: inside,
    departments: area?.kind === 'department' && departments.length === 0 ? [area.code] : departments,
    kind,
    role: roleOf(text, found, field),
    communes: elsewhere.map(({ code }) => code),
    span: { start, end, field },
  };
}

/** What the text calls the place of work; where it calls none so, whatever it names without calling it another. */
function worksitesAmong(places: readonly ReadPlace[]): ReadPlace[] {
  const called = places.filter(({ role }) => role === 'worksite');
  return called.length > 0 ? called : places.filter(({ role }) => role === 'unsaid');
}

/** « Marseille … 13015 » is the 15th: a wider place beside a narrower one within it says nothing more. */
function narrowest(places: readonly ReadPlace[]): ReadPlace[] {
  const within = (one: ReadPlace, other: ReadPlace) =>
    one.codes.length > 0 &&
    other.codes.length > one.codes.length &&
    one.codes.every((code) => other.codes.includes(code));
  const towns = places.filter(({ kind }) => kind === 'town');
  return (towns.length > 0 ? towns : places).filter(
    (place) => !towns.some((narrower) => within(narrower, place)),
  );
}

function question(sites: readonly ReadPlace[], places: readonly ReadPlace[]): ReadQuestion[] {
  const [first] = sites;
  const ask = (text: string, { span }: ReadPlace): ReadQuestion[] => [{ field: 'zone', text, span }];
  if (!first) {
    const [seen] = places;
    return seen
      ? ask(`Où est le lieu de travail ? Le texte nomme ${names(places)}, sans dire que c’est là.`, seen)
      : [];
  }
  const inside = new Set(sites.flatMap(({ codes }) => codes));
  const towns = sites.filter(({ kind }) => kind === 'town');
  const outside = towns.filter(({ codes }) => codes.length === 0);
  const unclear = towns.filter(({ codes, communes }) => codes.length > 0 && communes.length > 0);
  if (towns.length === 0) return ask(`Dans quelle commune ? Le texte dit seulement ${names(sites)}.`, first);
  if (unclear[0]) return ask(`${names(unclear)} : quelle commune ? Plusieurs portent ce nom.`, unclear[0]);
  if (outside.length === towns.length)
    return ask(`${names(outside)} semble être hors du territoire : où travaillera la personne ?`, first);
  if (outside.length > 0 || distinct(towns) > 1)
    return ask(`Plusieurs lieux de travail : ${names(towns)}. Lequel pour ce besoin ?`, first);
  if (inside.size > 1) {
    const city = [...inside].every((code) => zone(code)?.kind === 'arrondissement');
    return ask(
      city ? `${names([first])} : dans quel arrondissement ?` : `${names([first])} : dans quelle commune ?`,
      first,
    );
  }
  return [];
}

const distinct = (places: readonly ReadPlace[]): number =>
  new Set(places.map(({ codes }) => codes.join())).size;

const names = (places: readonly ReadPlace[]): string =>
  [...new Map(places.map(({ name }) => [fold(name), name])).values()].map((name) => `« ${name} »`).join(', ');
