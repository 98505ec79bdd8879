import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell, Column } from '../../../src/access/index.ts';
import { readTable, type TableFormat, tableFormatNames, writeTable } from '../../../src/exchange/index.ts';

type Row = readonly Cell[];
const columns: Column<Row>[] = [
  { label: 'Titre', value: ([first]) => first },
  { label: 'Lieu', value: ([, second]) => second },
];

async function* each<T>(rows: Iterable<T>): AsyncGenerator<T> {
  yield* rows;
}

async function written(format: TableFormat, rows: Iterable<Row>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeTable(format, columns, each(rows))) parts.push(part);
  return Buffer.concat(parts);
}

const sheetOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

async function readAgain(bytes: Uint8Array) {
  const { rows } = await readTable(bytes, { columns: { title: ['Titre'], place: ['Lieu'] } });
  return rows.map((row) => ('cells' in row ? row.cells : row.wrong));
}

const dangerous = ['=1+1', '+33 6', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

describe('a table that is written', () => {
  test('opens in a French spreadsheet: mark, semicolons, decimal commas', async () => {
    const text = (await written('csv', [['Soudeur; à "l’arc"', 12.5]])).toString();
    expect(text).toBe('\uFEFFTitre;Lieu\r\n"Soudeur; à ""l’arc""";12,5');
  });

  test.each(dangerous)('holds %j as a text that no spreadsheet runs', async (cell) => {
    const csv = (await written('csv', [[cell, 'x']])).toString().split('\n').slice(1).join('\n');
    expect(csv.replace(/^"/, '')).toMatch(/^'/);
    const sheet = sheetOf(await written('xlsx', [[cell, 'x']]));
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/>'[^<]/);
  });

  test('keeps a negative number a number', async () => {
    expect((await written('csv', [['x', -5]])).toString()).toMatch(/\nx;-5$/);
    expect(sheetOf(await written('xlsx', [['x', -5]]))).toMatch(/<c r="B2"[^>]*><v>-5<\/v><\/c>/);
  });

  test('has its header where it has no row', async () => {
    expect((await written('csv', [])).toString()).toBe('\uFEFFTitre;Lieu');
    expect(sheetOf(await written('xlsx', []))).toContain('Titre');
  });

  test.each(['csv', 'xlsx'] as const)('as %s is read again by our own reader as it was', async (format) => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const found = await readAgain(await written(format, [...rows, ['fin', 'fin']]));
        expect(found.at(-1)).toEqual({ title: 'fin', place: 'fin' });
      }),
      { numRuns: 40 },
    );
    expect(
      await readAgain(
        await written(format, [
          ['=A1', '+33 6'],
          ['@x', '＝1'],
          ['l’été', 'Aix'],
        ]),
      ),
    ).toEqual([
      { title: '=A1', place: '+33 6' },
      { title: '@x', place: '＝1' },
      { title: 'l’été', place: 'Aix' },
    ]);
  });

  test.each(tableFormatNames)(
    'as %s is no whole in memory: rows are asked for as it is read',
    async (format) => {
      let asked = 0;
      const endless = (function* (): Generator<Row> {
        for (;;) yield [`ligne ${asked++}`, asked];
      })();
      let [bytes, at] = [0, 0];
      for await (const part of writeTable(format, columns, each(endless))) {
        bytes += part.length;
        at = asked;
        if (bytes > 200_000) break;
      }
      // What was read holds most of what was asked for: a whole string of an endless table would never come.
      expect(at).toBeGreaterThan(1000);
      expect(at).toBeLessThan(200_000);
    },
  );
});
