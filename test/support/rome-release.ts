import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

type Rows = Readonly<Record<string, readonly string[]>>;

/**
 * A small invented release in the form of the official one: each table by its name, a line each, columns by `|`. Fiche
 * K2503 exists in the built-in catalogue too; fiche Z9901 does not.
 */
const tables: Rows = {
  referentiel_code_rome: [
    'code_rome|libelle_rome|code_rome_parent',
    'K2503|Agent / Agente de sécurité privée|K2503',
    'N1101|Cariste|N1101',
    'Z9901|Allumeur / Allumeuse de réverbères|Z9901',
  ],
  referentiel_appellation: [
    'code_ogr|libelle_appellation_long|code_rome|peu_usite',
    '900001|Agent / Agente de sécurité|K2503|N',
    '900002|Cariste d’entrepôt|N1101|N',
    '900003|Allumeur / Allumeuse de réverbères à gaz|Z9901|N',
    '900004|Falotier / Falotière|Z9901|O',
  ],
  referentiel_competence: [
    'code_ogr|nature|libelle_competence|cat_comp|code_ogr_macro_comp',
    '910001|Macro-compétence|Entretenir l’éclairage des rues|Savoir-faire|',
    '910002|Compétence|Allumer un réverbère à la perche|Savoir-faire|910001',
    '910003|Macro-compétence|Faire preuve de patience|Savoir-être professionnel|',
  ],
  referentiel_savoir: ['code_ogr_savoir|libelle_savoir', '920001|Propriétés du gaz d’éclairage'],
  referentiel_contexte_travail: ['code_ogr|libelle_cont_travail', '930001|Travail de nuit'],
  liens_rome_referentiels: [
    'code_rome|code_compo_bloc|code_ogr',
    'Z9901|5|910002',
    'Z9901|5|910003',
    'Z9901|5|920001',
    'Z9901|6|930001',
  ],
  coherence_item: ['code_rome|code_ogr|coeur_metier', 'Z9901|910002|', 'Z9901|920001|Principale'],
  rubrique_mobilite: [
    'code_rome|code_rome_cible|numero_ordre',
    'Z9901|K2503|2',
    'Z9901|N1101|1',
    'K2503|Z9901|1',
  ],
  texte: [
    'code_rome|libelle_type_texte|position_phrase|libelle_texte',
    "Z9901|definition|2|L''éteint au matin.",
    'Z9901|definition|1|Allume chaque réverbère le soir.',
  ],
  domaine_professionnel: ['code_domaine_professionnel|libelle_domaine_professionnel', 'Z99|Lumières'],
};

const quoted = (line: string) =>
  line
    .split('|')
    .map((value) => `"${value.replaceAll('"', '""')}"`)
    .join(',');

/** The files of the release; `changes` replaces tables, `null` leaves one out. */
export function releaseFiles(
  changes: Readonly<Record<string, readonly string[] | null>> = {},
  version = '999',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...tables, ...changes })
      .filter((entry): entry is [string, readonly string[]] => entry[1] !== null)
      .map(([name, lines]) => [`unix_${name}_v${version}_utf8.csv`, `${lines.map(quoted).join('\n')}\n`]),
  );
}

/** The lines of one table, with some added or a line changed. */
export const linesOf = (name: string): readonly string[] => tables[name] ?? [];

export function releaseFolder(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function releaseZip(file: string, files: Readonly<Record<string, string>>, under = ''): string {
  const entries = Object.entries(files).map(([name, content]) => [`${under}${name}`, strToU8(content)]);
  writeFileSync(file, zipSync(Object.fromEntries(entries)));
  return file;
}
