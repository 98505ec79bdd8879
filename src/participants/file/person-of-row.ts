import { fold, readDay } from '../../french/index.ts';
import {
  currentCatalogue,
  isOccupation,
  type OccupationCode,
  readCell,
  SURE,
  suggestOccupations,
} from '../../occupations/index.ts';
import { type FieldError, phoneNumber, today } from '../../platform/index.ts';
import { placeOf, type TravelMode } from '../../territory/index.ts';
import type { PersonColumn } from './columns.ts';

/** A row by the keys of its columns, each cell a trimmed text that is not empty. */
export type PersonRow = Readonly<Partial<Record<PersonColumn, string>>>;

export interface MappedPerson {
  /** For `createParticipantInput`, which checks it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What was understood differently or not at all, in French. */
  readonly remarks: readonly string[];
  /** What makes the row refused. */
  readonly wrong: readonly FieldError[];
}

/** Cells as people write them: French days, a list of telephones, « 13500 MARTIGUES », « Agent de propreté (K2204) », « oui ». */
export function personOfRow(row: PersonRow): MappedPerson {
  const remarks: string[] = [];
  const wrong: FieldError[] = [];
  const refuse = (field: PersonColumn, detail: string) => {
    wrong.push({ field, code: 'unreadable', detail });
    return undefined;
  };
  const birthDate = row.birthDate === undefined ? undefined : bornOn(row.birthDate);
  if (row.birthDate !== undefined && !birthDate)
    refuse('birthDate', `« ${row.birthDate} » n’est pas une date de naissance : écrivez-la JJ/MM/AAAA.`);
  const names = namesOf(row);
  if (!names.lastName) wrong.push({ field: 'lastName', code: 'missing', detail: 'Le nom manque.' });
  if (!names.firstName) wrong.push({ field: 'firstName', code: 'missing', detail: 'Le prénom manque.' });
  const sex = row.sex === undefined ? undefined : sexOf(row.sex);
  const confirmed = row.confirmed === undefined ? false : yesOf(row.confirmed);
  if (confirmed === undefined) refuse('confirmed', `« ${row.confirmed} » n’est ni oui, ni non.`);
  return {
    input: defined({
      ...names,
      birthDate,
      sex,
      phone: phoneIn(row.phone, remarks),
      email: row.email,
      profile: defined({
        zone: zoneIn(row, remarks),
        wishes: wishesIn(row.wishes, remarks),
        licences: licencesIn(row, remarks),
        travel: travelIn(row, remarks),
        availableFrom:
          row.availableFrom &&
          (readDay(row.availableFrom) ?? missed(remarks, 'disponibilité', row.availableFrom)),
      }),
      experienceText: row.experience,
      confirmed,
    }),
    remarks,
    wrong,
  };
}

const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

function missed(remarks: string[], what: string, text: string): undefined {
  remarks.push(`${what} « ${text} » : à préciser`);
  return undefined;
}

/** Of a year in two figures, the last that is past: « 17/04/91 ». */
function bornOn(text: string): string | undefined {
  const day = readDay(text);
  if (!day || day <= today()) return day;
  return `${Number(day.slice(0, 4)) - 100}${day.slice(4)}`;
}

/** A name used comes before one of birth; « EXEMPLA Ysaure » in one cell is told apart by its capitals. */
function namesOf({ firstName, lastName, birthName, fullName }: PersonRow) {
  const family = lastName ?? birthName;
  if (fullName === undefined || (family && firstName)) return { firstName, lastName: family };
  const words = fullName.split(/\s+/);
  const capital = words.filter((word) => word === word.toLocaleUpperCase('fr') && /\p{L}{2}/u.test(word));
  const others = words.filter((word) => !capital.includes(word));
  if (capital.length === 0 || others.length === 0) return { firstName, lastName: family };
  return { firstName: others.join(' '), lastName: capital.join(' ') };
}

const sexOf = (text: string) => {
  const word = fold(text).replace(/[^a-z]/g, '');
  if (/^(?:m|mr|monsieur|h|homme|masculin)$/.test(word)) return 'm';
  return /^(?:mme|mlle|madame|mademoiselle|f|femme|feminin)$/.test(word) ? 'f' : undefined;
};

function yesOf(text: string): boolean | undefined {
  const word = fold(text).trim();
  if (/^(?:oui|o|vrai|true|x|1|yes|ok|valide|obtenu)$/.test(word)) return true;
  return /^(?:non|n|faux|false|0|no|aucun|sans|-)$/.test(word) ? false : undefined;
}

/** The first number of a list that can be called, a mobile one before the others. */
function phoneIn(text: string | undefined, remarks: string[]): string | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(/[,;/|\n]| ou /).flatMap((one) => phoneNumber.safeParse(padded(one)).data ?? []);
  const [first] = numbers.toSorted((one, other) => mobileFirst(one) - mobileFirst(other));
  if (!first) return missed(remarks, 'téléphone', text);
  if (numbers.length > 1) remarks.push(`téléphones : ${first} gardé sur ${numbers.length}`);
  return first;
}
const mobileFirst = (number: string): number => (/^\+33[67]/.test(number) ? 0 : 1);
/** A spreadsheet takes a number for a number, and drops the zero that begins it. */
const padded = (text: string): string => text.trim().replace(/^[67]\d{8}$/, '0$&');

function zoneIn({ zone, place, postalCode }: PersonRow, remarks: string[]): string | undefined {
  const postal = postalCode?.replace(/\s/g, '').padStart(5, '0');
  const found = placeOf({ commune: zone ?? '', postalCode: postal ?? '', label: place ?? '' });
  if (found.remark) remarks.push(found.remark);
  return found.zone;
}

/** Codes as they are; a name where it is surely one occupation. */
function wishesIn(text: string | undefined, remarks: string[]): OccupationCode[] | undefined {
  if (text === undefined) return undefined;
  const codes = (text.match(/\b[A-Z]\d{4}\b/g) ?? []).filter(isOccupation);
  if (codes.length > 0) return [...new Set(codes)].slice(0, 5);
  const found = text.split(/[;,\n|]/).flatMap((name) => {
    const [best] = name.trim() ? suggestOccupations(name, currentCatalogue(), 1) : [];
    if (best && best.confidence >= SURE) return [best.code];
    if (name.trim()) missed(remarks, 'métier', name.trim());
    return [];
  });
  return found.length > 0 ? [...new Set(found)].slice(0, 5) : undefined;
}

function licencesIn(
  { licences, carLicence }: PersonRow,
  remarks: string[],
): Record<string, boolean> | undefined {
  const held: Record<string, boolean> = {};
  const alone = licences === undefined ? undefined : yesOf(licences);
  const car = carLicence === undefined ? alone : (yesOf(carLicence) ?? alone);
  if (car !== undefined) held['permis-b'] = car;
  if (licences !== undefined && alone === undefined) {
    // « B, CACES 3 » in a column of licences is « permis B, CACES 3 ».
    const spelt = licences.replace(/(^|[,;/ ])(A|B|BE|C|CE|D|DE)(?=$|[,;/ ])/g, '$1permis $2');
    const codes = readCell('Permis', spelt, today()).licences.map(({ code }) => code);
    for (const code of codes) held[code] = true;
    if (codes.length === 0) missed(remarks, 'permis', licences);
  }
  return Object.keys(held).length > 0 ? held : undefined;
}

const modeWords: readonly (readonly [mode: TravelMode, words: RegExp])[] = [
  ['walk', /\bpieds?\b|marche/],
  ['bike', /velo|trottinette/],
  ['transit', /commun|\btc\b|bus|metro|tram|train/],
  ['car', /voiture|vehicule|scooter|moto/],
];

function travelIn({ modes, maxMinutes }: PersonRow, remarks: string[]) {
  if (modes === undefined) return undefined;
  const plain = fold(modes);
  const known = modeWords.flatMap(([mode, words]) => (words.test(plain) ? [mode] : []));
  if (known.length === 0 || /\b(?:pas|sans|aucun)\b/.test(plain))
    return missed(remarks, 'déplacements', modes);
  const minutes = Number(/^(\d{1,3})(?:\s*(?:min|mn|minutes?))?$/.exec(fold(maxMinutes ?? '').trim())?.[1]);
  if (!minutes) return missed(remarks, 'déplacements', `${modes}, durée non dite`);
  return { modes: known, maxMinutes: minutes };
}

/** What a dossier of the missions locales' system says, under the keys of the columns. */
export function rowOfDossier(value: Readonly<Record<string, unknown>>): PersonRow {
  const { adresse, situations } = value as {
    adresse?: { codePostal?: unknown; commune?: unknown } | null;
    situations?: unknown;
  };
  const trades = (Array.isArray(situations) ? situations : []).flatMap((one: Record<string, unknown>) =>
    typeof one?.codeRomePremierMetier === 'string' ? [one.codeRomePremierMetier] : [],
  );
  return textsOf({
    externalId: value.idDossier,
    firstName: value.prenom,
    lastName: value.nomUsage,
    birthName: value.nomNaissance,
    birthDate: value.dateNaissance,
    email: value.mail,
    place: adresse?.commune,
    postalCode: adresse?.codePostal,
    wishes: [...new Set(trades)].join(' '),
  });
}

const blank =
  /^(?:[-–—?.]+|n\/?[acd]|n[cr]|#n\/a|null|néant|neant|non (?:renseignée?|communiquée?|précisée?))$/i;

/** Texts that say something, of cells by the keys of their columns. */
export const textsOf = (cells: Readonly<Record<string, unknown>>): PersonRow =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) => {
      const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
      return text === '' || blank.test(text) ? [] : [[key, text]];
    }),
  );
