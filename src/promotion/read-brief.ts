import { z } from 'zod';
import { currentCatalogue, domainName, domainOf } from '../occupations/index.ts';
import { digitsOfSiret, houseRules, invalidField, isSiret } from '../platform/index.ts';
import { formerTerritories, type TerritoryCode } from '../territory/index.ts';
import { aids } from './aids.ts';
import type { AxisName } from './axes.ts';
import { type Figure, Figures } from './figures.ts';
import { licenceFamilies, licenceFamiliesOf } from './licence-families.ts';
import { axisOf, editionOf, type NamedFigure } from './read-talent.ts';
import { currentTable, type TalentTable } from './talent-table.ts';
import { understand } from './understand.ts';

const mostText = 2000;

export const briefQuery = z.strictObject({
  /** What the company does and whom it lacks, in a sentence; or an advertisement. */
  text: z.string().trim().min(3).max(mostText),
  /** Where the work is: a commune or a postal code. */
  place: z.string().trim().max(120).optional(),
  /** In place of what is read: codes between commas, "N1101,N4105". */
  occupations: z
    .string()
    .regex(/^[A-Z]\d{4}(,[A-Z]\d{4}){0,2}$/)
    .optional(),
});
export type BriefQuery = z.output<typeof briefQuery>;

const mostNear = 6;
const mostShared = 2;
const shownAxes = [
  'skill',
  'licence',
  'availability',
  'hours',
  'travel',
  'language',
] as const satisfies readonly AxisName[];

/**
 * What a company may find here: from what it says of itself, and from the published table. Nothing is stored.
 * @throws Problem 422 of a SIRET alone: no register of activities is kept here, a code APE beside it tells
 */
export async function readBrief({ text, place, occupations }: BriefQuery) {
  if (isSiret(digitsOfSiret(text)))
    throw invalidField(
      'text',
      'siret-alone',
      'Passerelle n’a pas le registre des entreprises. Ajoutez au SIRET votre code APE, qui est sur vos fiches de paie (« 10.71C »), ou dites votre activité en une phrase.',
    );
  const { chosen, others, activities, territory } = understand(text, place, occupations);
  const table = await currentTable();
  const trades = chosen.map(({ code, name }) => ({ code, name, domain: domainOf(code) }));
  const domains = [...new Set(trades.map(({ domain }) => domain))];
  return {
    text,
    activities,
    trades,
    others,
    territory: territory ? { code: territory, name: territoryName(territory) } : null,
    talent: table && domains.length > 0 ? talentOf(table, domains, trades) : null,
    aids,
    call: houseRules().TALENT_CALL || null,
  };
}

export type Brief = Awaited<ReturnType<typeof readBrief>>;

const territoryName = (code: TerritoryCode): string =>
  formerTerritories.find(({ id }) => id === code)?.name ?? code;

/** All that is told of people here is read from the table. */
function talentOf(
  table: TalentTable,
  domains: readonly string[],
  trades: readonly { readonly code: string }[],
) {
  const figures = new Figures(table, houseRules().SMALL_COUNT);
  const named = (code: string, name: string, figure: Figure): NamedFigure => ({ code, name, ...figure });
  return {
    ...editionOf(table),
    people: figures.people({ domains }),
    domains: domains.map((code) =>
      named(code, domainName(code) ?? code, figures.people({ domains: [code] })),
    ),
    territories: formerTerritories.map(({ id, name }) =>
      named(id, name, figures.people({ domains, territories: [id] })),
    ),
    axes: shownAxes.map((axis) => axisOf(figures, table, axis, { domains })),
    near: nearTo(trades, figures),
    trainings: trainingsFor(trades, domains, figures),
  };
}

/** Trades to which those of the company lead, by ROME's mobility, with what they share: those of other domains first. */
function nearTo(trades: readonly { readonly code: string }[], figures: Figures) {
  const { occupation, skill } = currentCatalogue();
  const own = new Set(trades.map(({ code }) => code));
  const ownDomains = new Set(trades.map(({ code }) => domainOf(code)));
  const skills = new Set(trades.flatMap(({ code }) => occupation(code)?.skills ?? []));
  const linked = trades.flatMap(({ code }) => occupation(code)?.neighbours ?? []);
  const near = [...new Set(linked)].flatMap((code) => {
    const found = occupation(code);
    const shared = found?.skills.filter((one) => skills.has(one)).slice(0, mostShared) ?? [];
    if (own.has(code) || !found || shared.length === 0) return [];
    const domain = domainOf(code);
    return {
      code,
      name: found.name,
      domain: domainName(domain) ?? domain,
      isOther: !ownDomains.has(domain),
      shared: shared.map((one) => skill(one)?.name ?? one),
      ...figures.people({ domains: [domain] }),
    };
  });
  return near.toSorted((one, other) => Number(other.isOther) - Number(one.isOther)).slice(0, mostNear);
}

/** What one licence or title would open: people of these domains who have it, and who have it not. */
function trainingsFor(
  trades: readonly { readonly code: string }[],
  domains: readonly string[],
  figures: Figures,
) {
  const catalogue = currentCatalogue();
  const wanted = trades.flatMap(({ code }) => {
    const { law = [], evidence = [] } = catalogue.occupation(code) ?? {};
    return [...law, ...evidence];
  });
  const families = licenceFamiliesOf(Object.fromEntries(wanted.map((code) => [code, true])), catalogue);
  return families.map((code) => ({
    code,
    name: licenceFamilies.find((family) => family.code === code)?.name ?? code,
    holders: figures.axis('licence', { domains }).get(code) ?? { people: null, margin: 0 },
    others: figures.without('licence', code, { domains }),
  }));
}
