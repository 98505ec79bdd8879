import { fourLetters, type Rows } from './rows.ts';

/** Finds the row of an id: an open hash table of row numbers plus one, which threads may share. */
export function idTable(rows: Rows, make: (length: number) => Int32Array): Int32Array {
  const table = make(2 ** Math.ceil(Math.log2(2 * rows.count + 2)));
  for (let row = 0; row < rows.count; row++) {
    let place = hash(rows.id(row)) & (table.length - 1);
    while (table[place] !== 0) place = (place + 1) & (table.length - 1);
    table[place] = row + 1;
  }
  return table;
}

/** -1 when unknown. */
export function rowOf(id: string, rows: Rows, table: Int32Array): number {
  let place = hash(id) & (table.length - 1);
  for (;;) {
    const row = (table[place] as number) - 1;
    if (row < 0 || rows.id(row) === id) return row;
    place = (place + 1) & (table.length - 1);
  }
}

/** FNV-1a, four letters at a time, then mixed: ids made in the same second differ at their end only. */
function hash(id: string): number {
  let hashed = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 4) hashed = Math.imul(hashed ^ fourLetters(id, i), 0x01000193);
  hashed ^= hashed >>> 15;
  return Math.imul(hashed, 0x2c1b3c6d) >>> 8;
}
