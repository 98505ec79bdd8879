import { createHash } from 'node:crypto';
import { type ContractKind, isLicence, isSkill } from '../../src/occupations/index.ts';
import { type FoundZones, findPlace, isLivedIn, zone as zoneOf } from '../../src/territory/index.ts';

type Value = Readonly<Record<string, unknown>>;

export interface MappingOptions {
  /** Whose need it is where the row does not say. */
  readonly employer: { readonly siret: string; readonly name: string };
  /** Where a need outside the territory is put, for those who ask for it; without it such a need is a draft. */
  readonly zone?: string;
}

export interface MappedNeed {
  /** Same row, same key: what makes a second import post nothing twice. */
  readonly key: string;
  /** For `postNeedInput`, which checks it. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What was changed so that the need fits the territory. */
  readonly remark?: string;
}

/** A row of a job board of the public employment service, or one whose fields are those of our own API. */
export function needOfRow(row: Value, options: MappingOptions): MappedNeed {
  const isBoard = row.intitule !== undefined;
  const key = textOf(row.externalId ?? row.id) || digest(JSON.stringify(row)).toString('base64url');
  const { zone, unknown, remark } = isBoard ? boardZone(row, options) : ownZone(row, options);
  const address = unknown?.slice(0, 300);
  const fields = defined({ address, ...(isBoard ? boardFields(row) : ownFields(row)), zone });
  return {
    key,
    input: { employer: employerOf(row, options), ...fields, open: unknown === undefined },
    ...(remark ? { remark } : {}),
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
const listOf = (value: unknown): readonly Value[] => (Array.isArray(value) ? value : []);
const objectOf = (value: unknown): Value =>
  typeof value === 'object' && value !== null ? (value as Value) : {};
const defined = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function employerOf(row: Value, { employer }: MappingOptions): unknown {
  if (row.employerId !== undefined) return undefined;
  if (typeof row.employer === 'object') return row.employer;
  const name = textOf(row.employerName ?? row.employer ?? objectOf(row.entreprise).nom);
  const siret = textOf(row.siret);
  return siret ? { siret, name: name || siret } : employer;
}

/** Names of contracts on the board that are employment; the others (LIB, FRA, CCE…) are not, and are refused. */
const boardContracts: Readonly<Record<string, ContractKind>> = {
  CDI: 'cdi',
  DIN: 'cdi',
  CDD: 'cdd',
  MIS: 'interim',
  TTI: 'interim',
  SAI: 'seasonal',
  DDI: 'insertion',
};

/**
 * The occupation is left to the reading of the text: half of the advertisements in circulation carry codes of the older
 * release of ROME, some of which now stand for another trade (F1610 was the roofer's and is the solar installer's).
 */
function boardFields(row: Value): Value {
  return {
    title: textOf(row.intitule).slice(0, 200),
    description: textOf(row.description),
    contract: boardContract(row),
    minutesPerWeek: weeklyMinutes(textOf(row.dureeTravailLibelle ?? row.duree)),
    posts: Number(row.nombrePostes) || undefined,
    skills: nonEmpty(
      listOf(row.competences)
        .filter(({ code }) => isSkill(textOf(code)))
        .map(({ code, exigence }) => ({ code: textOf(code), required: exigence === 'E' })),
    ),
    licences: nonEmpty(
      listOf(row.permis)
        .map(({ libelle, exigence }) => ({ code: permitOf(textOf(libelle)), required: exigence === 'E' }))
        .filter(({ code }) => isLicence(code)),
    ),
  };
}

const nonEmpty = <T extends { readonly code: string }>(items: readonly T[]): T[] | undefined =>
  items.length > 0 ? [...new Map(items.map((item) => [item.code, item])).values()] : undefined;

/** "B - Véhicule léger" → "permis-b" */
const permitOf = (label: string): string => `permis-${label.split(' ')[0]?.toLowerCase()}`;

/** @returns a kind that the need's schema refuses, where the board's contract is not employment */
function boardContract(row: Value): unknown {
  const type = textOf(row.typeContrat);
  if (type === '') return undefined;
  const kind = boardContracts[type] ?? type;
  const [, months] = /(\d+)\s*mois/i.exec(textOf(row.typeContratLibelle)) ?? [];
  return kind !== 'cdi' && months ? { kind, months: Number(months) } : { kind };
}

/** "35H/semaine", "temps partiel - 17H50 Travail en journée" → minutes; none where it gives no weekly hours. */
function weeklyMinutes(text: string): number | undefined {
  const [, hours, minutes] = /(?<!\d)(\d{1,2})\s*[hH](?:\s?(\d{2}))?/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  return total >= 60 && total <= 48 * 60 ? total : undefined;
}

const listCell = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/[\s,;|]+/).filter(Boolean) : value;
const numberCell = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value;

/** Fields of our API as they are; in a CSV file a list is parted by spaces and a contract is two columns. */
function ownFields(row: Value): Value {
  const { id, externalId, zone, employer, employerName, siret, contractMonths, contract, open, ...fields } =
    row;
  const kind = typeof contract === 'string' ? { kind: contract.trim().toLowerCase() } : contract;
  return {
    ...fields,
    contract: contractMonths === undefined ? kind : { ...objectOf(kind), months: numberCell(contractMonths) },
    posts: numberCell(fields.posts),
    minutesPerWeek: numberCell(fields.minutesPerWeek),
    occupations: listCell(fields.occupations),
    skills: listCell(fields.skills),
    licences: listCell(fields.licences),
    conditions: listCell(fields.conditions),
  };
}

interface Place {
  readonly zone: string | undefined;
  /** What the row says of it, where that is no one zone: a draft, whatever its text names. */
  readonly unknown?: string;
  readonly remark?: string;
}

/** A place that is not one zone stays unknown, to be asked: nobody is proposed for a town drawn by chance. */
function placed(found: FoundZones, outside: boolean, said: string, { zone }: MappingOptions): Place {
  const [only, ...others] = found.zones;
  if (only && others.length === 0) return { zone: only.code };
  if (outside && zone) {
    return { zone, remark: `${said} : hors du territoire, placé à ${zoneOf(zone)?.name}` };
  }
  const why = only ? 'plusieurs lieux possibles' : outside ? 'hors du territoire' : 'lieu à préciser';
  return { zone: undefined, unknown: said, remark: `${said} : ${why}` };
}

/** By INSEE code first, then by postal code and name together: « 13 - MARSEILLE 07 », « 37 - LUYNES ». */
function boardZone(row: Value, options: MappingOptions): Place {
  const place = objectOf(row.lieuTravail);
  const commune = textOf(row.commune ?? place.commune);
  const postalCode = textOf(row.codePostal ?? place.codePostal);
  const label = textOf(row.lieu ?? place.libelle);
  if (isLivedIn(commune)) return { zone: commune };
  const said = [label, postalCode].filter(Boolean).join(', ');
  if (said === '' && commune === '') return { zone: undefined };
  if (commune !== '' && zoneOf(commune) === undefined)
    return placed({ zones: [] }, true, said || commune, options);
  const tries = [label, postalCode].filter(Boolean).map((text) => findPlace(text));
  const outside = tries.some((found) => found.outside);
  const inside = tries
    .filter(({ zones }) => zones.length > 0)
    .sort((a, b) => a.zones.length - b.zones.length);
  return placed(outside ? { zones: [] } : (inside[0] ?? { zones: [] }), outside, said, options);
}

/** A code is taken as it is, so that a wrong one is refused; a name is looked for. None: left to the text. */
function ownZone(row: Value, options: MappingOptions): Place {
  const said = textOf(row.zone);
  if (said === '') return { zone: undefined };
  if (/^\d{5}$/.test(said)) return { zone: said };
  const found = findPlace(said);
  return placed(found, found.outside, said, options);
}
