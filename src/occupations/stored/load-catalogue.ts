import { type Catalogue, openCatalogue } from '../open-catalogue.ts';
import { withBuiltIn } from '../with-built-in.ts';
import {
  type CatalogueHead,
  Head,
  type OccupationRow,
  OccupationRows,
  type SkillRow,
  SkillRows,
} from './models.ts';

export const readHead = () => Head.findById('catalogue').lean<CatalogueHead>();

/**
 * The stored catalogue that a head names.
 * @returns undefined where its rows are not all there: an import has meanwhile put another in force
 */
export async function loadEdition({ edition, version, rows }: CatalogueHead): Promise<Catalogue | undefined> {
  const [occupations, skills] = await Promise.all([
    rowsOf<OccupationRow>(OccupationRows, edition),
    rowsOf<SkillRow>(SkillRows, edition),
  ]);
  const [current, retired] = [false, true].map((gone) => ({
    occupations: occupations.filter((row) => row.retired === gone).map(plain),
    skills: skills.filter((row) => row.retired === gone).map(plain),
  })) as [Rows, Rows];
  if (current.occupations.length !== rows?.occupations || current.skills.length !== rows.skills)
    return undefined;
  return openCatalogue(withBuiltIn({ version: version ?? '', ...current, retired }));
}

type Rows = { readonly occupations: OccupationRow[]; readonly skills: SkillRow[] };

/** By code: every process holds the same catalogue in the same order. By the driver: nothing is hydrated. */
function rowsOf<Row>(model: typeof OccupationRows | typeof SkillRows, edition = ''): Promise<Row[]> {
  return model.collection
    .find<Row & { _id: never }>({ edition }, { projection: { _id: 0 }, batchSize: 5000 })
    .sort({ code: 1 })
    .toArray() as Promise<Row[]>;
}

/** The row as the catalogue knows it. */
function plain<Row extends { edition: string; retired: boolean }>({ edition, retired, ...row }: Row): Row {
  return row as unknown as Row;
}
