import type { Column } from '../access/index.ts';
import { writeTable } from '../exchange/index.ts';
import { breakdownsOfHouse, Figures, type FiguresDoc, figuresOfHouse, scopes } from './figures-model.ts';
import { endedQuarters, periodOn } from './periods.ts';
import { describeFigure } from './read-figures.ts';

const units = { number: 'nombre', hours: 'heures', days: 'jours', share: 'part' } as const;

interface Row {
  readonly quarter: string;
  readonly from: string;
  readonly until: string;
  readonly key: string;
  readonly name: string;
  readonly breakdown: string;
  readonly group: string;
  readonly value: number | null;
  readonly hidden: boolean;
  readonly unit: keyof typeof units;
  readonly definition: string;
}

/** A column of the file with what Table Schema says of it. */
interface PublishedColumn extends Column<Row> {
  readonly field: Readonly<Record<string, unknown>>;
}

const columns: readonly PublishedColumn[] = [
  {
    label: 'trimestre',
    value: ({ quarter }) => quarter,
    field: {
      type: 'string',
      description: 'Trimestre civil',
      constraints: { required: true, pattern: '^20\\d\\d-T[1-4]$' },
    },
  },
  {
    label: 'debut',
    value: ({ from }) => from,
    field: { type: 'date', description: 'Premier jour', constraints: { required: true } },
  },
  {
    label: 'fin',
    value: ({ until }) => until,
    field: { type: 'date', description: 'Dernier jour', constraints: { required: true } },
  },
  {
    label: 'code',
    value: ({ key }) => key,
    field: {
      type: 'string',
      description: 'Code du chiffre, stable',
      constraints: { required: true, pattern: '^[a-z0-9-]+$' },
    },
  },
  {
    label: 'chiffre',
    value: ({ name }) => name,
    field: { type: 'string', description: 'Nom du chiffre', constraints: { required: true } },
  },
  {
    label: 'decoupage',
    value: ({ breakdown }) => breakdown,
    field: { type: 'string', description: 'Ce qui distingue les groupes', constraints: { required: true } },
  },
  {
    label: 'groupe',
    value: ({ group }) => group,
    field: { type: 'string', description: 'Groupe, ou ensemble', constraints: { required: true } },
  },
  {
    label: 'valeur',
    value: ({ value }) => value,
    field: {
      type: 'number',
      decimalChar: ',',
      description: 'Vide si rien ne compte, ou si trop peu de personnes comptent (colonne secret)',
      constraints: { minimum: 0 },
    },
  },
  {
    label: 'unite',
    value: ({ unit }) => units[unit],
    field: {
      type: 'string',
      description: 'Une part va de 0 à 1',
      constraints: { required: true, enum: Object.values(units) },
    },
  },
  {
    label: 'secret',
    value: ({ hidden }) => (hidden ? 'oui' : 'non'),
    field: {
      type: 'boolean',
      trueValues: ['oui'],
      falseValues: ['non'],
      description: 'Trop peu de personnes pour le dire',
      constraints: { required: true },
    },
  },
  {
    label: 'definition',
    value: ({ definition }) => definition,
    field: { type: 'string', description: 'Comment c’est calculé', constraints: { required: true } },
  },
];

const lastMade = () => Figures.findById(scopes.all).lean<FiguresDoc>();

/** Published figures of each whole quarter, in all and by published groups, told as of many people. */
function rowsOf({ day, figures }: FiguresDoc): Row[] {
  const breakdowns = breakdownsOfHouse().filter(({ published }) => published);
  return endedQuarters(day).flatMap((quarter) => {
    const { days } = periodOn(quarter, day);
    return figuresOfHouse()
      .filter(({ published }) => published)
      .flatMap((figure): Row[] => {
        const { key, name, unit, definition, value, hidden, by } = describeFigure(
          figure,
          figures[figure.key],
          day,
          quarter,
          'many',
          breakdowns,
        );
        const of = { quarter, ...days, key, name, unit, definition };
        return [
          { ...of, breakdown: 'ensemble', group: 'ensemble', value, hidden },
          ...by.flatMap((one) =>
            one.groups.map((group) => ({
              ...of,
              breakdown: one.name,
              group: group.name,
              value: group.value,
              hidden: group.hidden,
            })),
          ),
        ];
      });
  });
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

/** The file, as everybody may read it. */
export async function openDataFile() {
  const doc = await lastMade();
  return {
    name: 'chiffres.csv',
    type: 'text/csv',
    body: writeTable('csv', columns, each(doc ? rowsOf(doc) : [])),
  };
}

/** What the file is, for machines: a Data Package with its Table Schema. */
export async function openDataDescriptor() {
  const doc = await lastMade();
  return {
    name: 'passerelle-chiffres',
    profile: 'tabular-data-package',
    title: 'Chiffres de Passerelle, par trimestre',
    description:
      'Besoins des entreprises, propositions, mises en emploi et accompagnement sur la Métropole Aix-Marseille-Provence. Les petits nombres de personnes ne sont pas dits, les autres sont arrondis à 5.',
    ...(doc ? { created: doc.madeAt.toISOString() } : {}),
    licenses: [{ name: 'etalab-2.0', title: 'Licence Ouverte 2.0' }],
    resources: [
      {
        name: 'chiffres',
        path: 'chiffres.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ';', header: true },
        schema: {
          fields: columns.map(({ label, field }) => ({ name: label, ...field })),
          primaryKey: ['trimestre', 'code', 'decoupage', 'groupe'],
          missingValues: [''],
        },
      },
    ],
  };
}
