import { type Column, Table } from '../kit/table.tsx';
import { type Figure, inFigures, monthInWords } from './figure-words.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly pad: number;
}

/** Where the values stand, from left to right; those that are not known leave a hole. */
function pointsOf(values: readonly (number | null)[], { width, height, pad }: Size) {
  const known = values.flatMap((value) => value ?? []);
  const top = Math.max(...known, 0) || 1;
  const step = (width - 2 * pad) / Math.max(1, values.length - 1);
  return values.map((value, i) =>
    value === null
      ? null
      : {
          x: Number((pad + i * step).toFixed(1)),
          y: Number((height - pad - (value / top) * (height - 2 * pad)).toFixed(1)),
        },
  );
}

function pathOf(points: ReturnType<typeof pointsOf>): string {
  let pen = 'M';
  return points
    .map((point) => {
      const drawn = point ? `${pen}${point.x} ${point.y}` : '';
      pen = point ? 'L' : 'M';
      return drawn;
    })
    .join('');
}

/** Thirteen months as a line without a word: they are said in a table on the figure's own page. */
export function Spark({ months }: Pick<Figure, 'months'>) {
  const points = pointsOf(
    months.map(({ value }) => value),
    { width: 100, height: 36, pad: 3 },
  );
  const last = points.findLast((point) => point !== null);
  if (!last || points.filter(Boolean).length < 2) return null;
  return (
    <svg class="spark" viewBox="0 0 100 36" aria-hidden="true">
      <path d={pathOf(points)} />
      <circle cx={last.x} cy={last.y} r="3" />
    </svg>
  );
}

type Month = Figure['months'][number];

/** Thirteen months as a line, then the same numbers in a table. */
export function Months({ figure: { name, unit, months } }: { figure: Figure }) {
  const size = { width: 480, height: 160, pad: 12 };
  const points = pointsOf(
    months.map(({ value }) => value),
    size,
  );
  const first = months[0]?.month ?? '';
  const last = months.at(-1)?.month ?? '';
  const columns: readonly Column<Month>[] = [
    { name: 'Mois', heads: true, cell: ({ month }) => monthInWords(month) },
    { name, figures: true, cell: ({ value }) => inFigures(unit, { value, hidden: false }) },
  ];
  return (
    <section class="card" aria-labelledby="mois">
      <h2 id="mois">Mois après mois</h2>
      <svg
        class="line-chart"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${name}, de ${monthInWords(first)} à ${monthInWords(last)} : les nombres sont dans le tableau qui suit.`}
      >
        <path class="axis" d={`M${size.pad} ${size.height - size.pad}H${size.width - size.pad}`} />
        <path d={pathOf(points)} />
        {points.map((point, i) =>
          point ? <circle key={months[i]?.month} cx={point.x} cy={point.y} r="3.5" /> : null,
        )}
      </svg>
      <p class="soft small ends">
        <span>{monthInWords(first)}</span>
        <span>{`${monthInWords(last)}, en cours`}</span>
      </p>
      <details>
        <summary>Les mêmes nombres en tableau</summary>
        <div class="table">
          <Table caption="Mois après mois" columns={columns} rows={months} keyOf={({ month }) => month} />
        </div>
      </details>
    </section>
  );
}

/** A figure by the groups of one breakdown: a bar each where they add up, else numbers alone. */
export function Groups({
  figure: { unit },
  of: { key, name, definition, groups },
}: {
  figure: Figure;
  of: Figure['by'][number];
}) {
  const longest = unit === 'share' ? 1 : Math.max(0, ...groups.map(({ value }) => value ?? 0)) || 1;
  return (
    <section class="card" aria-labelledby={`par-${key}`}>
      <h2 id={`par-${key}`}>{name}</h2>
      <ul class="hbars">
        {groups.map((group) => (
          <li key={group.code}>
            <span>{group.name}</span>
            <strong class="n">{inFigures(unit, group)}</strong>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <path class="ground" d="M0 0h100v6H0z" />
              <path
                class="c-occupation"
                d={`M0 0h${((100 * (group.value ?? 0)) / longest).toFixed(1)}v6H0z`}
              />
            </svg>
          </li>
        ))}
      </ul>
      <p class="soft small">{definition}</p>
    </section>
  );
}
