import { licences, occupationByCode } from '../catalogue/index.ts';
import type { CatalogueOccupation, CatalogueTables } from '../open-catalogue.ts';
import { proofs } from '../proofs.ts';
import { openLicenceNames, readLicences } from '../reading/licences.ts';
import { openSource } from '../reading/source.ts';
import type { LicenceCode, OccupationCode, Skill, SkillCode } from '../types.ts';
import { RomeReleaseError, type RomeTables, type Row } from './tables.ts';

/** Blocks of a fiche in `liens_rome_referentiels`. */
const SKILLS = '5';
const CONTEXTS = '6';

/**
 * The tables of a release as a catalogue. ROME knows no licences: what the law demands comes from the built-in table of
 * the same fiche, which also lends its everyday names.
 */
export function buildTables(version: string, rome: RomeTables): CatalogueTables {
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
    const builtIn = occupationByCode.get(code);
    const isCore = core.get(code) ?? new Set<SkillCode>();
    // Traits of character are no skills: nobody is ranked by them.
    const held = linked
      .filter(
        (link) =>
          link.code_compo_bloc === SKILLS && skillCodes.has(link.code_ogr) && !traits.has(link.code_ogr),
      )
      .map(({ code_ogr }) => code_ogr);
    return {
      code,
      name: fiche.libelle_rome,
      names: [
        ...new Set([
          ...(names.get(code) ?? []).map(({ libelle_appellation_long }) => libelle_appellation_long),
          ...(builtIn?.names ?? []),
        ]),
      ],
      skills: [...held.filter((skill) => isCore.has(skill)), ...held.filter((skill) => !isCore.has(skill))],
      law: builtIn?.law ?? [],
      evidence: builtIn?.evidence ?? [...new Set(held.flatMap((skill) => certificates.get(skill) ?? []))],
      neighbours: inOrder(neighbours.get(code) ?? []),
      parent: fiche.code_rome_parent,
      definition: sentences(definitions.get(code) ?? []),
      core: held.filter((skill) => isCore.has(skill)),
      contexts: linked
        .filter(({ code_compo_bloc }) => code_compo_bloc === CONTEXTS)
        .flatMap(({ code_ogr }) => contexts.get(code_ogr) ?? []),
    };
  });
  mustBeWhole(version, occupations, rome);
  return { version, occupations, skills, licences: [...licences, ...proofs] };
}

/** Skills and knowledge in one table, as profiles and needs hold them. */
function skillsOf(rome: RomeTables): Skill[] {
  const knowHow = rome.referentiel_competence.map((row) => ({
    code: row.code_ogr,
    name: row.libelle_competence,
    macro: row.code_ogr_macro_comp || null,
  }));
  const knowledge = rome.referentiel_savoir.map((row) => ({
    code: row.code_ogr_savoir,
    name: row.libelle_savoir,
    macro: null,
  }));
  return [...knowHow, ...knowledge];
}

function coreOf(rome: RomeTables): Map<OccupationCode, Set<SkillCode>> {
  const marked = rome.coherence_item.filter(({ coeur_metier }) => coeur_metier === 'Principale');
  return new Map(
    [...groupBy(marked, ({ code_rome }) => code_rome)].map(([code, rows]) => [
      code,
      new Set(rows.map(({ code_ogr }) => code_ogr)),
    ]),
  );
}

/** ROME lists certificates among knowledge: those which our table knows as evidence. */
function certificatesOf(skills: readonly Skill[]): Map<SkillCode, LicenceCode[]> {
  const names = openLicenceNames(licences.filter(({ kind }) => kind === 'evidence'));
  const found = new Map<SkillCode, LicenceCode[]>();
  for (const { code, name } of skills) {
    if (!/caces|certificat|habilitation|cqp|cap |r4\d\d/i.test(name)) continue;
    const read = readLicences(openSource({ title: name, description: '' }), names);
    if (read.length > 0)
      found.set(
        code,
        read.map((licence) => licence.code),
      );
  }
  return found;
}

const inOrder = (rows: readonly Row<'rubrique_mobilite'>[]) =>
  [...rows]
    .sort((a, b) => Number(a.numero_ordre) - Number(b.numero_ordre))
    .map(({ code_rome_cible }) => code_rome_cible);

/** Quotes are doubled in the release. */
const sentences = (rows: readonly Row<'texte'>[]) =>
  [...rows]
    .sort((a, b) => Number(a.position_phrase) - Number(b.position_phrase))
    .map(({ libelle_texte }) => libelle_texte.replaceAll("''", "'"))
    .join(' ');

function mustBeWhole(version: string, occupations: readonly CatalogueOccupation[], rome: RomeTables): void {
  const codes = new Set(occupations.map(({ code }) => code));
  if (codes.size !== occupations.length)
    throw new RomeReleaseError(`${version} : une fiche est présente deux fois.`);
  const orphan = occupations.find(({ parent }) => !codes.has(parent ?? ''));
  if (orphan)
    throw new RomeReleaseError(
      `${version} : la fiche parente de ${orphan.code} (${orphan.parent}) n’existe pas.`,
    );
  const lost = rome.referentiel_appellation.find(({ code_rome }) => !codes.has(code_rome));
  if (lost)
    throw new RomeReleaseError(
      `${version} : l’appellation ${lost.code_ogr} renvoie à la fiche inconnue ${lost.code_rome}.`,
    );
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
