import type { NeedColumn } from './columns.ts';
import { objectOf, type RowReport, textOf, type Value } from './mapped.ts';
import type { OwnRow } from './own-fields.ts';

// schema.org's JobPosting, as job boards put it into their pages. Its fields are loose: one value or a list, a text or a thing.

/** How deep a list of postings is looked for. */
const DEEPEST = 8;

const typesOf = (value: Value): string[] =>
  [value['@type']].flat().map((type) => textOf(type).replace(/^https?:\/\/schema\.org\/|^schema:/i, ''));

export const isPosting = (value: unknown): value is Value => typesOf(objectOf(value)).includes('JobPosting');

/** The postings of a document: on their own, listed, in a graph, or as the thing that a page is about. */
export function postingsOf(document: unknown): readonly Value[] | undefined {
  const found: Value[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isPosting(value)) found.push(value);
    else if (Array.isArray(value)) for (const one of value) look(one, depth + 1);
    else
      for (const name of ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart', 'jobPosting'])
        if (typeof objectOf(value)[name] === 'object') look(objectOf(value)[name], depth + 1);
  };
  look(document, 0);
  return found.length > 0 ? found : undefined;
}

/** What says nothing of the job, or is said elsewhere. */
const silent = new Set([
  '@context',
  '@type',
  '@id',
  'datePosted',
  'dateModified',
  'directApply',
  'url',
  'image',
  'mainEntityOfPage',
  'sameAs',
]);

/** A posting under the keys of a table's columns; what else it says is told as not used. */
export function rowOfPosting(posting: Value, report: RowReport): OwnRow {
  const used = new Set<string>();
  const take = (name: string): unknown => {
    used.add(name);
    return posting[name];
  };
  const firm = firstOf(take('hiringOrganization'));
  const place = placeOfPosting(take('jobLocation'), report);
  const kinds = [take('employmentType')]
    .flat(2)
    .map((kind) => textOf(kind).replace(/^https?:\/\/schema\.org\//, ''));
  const row: Partial<Record<NeedColumn, unknown>> = {
    externalId: idOf(take('identifier'), posting),
    title: plainText(take('title') ?? take('name')),
    description: [
      plainText(take('description')),
      said('Missions', take('responsibilities')),
      said('Profil', take('qualifications')),
      said('Compétences', take('skills')),
      said('Formation', take('educationRequirements')),
    ]
      .filter(Boolean)
      .join('\n\n'),
    employerName: textOf(firm.name ?? firm.legalName ?? firm.value),
    siret: siretIn(firm),
    ...place,
    contract: contractIn(kinds, report),
    hours: textOf(take('workHours')) || (kinds.includes('FULL_TIME') ? 'Temps plein' : ''),
    pay: payIn(take('baseSalary'), report),
    posts: textOf(take('totalJobOpenings')),
    startsOn: textOf(take('jobStartDate')).slice(0, 10),
    experience: experienceIn(take('experienceRequirements')),
  };
  for (const name of Object.keys(posting))
    if (!used.has(name) && !silent.has(name) && textOrThing(posting[name])) report.unused.push(name);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ''));
}

const textOrThing = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false;

const firstOf = (value: unknown): Value => {
  const [first] = [value].flat();
  return typeof first === 'string' ? { name: first, value: first } : objectOf(first);
};

/** A number is of one board only: its name goes with it. */
function idOf(identifier: unknown, posting: Value): string {
  const { name, value } = firstOf(identifier);
  const own = textOf(value);
  const id = own ? `${textOf(name)}/${own}` : textOf(posting['@id']) || textOf(posting.url);
  return id.slice(0, 300);
}

/** What is said of a firm's number: its own, or a general identifier that is one. */
function siretIn(firm: Value): string {
  const said = [firm.siret, firm.taxID, firm.iso6523Code, objectOf(firm.identifier).value, firm.identifier];
  return said.map((one) => textOf(one).replace(/\s|^0009:/g, '')).find((one) => /^\d{14}$/.test(one)) ?? '';
}

function placeOfPosting(jobLocation: unknown, report: RowReport): Partial<Record<NeedColumn, string>> {
  const places = [jobLocation].flat().filter(Boolean);
  if (places.length > 1) report.remarks.push(`${places.length} lieux : le premier est gardé`);
  const [first] = places;
  if (typeof first === 'string') return { place: plainText(first) };
  const { address, name } = objectOf(first);
  if (typeof address === 'string') return { place: plainText(address) };
  const at = objectOf([address].flat()[0]);
  return {
    place: plainText(at.addressLocality ?? name),
    postalCode: textOf(at.postalCode),
    address: plainText(at.streetAddress),
  };
}

const notWork = /^(?:VOLUNTEER|CONTRACTOR)$/;
/** Half-time or whole, by the day: no contract. */
const noContract = /^(?:FULL_TIME|PART_TIME|PER_DIEM|OTHER|TEMPORARY|INTERN|)$/;

/** « TEMPORARY » is a CDD or temporary work, « INTERN » a trainee or work-study: left to the text, else asked of the draft. */
function contractIn(kinds: readonly string[], report: RowReport): string {
  const named = kinds.filter((kind) => !noContract.test(kind) && !notWork.test(kind));
  if (named.length === 0 && kinds.some((kind) => notWork.test(kind)))
    report.wrong.push({ field: 'employmentType', detail: `« ${kinds.join(', ')} » n’est pas un emploi.` });
  if (named.length === 0 && kinds.some((kind) => /^(?:TEMPORARY|INTERN)$/.test(kind)))
    report.remarks.push(`contrat « ${kinds.join(', ')} » : lequel est à préciser`);
  return named[0] ?? '';
}

const perWords: Readonly<Record<string, string>> = {
  HOUR: 'horaire',
  DAY: 'journalier',
  MONTH: 'mensuel',
  YEAR: 'annuel',
};

/** In the words of a cell, which is read with its bounds. */
function payIn(baseSalary: unknown, report: RowReport): string {
  const { currency = 'EUR', value, unitText, minValue, maxValue, ...rest } = firstOf(baseSalary);
  const amount = typeof value === 'object' ? firstOf(value) : { value, minValue, maxValue, unitText };
  const low = numberIn(amount.minValue ?? amount.value);
  const high = numberIn(amount.maxValue ?? amount.value) ?? low;
  if (low === undefined) {
    if (Object.keys(rest).length > 0 || textOf(value)) report.remarks.push('salaire illisible');
    return '';
  }
  const per = perWords[textOf(amount.unitText ?? unitText).toUpperCase()];
  if (!per || textOf(currency).toUpperCase() !== 'EUR') {
    report.remarks.push(`salaire ${low} ${textOf(currency)} : période ou monnaie non lue`);
    return '';
  }
  return `${per} de ${low} euros à ${high} euros`;
}

function numberIn(value: unknown): number | undefined {
  const text = textOf(value).replace(/\s/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function experienceIn(value: unknown): string {
  const { monthsOfExperience, description, name } = firstOf(value);
  const months = numberIn(monthsOfExperience);
  if (months === 0) return 'Débutant accepté';
  return months === undefined ? textOf(description ?? name) : `${months} mois`;
}

/** A list or a text under its title, in the words of the advertisement. */
function said(title: string, value: unknown): string {
  const parts = [value].flat().map((one) => plainText(typeof one === 'object' ? firstOf(one).name : one));
  const text = parts.filter(Boolean).join(', ');
  return text && `${title} : ${text}`;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  icirc: 'î',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  bull: '•',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, number, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = number ? Number(number) : Number.parseInt(String(hex), 16);
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });

/** What stands between them is no text; one that is not closed takes the rest with it. */
const withoutScripts = (text: string): string =>
  text
    .split(/<(?=(?:script|style)[\s>])/i)
    .map((part, i) =>
      i === 0
        ? part
        : part
            .split(/<\/(?:script|style)\s*>/i)
            .slice(1)
            .join(' '),
    )
    .join(' ');

const withoutTags = (text: string): string =>
  withoutScripts(text)
    .replace(/<\/?(?:p|div|br|ul|ol|tr|h[1-6])\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<li\b[^<>]{0,1000}>/gi, '\n- ')
    .replace(/<\/?[a-z!][^<>]{0,1000}>/gi, ' ');

/** Of HTML, written as tags or as entities of tags, the text that a person reads. */
function plainText(value: unknown): string {
  const text = textOf(value).slice(0, 100_000);
  return withoutTags(decoded(withoutTags(text)))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
