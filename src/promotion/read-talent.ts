import { z } from 'zod';
import { currentCatalogue, domainName } from '../occupations/index.ts';
import { codesOf, houseRules, invalidField } from '../platform/index.ts';
import { formerTerritories, type TerritoryCode } from '../territory/index.ts';
import { type AxisName, axes, axisNames } from './axes.ts';
import { type Figure, Figures } from './figures.ts';
import { currentTable, type TalentTable } from './talent-table.ts';

const territoryCodes = formerTerritories.map(({ id }) => id) as [TerritoryCode, ...TerritoryCode[]];

export const talentQuery = z.strictObject({
  /** A professional domain of ROME, "N11". */
  domain: z.string().max(10).meta(codesOf('domains')).optional(),
  territory: z.enum(territoryCodes).optional(),
  by: z.enum(axisNames).optional(),
});
export type TalentQuery = z.output<typeof talentQuery>;

export interface NamedFigure extends Figure {
  readonly code: string;
  readonly name: string;
}

/** Where the table says nothing yet. */
const none = { status: 'none' } as const;

/**
 * How many people there are, of the domain and the territory asked for: public, from the published table alone.
 * @throws Problem 422 of a domain that the table has not
 */
export async function readTalent({ domain, territory, by }: TalentQuery) {
  const table = await currentTable();
  if (domain && !domainName(domain)) throw unknownDomain();
  if (!table) return none;
  if (domain && !table.domains.some(({ code }) => code === domain)) throw unknownDomain();
  const figures = new Figures(table, houseRules().SMALL_COUNT);
  const domains = domain ? [domain] : undefined;
  const territories = territory ? [territory] : undefined;
  return {
    status: 'published' as const,
    ...editionOf(table),
    people: figures.people({ domains, territories }),
    territories: formerTerritories.map(
      ({ id, name }): NamedFigure => ({ code: id, name, ...figures.people({ domains, territories: [id] }) }),
    ),
    domains: table.domains.map(
      ({ code }): NamedFigure => ({
        code,
        name: domainName(code) ?? code,
        ...figures.people({ domains: [code], territories }),
      }),
    ),
    axis: by ? axisOf(figures, table, by, { domains, territories }) : null,
  };
}

/** Names what is published now: whatever is told follows from it and from what was asked. */
export async function currentEdition(): Promise<string> {
  const { SMALL_COUNT, TALENT_CALL } = houseRules();
  return [(await currentTable())?.edition, SMALL_COUNT, TALENT_CALL].join(' ');
}

/** What is told of a table as a whole. */
export const editionOf = ({ _id, countedOn, epsilon, scales }: TalentTable) => ({
  month: _id,
  countedOn,
  epsilon,
  smallCount: houseRules().SMALL_COUNT,
  scales,
});

const unknownDomain = () => invalidField('domain', 'unknown', 'Ce domaine professionnel est inconnu.');

export function axisOf(
  figures: Figures,
  table: TalentTable,
  axis: AxisName,
  part: Parameters<Figures['axis']>[1],
) {
  const names = namesOf(axis, table);
  return {
    code: axis,
    name: axes[axis].name,
    values: [...figures.axis(axis, part)].map(
      ([code, figure]): NamedFigure => ({ code, name: names.get(code) ?? code, ...figure }),
    ),
  };
}

/** Names by code; of a value that the catalogue of now has no more, its code stands. */
function namesOf(axis: AxisName, table: TalentTable): Map<string, string> {
  const catalogue = currentCatalogue();
  return new Map(
    table.domains.flatMap(({ code }) =>
      axes[axis].values(code, catalogue).map((value) => [value.code, value.name] as const),
    ),
  );
}
