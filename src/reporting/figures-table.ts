import { z } from 'zod';
import { tableOut } from '../access/index.ts';
import { periodAsked } from './periods.ts';
import { readFigures } from './read-figures.ts';
import { figuresRead } from './rights.ts';

export const figuresQuery = z.strictObject({ period: periodAsked.default('trimestre') });

/** All of them are one page. */
const tableQuery = figuresQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(200),
  cursor: z.string().max(60).optional(),
});

const units = { number: 'nombre', hours: 'heures', days: 'jours', share: 'part' } as const;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly value: number | null;
  readonly hidden: boolean;
  readonly before: number | null;
  readonly unit: keyof typeof units;
  readonly from: string;
  readonly until: string;
  readonly definition: string;
  readonly source: string;
}

/** Every figure of a period, then by each of its groups. */
async function rowsOf(actor: Parameters<typeof readFigures>[0], query: z.output<typeof figuresQuery>) {
  const { data, period } = await readFigures(actor, query);
  return data.flatMap(({ key, name, unit, value, hidden, before, by, definition, source }): Row[] => {
    const of = { key, name, unit, from: period.from, until: period.until, definition, source };
    return [
      { ...of, group: 'ensemble', value, hidden, before: before.value },
      ...by.flatMap(({ name: breakdown, groups }) =>
        groups.map((group) => ({
          ...of,
          group: `${breakdown} : ${group.name}`,
          value: group.value,
          hidden: group.hidden,
          before: null,
        })),
      ),
    ];
  });
}

export const figuresTable = tableOut<Row, z.output<typeof tableQuery>>({
  path: 'figures',
  file: 'chiffres',
  right: figuresRead,
  query: tableQuery,
  most: 200,
  page: async (actor, asked) => ({
    data: await rowsOf(actor, figuresQuery.parse({ period: asked.period })),
    next: null,
  }),
  columns: [
    { label: 'Code', value: ({ key }) => key },
    { label: 'Chiffre', value: ({ name }) => name },
    { label: 'Groupe', value: ({ group }) => group },
    { label: 'Valeur', value: ({ value }) => value },
    { label: 'Non dit (trop peu de personnes)', value: ({ hidden }) => (hidden ? 'oui' : null) },
    { label: 'Un an plus tôt', value: ({ before }) => before },
    { label: 'Unité', value: ({ unit }) => units[unit] },
    { label: 'Du', value: ({ from }) => from },
    { label: 'Au', value: ({ until }) => until },
    { label: 'Définition', value: ({ definition }) => definition },
    { label: 'Source', value: ({ source }) => source },
  ],
});
