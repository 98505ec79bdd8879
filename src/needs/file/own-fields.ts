import { isLicence, isOccupation, isSkill, readCell, workingConditions } from '../../occupations/index.ts';
import { today } from '../../platform/index.ts';
import type { NeedColumn } from './columns.ts';
import { contractOfRow } from './contract.ts';
import { byCode, objectOf, type RowReport, type Value } from './mapped.ts';
import {
  dayOf,
  experienceOf,
  hoursOf,
  monthsOf,
  type Pay,
  payOf,
  type Said,
  scheduleOf,
  wholeOf,
  yesOf,
} from './terms.ts';

/** What people write in a cell that they leave empty. */
const blank =
  /^(?:[-–—?.]+|n\/?[acd]|n[cr]|#n\/a|néant|neant|à (?:définir|préciser|convenir)|non (?:renseignée?|précisée?|communiquée?|définie?))$/i;
export const isBlank = (value: unknown): boolean => typeof value === 'string' && blank.test(value.trim());

export type OwnRow = Readonly<Partial<Record<NeedColumn, unknown>>>;

/**
 * Fields of our API as they are; a text in the place of a value is read as the cell of a table: days, decimals and names of
 * contracts as French people write them, several codes parted by spaces or commas.
 */
export function ownFields(row: OwnRow, report: RowReport): Value {
  const cell = <Kept>(column: NeedColumn, read: (text: string) => Kept) => {
    const value = row[column];
    return typeof value === 'string' ? read(value.trim()) : value;
  };
  const must = <Kept>(column: NeedColumn, read: (text: string) => Said<Kept>) =>
    cell(column, (text) => report.must(column, read(text)));
  const may = <Kept>(column: NeedColumn, what: string, read: (text: string) => Said<Kept>) =>
    cell(column, (text) => report.may(what, read(text)));

  const isInHours =
    typeof row.contractMonths === 'string' && /\d ?h\b|\d ?h\d|heure|temps p/i.test(row.contractMonths);
  const given = isInHours
    ? { ...row, contractMonths: undefined, hours: row.hours ?? row.contractMonths }
    : row;
  const times = typeof row.schedule === 'string' ? readCell('Horaires', row.schedule, today()) : undefined;
  const week = times?.minutesPerWeek;
  const hours =
    typeof given.hours === 'string' || typeof given.hours === 'number'
      ? report.may('durée', hoursOf(String(given.hours)))
      : week && { minutesPerWeek: week.value, ...(week.max ? { maxMinutesPerWeek: week.max } : {}) };
  const schedule = may('schedule', 'horaires', (text) => {
    const value = scheduleOf(times?.schedule);
    return value || week
      ? { ...(value ? { value } : {}) }
      : { remark: `« ${text} » : rien n’en est compris` };
  });
  const { occupations, title } = occupationsOf(row, report);
  const isRange = typeof row.posts === 'string' && severalPosts.test(row.posts.trim());
  if (isRange) report.remarks.push(`« ${row.posts} » : combien de postes ?`);
  return {
    kind: row.kind,
    employerId: row.employerId,
    title: title ?? row.title,
    description: descriptionOf(row, isRange),
    address: row.address,
    contract: contractWithMonths({ ...row, contractMonths: given.contractMonths }, report),
    minutesPerWeek: must('minutesPerWeek', (text) => wholeOf(text, 'de minutes')) ?? hours?.minutesPerWeek,
    maxMinutesPerWeek:
      must('maxMinutesPerWeek', (text) => wholeOf(text, 'de minutes')) ?? hours?.maxMinutesPerWeek,
    fullTime: hours?.fullTime,
    schedule: schedule || hours?.schedule ? { ...hours?.schedule, ...objectOf(schedule) } : undefined,
    startsOn: must('startsOn', dayOf),
    startToleranceDays: must('startToleranceDays', (text) => wholeOf(text, 'de jours')),
    posts: isRange ? undefined : must('posts', (text) => wholeOf(text, 'de postes')),
    asked: isRange || undefined,
    pay: payOfRow(row, report),
    occupations,
    skills: cell('skills', (text) => {
      const codes = codesIn(text, isSkill);
      return codes.length > 0 ? codes : undefined;
    }),
    licences: may('licences', 'permis', licencesOf),
    conditions: cell('conditions', (text) => {
      const codes = codesIn(text, isCondition);
      return codes.length > 0 ? codes : undefined;
    }),
    experience: may('experience', 'expérience', experienceOf),
    languages: may('languages', 'langues', languagesOf),
    vehicle: cell('vehicle', (text) =>
      report.may('véhicule', yesOf(text)) ? { required: true } : undefined,
    ),
    socialClause: must('socialClause', yesOf),
  };
}

const items = (text: string): string[] => text.split(/[\n,;|]+/).flatMap((item) => item.trim() || []);

/** Codes among words: « N1101 N1103 », « 121954 ; 300135 ». */
const codesIn = (text: string, isCode: (code: string) => boolean): string[] =>
  text.split(/[\s,;|]+/).filter(isCode);

const isCondition = (code: string) => workingConditions.some((known) => known === code);

/** Words of the columns that have no field of their own are read as part of the text. */
/** « 2 / 3 postes », « plusieurs »: how many is asked of a draft, as an advertisement’s would be. */
const severalPosts =
  /^(?:(?:de |entre )?\d{1,2} ?(?:\/|-|–|à|a|ou|et) ?\d{1,2}(?![\d/.-])(?: [\p{L}(].*)?|plusieurs\b.*)$/iu;

function descriptionOf(row: OwnRow, isRange: boolean): unknown {
  const skills =
    typeof row.skills === 'string'
      ? items(row.skills).filter((item) => codesIn(item, isSkill).length === 0)
      : [];
  const isSaid = typeof row.conditions === 'string' && codesIn(row.conditions, isCondition).length === 0;
  const parts = [
    row.description,
    row.profile && `Profil :\n${row.profile}`,
    skills.length > 0 && `Compétences : ${skills.join(', ')}`,
    isSaid && `Conditions de travail : ${row.conditions}`,
    isRange && `Postes : ${String(row.posts).replace(/\s*postes?\b/i, '')} postes`,
  ];
  const texts = parts.filter((part) => typeof part === 'string' && part !== '');
  return texts.length > 0 ? texts.join('\n\n') : row.description;
}

/** A column « Métier » holds codes, or the name that stands for a title. */
function occupationsOf(row: OwnRow, report: RowReport): { occupations?: unknown; title?: string } {
  const said = row.occupations;
  if (typeof said !== 'string') return { occupations: said };
  const codes = said.match(/\b[A-Z]\d{4}\b/g) ?? [];
  const known = codes.filter(isOccupation);
  if (codes.length > known.length) {
    const unknown = codes.filter((code) => !isOccupation(code));
    report.wrong.push({
      field: 'occupations',
      detail: `${unknown.join(', ')} : métier inconnu du référentiel.`,
    });
  }
  if (known.length > 0) return { occupations: [...new Set(known)].slice(0, 3) };
  if (codes.length === 0 && !row.title) return { title: said };
  if (codes.length === 0) report.unused.push(`métier « ${said} », qui n’est pas un code ROME`);
  return {};
}

function contractWithMonths(row: OwnRow, report: RowReport): unknown {
  const length = row.contractMonths === undefined ? lengthBetween(row, report) : String(row.contractMonths);
  const workStudy = typeof row.workStudy === 'string' ? yesOf(row.workStudy).value : row.workStudy === true;
  if (typeof row.contract === 'object') {
    const months = length === '' ? undefined : report.must('contractMonths', monthsOf(length));
    return months === undefined ? row.contract : { ...row.contract, months };
  }
  const nature = typeof row.contractNature === 'string' ? row.contractNature : '';
  const types = typeof row.contract === 'string' ? [row.contract] : [];
  const said = contractOfRow(
    { nature, types, length, workStudy: workStudy === true },
    { nature: 'contractNature', type: 'contract' },
    report,
  );
  if (length === '') return said;
  if (said === undefined) report.unused.push('durée du contrat, dont le type manque');
  else if (said !== 'work-study' && said.kind === 'cdi')
    report.unused.push('durée du contrat, un CDI n’en ayant pas');
  else report.must('contractMonths', monthsOf(length));
  return said;
}

/** By its first and last days, where it has both. */
function lengthBetween({ startsOn, endsOn }: OwnRow, report: RowReport): string {
  if (typeof endsOn !== 'string') return '';
  const last = report.must('endsOn', dayOf(endsOn));
  const first = typeof startsOn === 'string' ? dayOf(startsOn).value : undefined;
  const days = first && last ? (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1 : 0;
  if (days > 0) return `${((days * 12) / 365.25).toFixed(2)} mois`;
  if (last) report.unused.push('date de fin, sans date de début avant elle');
  return '';
}

const payLabels = {
  payByHour: 'Taux horaire',
  payByMonth: 'Salaire mensuel',
  payByYear: 'Salaire annuel',
  pay: 'Salaire',
} as const;

function payOfRow(row: OwnRow, report: RowReport): unknown {
  for (const [column, label] of Object.entries(payLabels) as [keyof typeof payLabels, string][]) {
    const said = row[column];
    if (said === undefined) continue;
    if (typeof said === 'object') return said;
    const pay = report.may('salaire', payOf(String(said), label));
    if (pay) return pay;
  }
  const [least, most] = [row.payFrom, row.payTo].map((said) =>
    said === undefined ? undefined : String(said),
  );
  if (least === undefined && most === undefined) return undefined;
  const ends = [least, most].flatMap((said) => (said === undefined ? [] : [payOf(said)]));
  const found = ends.flatMap(({ value }) => value ?? []);
  const [first, last = first] = found;
  if (
    !first ||
    !last ||
    found.length < ends.length ||
    first.per !== last.per ||
    first.minCents > last.maxCents
  ) {
    report.remarks.push(`salaire « ${[least, most].filter(Boolean).join(' à ')} » n’est pas lisible`);
    return undefined;
  }
  return { minCents: first.minCents, maxCents: last.maxCents, per: first.per } satisfies Pay;
}

function licencesOf(text: string): Said<{ code: string; required: boolean }[]> {
  if (/^(?:non|aucun|sans|néant|-|0)\b/i.test(text)) return {};
  const codes = codesIn(text, isLicence).map((code) => ({ code, required: true }));
  const words = text.replace(/^(?=[a-d]\d?e?\b)/i, 'permis ');
  const read = readCell('Demandé', words, today()).licences.map(({ code, required }) => ({ code, required }));
  const found = byCode([...codes, ...read]);
  return found ? { value: found } : { remark: `« ${text} » : rien n’en est reconnu` };
}

function languagesOf(text: string) {
  const found = readCell('Langues parlées', text, today()).languages.map(({ span, ...language }) => language);
  return found.length > 0 ? { value: found } : { remark: `« ${text} » : rien n’en est reconnu` };
}
