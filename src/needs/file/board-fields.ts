import { fold } from '../../french/index.ts';
import { isLicence, isSkill, languageCodes, languageNames, readCell } from '../../occupations/index.ts';
import { today } from '../../platform/index.ts';
import { contractOfRow } from './contract.ts';
import { byCode, listOf, objectOf, type RowReport, textOf, type Value } from './mapped.ts';
import { type Experience, experienceOf, hoursOf, payOf } from './terms.ts';

/** The fields of an offer that are used, or say nothing of the job; the others are named in the report. */
const known = new Set([
  'id',
  'intitule',
  'description',
  'lieuTravail',
  'lieu',
  'commune',
  'codePostal',
  'dept',
  'lat',
  'lon',
  'siret',
  'typeContrat',
  'typeContratLibelle',
  'natureContrat',
  'alternance',
  'dureeTravailLibelle',
  'duree',
  'dureeTravailLibelleConverti',
  'salaire',
  'nombrePostes',
  'permis',
  'competences',
  'langues',
  'experience',
  'experienceExige',
  'experienceLibelle',
  'contexteTravail',
  'dateCreation',
  'dateActualisation',
]);

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);
const isRequired = (exigence: unknown): boolean => /^e/i.test(textOf(exigence));

/**
 * What an offer of the public employment service says in its fields. The occupation is left to the reading of the text: half
 * of the advertisements in circulation carry codes of the older release of ROME, some of which now stand for another trade
 * (F1610 was the roofer's and is the solar installer's).
 */
export function boardFields(row: Value, report: RowReport): Value {
  for (const [field, value] of Object.entries(row))
    if (!known.has(field) && field !== 'entreprise' && isFilled(value)) report.unused.push(field);
  for (const [field, value] of Object.entries(objectOf(row.contexteTravail)))
    if (field !== 'horaires' && isFilled(value)) report.unused.push(`contexteTravail.${field}`);
  for (const [field, value] of Object.entries(objectOf(row.salaire)))
    if (field !== 'libelle' && isFilled(value)) report.unused.push(`salaire.${field}`);
  const salary = textOf(objectOf(row.salaire).libelle ?? row.salaire);
  const times = objectOf(row.contexteTravail).horaires;
  const duration = textOf(
    row.dureeTravailLibelle ?? row.duree ?? (Array.isArray(times) ? times.join('\n') : ''),
  );
  const converted = textOf(row.dureeTravailLibelleConverti);
  const hours = duration ? report.may('durée', hoursOf(duration)) : undefined;
  const isFullTime = hours?.fullTime ?? (duration === '' && /plein/i.test(converted) ? true : undefined);
  return {
    title: textOf(row.intitule).slice(0, 200),
    description: textOf(row.description),
    contract: boardContract(row, report),
    minutesPerWeek: hours?.minutesPerWeek,
    maxMinutesPerWeek: hours?.maxMinutesPerWeek,
    schedule: hours?.schedule,
    fullTime: isFullTime,
    pay: salary ? report.may('salaire', payOf(salary)) : undefined,
    posts:
      row.nombrePostes === undefined || row.nombrePostes === null
        ? undefined
        : Number(row.nombrePostes) || undefined,
    skills: boardSkills(row, report),
    licences: boardLicences(row, report),
    languages: boardLanguages(row, report),
    experience: boardExperience(row, report),
  };
}

function boardContract(row: Value, report: RowReport) {
  const type = textOf(row.typeContrat);
  const label = textOf(row.typeContratLibelle);
  return contractOfRow(
    {
      nature: textOf(row.natureContrat),
      // « CDI Intérimaire » says more than its code, and an unknown code less than its label.
      types: /int[ée]rimaire/i.test(label) ? [label] : [type, label],
      length: /\d/.test(label) ? label : '',
      workStudy: /^true$/i.test(String(row.alternance)),
    },
    { nature: 'natureContrat', type: 'typeContrat' },
    report,
  );
}

function boardSkills(row: Value, report: RowReport) {
  const skills = listOf(row.competences);
  const unknown = skills.filter(({ code }) => !isSkill(textOf(code)));
  if (unknown.length > 0) report.unused.push(`compétences ${named(unknown)}`);
  return byCode(
    skills
      .filter(({ code }) => isSkill(textOf(code)))
      .map(({ code, exigence }) => ({ code: textOf(code), required: isRequired(exigence) })),
  );
}

const named = (items: readonly Value[]) =>
  items
    .slice(0, 5)
    .map(({ libelle, code }) => `« ${textOf(libelle) || textOf(code)} »`)
    .join(', ') + (items.length > 5 ? `… (${items.length})` : '');

function boardLicences(row: Value, report: RowReport) {
  const permits = listOf(row.permis).map((permit) => ({ permit, codes: permitsOf(textOf(permit.libelle)) }));
  const unknown = permits.filter(({ codes }) => codes.length === 0).map(({ permit }) => permit);
  if (unknown.length > 0) report.unused.push(`permis ${named(unknown)}`);
  return byCode(
    permits.flatMap(({ permit, codes }) =>
      codes.map((code) => ({ code, required: isRequired(permit.exigence) })),
    ),
  );
}

/** « EC - Poids lourd + remorque » is the CE of the catalogue, « B mention 96 » its B96. */
export function permitCategory(label: string): string {
  const letters = (label.split(' - ')[0] ?? '').trim().toLowerCase().replace(' mention ', '');
  return `permis-${letters.replace(/^e([bcd]1?)$/, '$1e')}`;
}

/** Codes of the catalogue: a category of driving licence, or another title by its name. */
function permitsOf(label: string): string[] {
  const category = permitCategory(label);
  if (isLicence(category)) return [category];
  const codes = readCell('Demandé', `permis ${label}`, today()).licences.map(({ code }) => code);
  // « Permis » alone is read as the B, which this column writes with its letter.
  return codes.filter((code) => code !== 'permis-b');
}

function boardLanguages(row: Value, report: RowReport) {
  const languages = listOf(row.langues).map((language) => {
    const name = fold(textOf(language.libelle));
    return { language, code: languageCodes.find((code) => name.startsWith(fold(languageNames[code]))) };
  });
  const unknown = languages.filter(({ code }) => code === undefined).map(({ language }) => language);
  if (unknown.length > 0) report.unused.push(`langues ${named(unknown)}`);
  return byCode(
    languages.flatMap(({ language, code }) =>
      code ? [{ code, required: isRequired(language.exigence) }] : [],
    ),
  );
}

function boardExperience(row: Value, report: RowReport): Experience | undefined {
  const nested = objectOf(row.experience);
  const asked = textOf(row.experienceExige ?? nested.exige).toUpperCase();
  const label = textOf(row.experienceLibelle ?? nested.libelle);
  if (asked === 'D') return { months: 0, required: false };
  if (asked === '' && label === '') return undefined;
  const said = label ? report.may('expérience', experienceOf(label)) : undefined;
  if (asked === '') return said;
  return { ...(said?.months ? { months: said.months } : {}), required: asked === 'E' };
}
