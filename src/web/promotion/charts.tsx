import type { Figure, NamedFigure } from '../../promotion/index.ts';
import { zones } from '../../territory/index.ts';
import { count, several } from '../kit/format.ts';
import { type Column, Table } from '../kit/table.tsx';
import { TerritoryMap } from '../kit/territory-map.tsx';

/** « environ 2 140 », or that no number is told. */
export const about = ({ people }: Figure): string =>
  people === null ? 'trop peu pour un nombre sûr' : `environ ${count(people)}`;

export const aboutPeople = ({ people }: Figure): string =>
  people === null ? 'trop peu de personnes pour un nombre sûr' : `environ ${several(people, 'personne')}`;

/** At the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Told extends NamedFigure {
  readonly people: number;
}
export const toldOf = (figures: readonly NamedFigure[]): Told[] =>
  figures.filter((one): one is Told => one.people !== null);

interface BarsProps {
  readonly figures: readonly NamedFigure[];
  /** Where a name leads. */
  readonly to?: (code: string) => string;
  readonly most?: number;
}

/** A bar for each number that is told, the largest first unless they have an order of their own. */
export function Bars({ figures, to, most = 12 }: BarsProps) {
  const told = toldOf(figures).slice(0, most);
  const longest = Math.max(1, ...told.map(({ people }) => people));
  if (told.length === 0) return <p>Ces nombres sont trop petits pour être dits.</p>;
  return (
    <ul class="hbars">
      {told.map(({ code, name, people }) => (
        <li key={code}>
          {to ? <a href={to(code)}>{name}</a> : <span>{name}</span>}
          <strong class="n">{count(people)}</strong>
          <svg viewBox="0 0 100 6" width="100%" height="10" preserveAspectRatio="none" aria-hidden="true">
            <path class="ground" fill-opacity="0.15" d="M0 0h100v6H0z" />
            <rect class="c-skills" width={Math.round((1000 * people) / longest) / 10} height="6" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

const columns: readonly Column<NamedFigure>[] = [
  { name: 'Nom', cell: ({ name }) => name, heads: true },
  { name: 'Personnes', cell: ({ people }) => (people === null ? 'trop peu' : count(people)), figures: true },
  { name: 'À tant près', cell: ({ margin }) => count(margin), figures: true },
];

/** The same numbers with their margins, for whoever reads a table, and those that are not told. */
export function FigureTable({ caption, figures }: { caption: string; figures: readonly NamedFigure[] }) {
  return (
    <details>
      <summary>{`${caption}, en tableau`}</summary>
      <Table caption={caption} columns={columns} rows={figures} keyOf={({ code }) => code} />
    </details>
  );
}

/** The largest town of each former territory, where its circle stands. */
const towns = new Map(
  zones
    .filter(({ kind }) => kind !== 'arrondissement')
    .toSorted((one, other) => one.population - other.population)
    .map(({ territory, code }) => [territory as string, code]),
);

export function MapOfTerritories({ figures }: { figures: readonly NamedFigure[] }) {
  const placed = toldOf(figures)
    .toSorted((one, other) => other.people - one.people)
    .map(({ code, name, people }) => ({ code: towns.get(code) ?? null, name, people }));
  return <TerritoryMap placed={placed} />;
}
