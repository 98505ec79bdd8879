import type { Said } from './terms.ts';

export type Value = Readonly<Record<string, unknown>>;

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
export const listOf = (value: unknown): readonly Value[] => (Array.isArray(value) ? value : []);
export const objectOf = (value: unknown): Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Value) : {};
export const defined = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The last of several for one code, or none where there is none. */
export const byCode = <Item extends { readonly code: string }>(items: readonly Item[]): Item[] | undefined =>
  items.length > 0 ? [...new Map(items.map((item) => [item.code, item])).values()] : undefined;

/** Collects, field by field, what a person must know of a row. */
export class RowReport {
  /** A field whose value is wrong refuses the row. */
  readonly wrong: { readonly field: string; readonly detail: string }[] = [];
  readonly remarks: string[] = [];
  readonly unused: string[] = [];

  /** What cannot be read refuses the row. */
  must<Kept>(field: string, { value, remark }: Said<Kept>): Kept | undefined {
    if (value === undefined && remark) this.wrong.push({ field, detail: remark });
    else if (remark) this.remarks.push(remark);
    return value;
  }

  /** What cannot be read is told, and left out. */
  may<Kept>(what: string, { value, remark }: Said<Kept>): Kept | undefined {
    if (remark) this.remarks.push(`${what} ${remark}`);
    return value;
  }
}
