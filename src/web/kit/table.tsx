import { type ComponentChildren, Fragment } from 'preact';
import { useAddress } from './address.ts';
import { Icon } from './icon.tsx';

/** A column of a list, declared once: its heading, its cell, and how it is sorted. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** What names the row. */
  readonly heads?: boolean;
  readonly figures?: boolean;
  /** On a telephone the cell stands without its name. */
  readonly bare?: boolean;
  /** What `tri` in the address sorts by; `-` before it for the other way round. */
  readonly sort?: string;
}

interface Props<Row> {
  /** Heard, and read on paper. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorted?: string | undefined;
  /** A box before each row; the form around says what is done with those that are ticked. */
  pick?: { name: `${string}[]`; label: (row: Row) => string; value?: (row: Row) => string };
  /** A second line, which opens over the whole width. */
  more?: (row: Row) => {
    readonly name: string;
    readonly line: ComponentChildren;
    readonly body: ComponentChildren;
  };
  /** The part of the page where the list is. */
  part?: string;
}

/** A list: dense on a computer, one card a row on a telephone. Stands in a `.table` block. */
export function Table<Row>({ caption, columns, rows, keyOf, sorted, pick, more, part }: Props<Row>) {
  return (
    <table class="stack">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {pick ? (
            <td class="pick">
              <span class="hidden">Choisir</span>
            </td>
          ) : null}
          {columns.map((column) => (
            <Heading key={column.name} {...{ column, sorted, part }} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          const second = more?.(row);
          return (
            <Fragment key={key}>
              <tr>
                {pick ? (
                  <td class="pick">
                    <label>
                      <input type="checkbox" name={pick.name} value={pick.value?.(row) ?? key} />
                      <span class="hidden">{pick.label(row)}</span>
                    </label>
                  </td>
                ) : null}
                {columns.map((column) => (
                  <Cell key={column.name} {...{ column, row }} />
                ))}
              </tr>
              {second ? (
                <tr class="more">
                  {pick ? <td class="pick" /> : null}
                  <td colSpan={columns.length}>
                    <details>
                      <summary>
                        <span class="hidden">{`${second.name} : `}</span>
                        {second.line}
                      </summary>
                      <div>{second.body}</div>
                    </details>
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column: { name, cell, heads, figures, bare }, row }: { column: Column<Row>; row: Row }) {
  if (heads) return <th scope="row">{cell(row)}</th>;
  return (
    <td class={figures ? 'n' : undefined} data-label={bare ? undefined : name}>
      {cell(row)}
    </td>
  );
}

interface HeadingProps<Row> {
  column: Column<Row>;
  sorted: string | undefined;
  part: string | undefined;
}

function Heading<Row>({ column: { name, sort, figures }, sorted, part }: HeadingProps<Row>) {
  const address = useAddress();
  const look = figures ? 'n' : undefined;
  if (!sort)
    return (
      <th scope="col" class={look}>
        {name}
      </th>
    );
  const up = sorted === sort;
  const down = sorted === `-${sort}`;
  return (
    <th scope="col" class={look} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <a href={address({ tri: up ? `-${sort}` : sort }, part)}>
        {name}
        <Icon name={up ? 'up' : down ? 'fall' : 'sort'} />
      </a>
    </th>
  );
}

/** Rows by what `tri` says: `by` gives what each column is sorted by. What is equal keeps its order. */
export function sortedBy<Row>(
  rows: readonly Row[],
  tri: string | undefined,
  by: Readonly<Record<string, (row: Row) => string | number>>,
): readonly Row[] {
  const value = by[tri?.replace(/^-/, '') ?? ''];
  if (!value) return rows;
  const way = tri?.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'fr', { numeric: true });
    return way * order;
  });
}
