import { licences } from '../catalogue/index.ts';
import type { CatalogueOccupation } from '../open-catalogue.ts';
import { openLicenceNames, readLicences } from '../reading/licences.ts';
import { openSource } from '../reading/source.ts';
import type { LicenceCode, OccupationCode, Skill, SkillCode } from '../types.ts';
import { RomeReleaseError, type RomeTables, type Row, type TableName } from './tables.ts';

/** What a release says by itself. It knows no licences: `law` is empty. */
export interface Release {
  /** `rome-460` */
  readonly version: string;
  readonly occupations: readonly CatalogueOccupation[];
  readonly skills: readonly Skill[];
  readonly counts: ReleaseCounts;
}

export interface ReleaseCounts {
  readonly occupations: number;
  readonly parents: number;
  readonly names: number;
  /** Know-how, macro-skills and traits of character. */
  readonly skills: number;
  readonly knowledge: number;
  readonly contexts: number;
  /** Marks of a skill as the core of an occupation. */
  readonly core: number;
  readonly mobility: number;
}

/** Blocks of a fiche in `liens_rome_referentiels`. */
const SKILLS = '5';
const CONTEXTS = '6';

/** Puts the tables of a release together by occupation. @throws RomeReleaseError where they do not agree */
export function buildRelease(
  version: string,
  rome: RomeTables,
  fileNames: Readonly<Record<TableName, string>>,
): Release {
  mustAgree(rome, fileNames);
  const skills = skillsOf(rome);
  const skillCodes = new Set(skills.map(({ code }) => code));
  const contexts = new Map(
    rome.referentiel_contexte_travail.map((row) => [row.code_ogr, row.libelle_cont_travail]),
  );
  const traits = new Set(
    rome.referentiel_competence
      .filter(({ cat_comp }) => cat_comp.startsWith('Savoir-être'))
      .map(({ code_ogr }) => code_ogr),
  );
  const names = groupBy(rome.referentiel_appellation, ({ code_rome }) => code_rome);
  const links = groupBy(rome.liens_rome_referentiels, ({ code_rome }) => code_rome);
  const core = coreOf(rome);
  const neighbours = groupBy(rome.rubrique_mobilite, ({ code_rome }) => code_rome);
  const definitions = groupBy(
    rome.texte.filter(({ libelle_type_texte }) => libelle_type_texte === 'definition'),
    ({ code_rome }) => code_rome,
  );
  const certificates = certificatesOf(skills);

  const occupations = rome.referentiel_code_rome.map((fiche): CatalogueOccupation => {
    const code = fiche.code_rome;
    const linked = links.get(code) ?? [];
    const isCore = core.get(code) ?? new Set<SkillCode>();
    // Traits of character are no skills: nobody is ranked by them.
    const held = linked
      .filter(
        (link) =>
          link.code_compo_bloc === SKILLS && skillCodes.has(link.code_ogr) && !traits.has(link.code_ogr),
      )
      .map(({ code_ogr }) => code_ogr);
    const ofCore = held.filter((skill) => isCore.has(skill));
    return {
      code,
      name: fiche.libelle_rome,
      names: unique((names.get(code) ?? []).map(({ libelle_appellation_long }) => libelle_appellation_long)),
      skills: unique([...ofCore, ...held]),
      core: ofCore,
      law: [],
      evidence: unique(held.flatMap((skill) => certificates.get(skill) ?? [])),
      neighbours: inOrder(neighbours.get(code) ?? []),
      parent: fiche.code_rome_parent,
      definition: sentences(definitions.get(code) ?? []),
      contexts: linked
        .filter(({ code_compo_bloc }) => code_compo_bloc === CONTEXTS)
        .flatMap(({ code_ogr }) => contexts.get(code_ogr) ?? []),
    };
  });
  return { version, occupations, skills, counts: countsOf(rome) };
}

const countsOf = (rome: RomeTables): ReleaseCounts => ({
  occupations: rome.referentiel_code_rome.length,
  parents: new Set(rome.referentiel_code_rome.map(({ code_rome_parent }) => code_rome_parent)).size,
  names: rome.referentiel_appellation.length,
  skills: rome.referentiel_competence.length,
  knowledge: rome.referentiel_savoir.length,
  contexts: rome.referentiel_contexte_travail.length,
  core: rome.coherence_item.filter(isCoreMark).length,
  mobility: rome.rubrique_mobilite.length,
});

/** Skills and knowledge in one table, as profiles and needs hold them. A macro-skill is its own macro. */
function skillsOf(rome: RomeTables): Skill[] {
  const knowHow = rome.referentiel_competence.map((row) => ({
    code: row.code_ogr,
    name: row.libelle_competence,
    macro: row.code_ogr_macro_comp || (row.nature === 'Macro-compétence' ? row.code_ogr : null),
  }));
  const knowledge = rome.referentiel_savoir.map((row) => ({
    code: row.code_ogr_savoir,
    name: row.libelle_savoir,
    macro: null,
  }));
  return [...knowHow, ...knowledge];
}

const isCoreMark = ({ coeur_metier }: Row<'coherence_item'>) => coeur_metier === 'Principale';

function coreOf(rome: RomeTables): Map<OccupationCode, Set<SkillCode>> {
  const marks = groupBy(rome.coherence_item.filter(isCoreMark), ({ code_rome }) => code_rome);
  return new Map([...marks].map(([code, rows]) => [code, new Set(rows.map(({ code_ogr }) => code_ogr))]));
}

/** ROME lists certificates among knowledge: those which our table knows as evidence. */
function certificatesOf(skills: readonly Skill[]): Map<SkillCode, LicenceCode[]> {
  const names = openLicenceNames(licences.filter(({ kind }) => kind === 'evidence'));
  const found = new Map<SkillCode, LicenceCode[]>();
  for (const { code, name } of skills) {
    if (!/caces|certificat|habilitation|cqp|cap |r4\d\d/i.test(name)) continue;
    const { licences: read } = readLicences(openSource({ title: name, description: '' }), names);
    if (read.length > 0)
      found.set(
        code,
        read.map((licence) => licence.code),
      );
  }
  return found;
}

const inOrder = (rows: readonly Row<'rubrique_mobilite'>[]) =>
  unique(
    [...rows]
      .sort((a, b) => Number(a.numero_ordre) - Number(b.numero_ordre))
      .map(({ code_rome_cible }) => code_rome_cible),
  );

/** Quotes are doubled in the release. */
const sentences = (rows: readonly Row<'texte'>[]) =>
  [...rows]
    .sort((a, b) => Number(a.position_phrase) - Number(b.position_phrase))
    .map(({ libelle_texte }) => libelle_texte.replaceAll("''", "'"))
    .join(' ');

/** Codes are given once, and refer to what is there. */
function mustAgree(rome: RomeTables, fileNames: Readonly<Record<TableName, string>>): void {
  const refuse = (table: TableName, { line }: { line: number }, why: string) => {
    throw new RomeReleaseError(`${fileNames[table]}, ligne ${line} : ${why}.`);
  };
  const once = <Name extends TableName>(table: Name, rows: RomeTables[Name], key: keyof Row<Name>) => {
    const seen = new Set<unknown>();
    for (const row of rows as readonly Row<Name>[]) {
      if (seen.has(row[key])) refuse(table, row, `${String(row[key])} est présent deux fois`);
      seen.add(row[key]);
    }
    return seen;
  };
  const fiches = once('referentiel_code_rome', rome.referentiel_code_rome, 'code_rome');
  const skills = once('referentiel_competence', rome.referentiel_competence, 'code_ogr');
  const knowledge = once('referentiel_savoir', rome.referentiel_savoir, 'code_ogr_savoir');
  once('referentiel_appellation', rome.referentiel_appellation, 'code_ogr');
  once('referentiel_contexte_travail', rome.referentiel_contexte_travail, 'code_ogr');
  for (const row of rome.referentiel_savoir) {
    const { code_ogr_savoir: code } = row;
    if (skills.has(code)) refuse('referentiel_savoir', row, `${code} est aussi une compétence`);
  }
  const ofFiche = <Name extends TableName>(
    table: Name,
    rows: RomeTables[Name],
    ...keys: (keyof Row<Name>)[]
  ) => {
    for (const row of rows as readonly Row<Name>[]) {
      const lost = keys.find((key) => !fiches.has(row[key]));
      if (lost) refuse(table, row, `${String(row[lost])} n’est la fiche d’aucun métier`);
    }
  };
  ofFiche('referentiel_code_rome', rome.referentiel_code_rome, 'code_rome_parent');
  ofFiche('referentiel_appellation', rome.referentiel_appellation, 'code_rome');
  ofFiche('liens_rome_referentiels', rome.liens_rome_referentiels, 'code_rome');
  ofFiche('rubrique_mobilite', rome.rubrique_mobilite, 'code_rome', 'code_rome_cible');
  ofFiche('texte', rome.texte, 'code_rome');
  ofFiche('coherence_item', rome.coherence_item, 'code_rome');
  for (const row of rome.liens_rome_referentiels) {
    if (row.code_compo_bloc === SKILLS && !skills.has(row.code_ogr) && !knowledge.has(row.code_ogr))
      refuse('liens_rome_referentiels', row, `${row.code_ogr} n’est ni une compétence ni un savoir`);
  }
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
