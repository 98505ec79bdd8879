import { createHash } from 'node:crypto';
import { headerOf } from '../../exchange/index.ts';
import { findPlace, isLivedIn, type Place, placeOf } from '../../territory/index.ts';
import { boardFields } from './board-fields.ts';
import { type NeedColumn, needColumns } from './columns.ts';
import { isPosting, rowOfPosting } from './job-posting.ts';
import { defined, objectOf, RowReport, textOf, type Value } from './mapped.ts';
import { isBlank, type OwnRow, ownFields } from './own-fields.ts';

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
  readonly input: Value;
  /** The hours are said to be full-time, without a number. */
  readonly fullTime?: true;
  /** Work-study, without saying whether as apprentice or in a contract of professionalisation. */
  readonly workStudy?: true;
  /** The board names the nature of the contract, which is then not left to the text. */
  readonly sureContract?: true;
  /** What was changed, or could not be understood: in French. */
  readonly remark?: string;
  /** What of the row is not used. */
  readonly unused: readonly string[];
  /** What makes the row refused: a field (or column) and why. */
  readonly wrong: readonly { readonly field: string; readonly detail: string }[];
}

/** A row of a job board of the public employment service, a posting of a page, or one whose fields are ours, by any name that people give them. */
export function needOfRow(row: Value, options: MappingOptions): MappedNeed {
  const report = new RowReport();
  const isBoard = row.intitule !== undefined && !isPosting(row);
  const own = isPosting(row) ? rowOfPosting(row, report) : isBoard ? {} : ownRow(row, report);
  const { contract, fullTime, asked, ...fields } = isBoard
    ? boardFields(row, report)
    : ownFields(own, report);
  const { zone, unknown, remark } = isBoard ? boardPlace(row, options) : ownPlace(own, options);
  if (remark) report.remarks.push(remark);
  const address = unknown && [textOf(fields.address), unknown].filter(Boolean).join(', ').slice(0, 300);
  const isWorkStudy = contract === 'work-study';
  return {
    key: keyOf(row, own),
    input: {
      ...defined({
        employer: employerOf(row, own, options, report),
        ...fields,
        ...(address === undefined ? {} : { address }),
        contract: isWorkStudy ? undefined : contract,
        zone,
      }),
      open: unknown === undefined && !asked,
    },
    ...(fullTime ? { fullTime: true as const } : {}),
    ...(isWorkStudy ? { workStudy: true as const } : {}),
    ...(textOf(row.natureContrat) ? { sureContract: true as const } : {}),
    ...(report.remarks.length > 0 ? { remark: report.remarks.join(' ; ') } : {}),
    unused: report.unused,
    wrong: report.wrong,
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A small number is a line of one file, and another need in the next: the whole row tells them apart. */
function keyOf(row: Value, own: OwnRow): string {
  const id = textOf(own.externalId ?? row.id);
  if (id === '') return digest(JSON.stringify(row));
  if (id.length > 200) return digest(id);
  return /^\d{1,4}$/.test(id) ? `${id}-${digest(JSON.stringify(row))}` : id;
}

/** Fields by our names. What has no name that we know is told; `id` is ours too. */
function ownRow(row: Value, report: RowReport): OwnRow {
  const names = Object.keys(row);
  const { keys } = headerOf(names, needColumns);
  const own: Partial<Record<NeedColumn, unknown>> = {};
  for (const [place, name] of names.entries()) {
    const key = (name in needColumns ? name : keys[place]) as NeedColumn | undefined;
    if (isBlank(row[name])) continue;
    if (key) own[key] ??= row[name];
    else report.unused.push(name);
  }
  return own;
}

function employerOf(row: Value, own: OwnRow, { employer }: MappingOptions, report: RowReport): unknown {
  if (own.employerId !== undefined) return undefined;
  if (typeof own.employer === 'object') return own.employer;
  const firm = objectOf(row.entreprise);
  const name = textOf(own.employerName ?? own.employer ?? firm.nom).slice(0, 160);
  const siret = siretOf(textOf(own.siret ?? row.siret ?? firm.siret), report);
  if (siret !== '') return { siret, name: name || siret };
  if (name === '') return employer;
  report.remarks.push(`entreprise « ${name} » sans SIRET, à compléter sur sa fiche`);
  return { name, noSiret: { reason: 'not-known' } };
}

/** A spreadsheet takes a SIRET for a number: it drops the zero that begins it, or shortens it beyond repair. */
function siretOf(said: string, report: RowReport): string {
  const shortened = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i.test(said);
  if (shortened) {
    const detail = `« ${said} » a été abrégé par le tableur : mettez la colonne au format Texte et recopiez le numéro.`;
    report.wrong.push({ field: 'siret', detail });
  }
  return /^\d{13}$/.test(said) ? `0${said}` : said;
}

function boardPlace(row: Value, { zone }: MappingOptions): Place {
  const place = objectOf(row.lieuTravail);
  return placeOf(
    {
      commune: textOf(row.commune ?? place.commune),
      postalCode: textOf(row.codePostal ?? place.codePostal),
      label: textOf(row.lieu ?? place.libelle ?? row.lieuTravail),
    },
    zone,
  );
}

/** A code is taken as it is, so that a wrong one is refused; a name is looked for. None: left to the text. */
function ownPlace({ zone, place, postalCode, department }: OwnRow, options: MappingOptions): Place {
  const code = textOf(zone);
  const isCode = /^\d[\dAB]\d{3}$/i.test(code);
  // « Rousset » beside a column « Département » that says 71.
  const named = textOf(place);
  const beside = named === '' || /\d/.test(named) ? '' : textOf(department);
  const label = [isCode ? '' : code, beside === '' ? named : `${named} (${beside})`]
    .filter(Boolean)
    .join(', ');
  const postal = textOf(postalCode)
    .replace(/\s/g, '')
    .padStart(textOf(postalCode) === '' ? 0 : 5, '0');
  const isAlone = label === '' && postal === '';
  if (isCode && (isLivedIn(code) || (isAlone && findPlace(code).zones.length === 0))) return { zone: code };
  const commune = isCode && !isAlone ? code : '';
  return placeOf({ commune, postalCode: postal || (isAlone ? code : ''), label }, options.zone);
}
