import { isUtf8 } from 'node:buffer';
import { readCsv, type Table, TableError } from '../../exchange/index.ts';

/** A release that cannot be read. The message names file, line and column, in French, for the person who imports. */
export class RomeReleaseError extends Error {
  override readonly name = 'RomeReleaseError';
}

const code = /^[A-Z]\d{4}$/;
const ogr = /^\d{1,9}$/;
const optionalOgr = /^(?:\d{1,9})?$/;
const text = /\S/;
const anything = /^/;
const whole = /^\d{1,6}$/;

/**
 * The tables of the official release that are used, each `unix_<file>_v<version>_utf8.csv`, with the shape of each
 * column that is used. Other columns and the trees (`arborescence_*`) may be absent.
 */
const columnsOf = {
  referentiel_code_rome: { code_rome: code, libelle_rome: text, code_rome_parent: code },
  referentiel_appellation: {
    code_ogr: ogr,
    libelle_appellation_long: text,
    code_rome: code,
    peu_usite: anything,
  },
  referentiel_competence: {
    code_ogr: ogr,
    nature: anything,
    libelle_competence: text,
    cat_comp: anything,
    code_ogr_macro_comp: optionalOgr,
  },
  referentiel_savoir: { code_ogr_savoir: ogr, libelle_savoir: text },
  referentiel_contexte_travail: { code_ogr: ogr, libelle_cont_travail: text },
  liens_rome_referentiels: { code_rome: code, code_compo_bloc: whole, code_ogr: ogr },
  coherence_item: { code_rome: code, code_ogr: ogr, coeur_metier: anything },
  rubrique_mobilite: { code_rome: code, code_rome_cible: code, numero_ordre: whole },
  texte: { code_rome: code, libelle_type_texte: text, position_phrase: whole, libelle_texte: anything },
  domaine_professionnel: { code_domaine_professionnel: text, libelle_domaine_professionnel: text },
} as const satisfies Record<string, Record<string, RegExp>>;

export type TableName = keyof typeof columnsOf;
export const tableNames = Object.keys(columnsOf) as TableName[];

export type Row<Name extends TableName> = Readonly<Record<keyof (typeof columnsOf)[Name], string>> & {
  /** Where it stands in its file. */
  readonly line: number;
};
export type RomeTables = { readonly [Name in TableName]: readonly Row<Name>[] };

/** The rows of one table; only the columns that are used are kept. */
export function parseTable<Name extends TableName>(name: Name, fileName: string, csv: Buffer): Row<Name>[] {
  const columns = Object.entries(columnsOf[name]) as [string, RegExp][];
  const table = tableOf(fileName, csv, columns);
  return table.rows.map((read) => {
    if ('wrong' in read) throw new RomeReleaseError(`${fileName}, ligne ${read.line} : ${read.wrong}`);
    const row: Record<string, string | number> = { line: read.line };
    for (const [column, shape] of columns) {
      const value = read.cells[column] ?? '';
      if (!shape.test(value)) {
        throw new RomeReleaseError(
          `${fileName}, ligne ${read.line}, colonne « ${column} » : valeur « ${value.slice(0, 60)} » inattendue.`,
        );
      }
      row[column] = value;
    }
    return row as unknown as Row<Name>;
  });
}

/** Room for releases several times as large as today's 120,000 rows. */
const limits = { bytes: 100 * 1024 * 1024, rows: 1_000_000 };

function tableOf(fileName: string, csv: Buffer, columns: readonly (readonly [string, unknown])[]): Table {
  const wrong = lineNotUtf8(csv);
  if (wrong) throw new RomeReleaseError(`${fileName}, ligne ${wrong} : ce n’est pas de l’UTF-8.`);
  const missing = (column: string) =>
    new RomeReleaseError(`${fileName}, ligne 1 : la colonne « ${column} » manque.`);
  const names = Object.fromEntries(columns.map(([column]) => [column, []]));
  let table: Table;
  try {
    table = readCsv(csv, { columns: names, limits });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    if (error.code === 'no-header') throw missing(columns[0]?.[0] ?? '');
    throw new RomeReleaseError(`${fileName} : ${error.message}`);
  }
  for (const [column] of columns) if (table.columns[column] === undefined) throw missing(column);
  return table;
}

/** The first line that is not UTF-8: in another encoding the names of occupations would be spoilt without a word. */
function lineNotUtf8(csv: Buffer): number | undefined {
  if (isUtf8(csv)) return undefined;
  let line = 1;
  for (let start = 0; start < csv.length; line++) {
    const next = csv.indexOf(10, start);
    const end = next < 0 ? csv.length : next + 1;
    if (!isUtf8(csv.subarray(start, end))) break;
    start = end;
  }
  return line;
}
