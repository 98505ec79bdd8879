import { createHash } from 'node:crypto';
import { type ContractKind, isLicence, isSkill } from '../../src/occupations/index.ts';
import { findZone, isLivedIn, livedInZones, type Zone, zone as zoneOf } from '../../src/territory/index.ts';

type Value = Readonly<Record<string, unknown>>;

export interface MappingOptions {
  /** Whose need it is where the row does not say. */
  readonly employer: { readonly siret: string; readonly name: string };
  /** Where a need outside the territory goes; without it each goes to a zone drawn from its own identifier. */
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
  const { zone, remark } = isBoard ? boardZone(row, key, options) : ownZone(row, key, options);
  const fields = defined({ ...(isBoard ? boardFields(row) : ownFields(row)), zone });
  return {
    key,
    input: { employer: employerOf(row, options), ...fields, open: true },
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
  readonly remark?: string;
}

/** One of these zones, always the same for the same key. */
const drawn = (zones: readonly Zone[], key: string): Zone =>
  zones[digest(key).readUInt32BE(0) % zones.length] as Zone;

/** Where needs from elsewhere are moved to: the towns that have jobs. */
const towns = livedInZones.filter(({ population }) => population >= 10_000);

function placed(found: readonly Zone[], said: string, key: string, { zone }: MappingOptions): Place {
  const [only] = found;
  if (only && found.length === 1) return { zone: only.code };
  const target = found.length > 0 ? drawn(found, key) : (zone && zoneOf(zone)) || drawn(towns, key);
  const why = found.length > 0 ? 'sans arrondissement, placé à' : 'hors du territoire, déplacé à';
  return { zone: target.code, remark: `${said || 'sans lieu'} : ${why} ${target.name}` };
}

/** By INSEE code first, then postal code, then name: "13 - MARSEILLE 07". */
function boardZone(row: Value, key: string, options: MappingOptions): Place {
  const place = objectOf(row.lieuTravail);
  const commune = textOf(row.commune ?? place.commune);
  const postalCode = textOf(row.codePostal ?? place.codePostal);
  const label = textOf(row.lieu ?? place.libelle);
  if (isLivedIn(commune)) return { zone: commune };
  const elsewhere = commune !== '' && zoneOf(commune) === undefined;
  const said = elsewhere
    ? []
    : [label.replace(/^\d{2,3} - /, ''), postalCode].map((text) => findZone(text).zones);
  const found = said.filter((zones) => zones.length > 0).sort((a, b) => a.length - b.length)[0] ?? [];
  return placed(found, label || postalCode, key, options);
}

/** A code is taken as it is, so that a wrong one is refused; a name is looked for. None: left to the text. */
function ownZone(row: Value, key: string, options: MappingOptions): Place {
  const said = textOf(row.zone);
  if (said === '') return { zone: undefined };
  if (/^\d{5}$/.test(said)) return { zone: said };
  return placed(findZone(said).zones, said, key, options);
}
