import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livedInZones, parseTravelMatrix, type TravelRow, travelModes } from '../../src/territory/index.ts';
import { workbook } from '../support/workbook.ts';

const read = (csv: string) => parseTravelMatrix(Buffer.from(csv));

async function errorsOf(csv: string): Promise<string[]> {
  const reading = await read(csv);
  return 'errors' in reading
    ? reading.errors.map(({ line, column, code }) => `${line} ${column} ${code}`)
    : [];
}

async function rowsOf(csv: string): Promise<readonly TravelRow[]> {
  const reading = await read(csv);
  if ('errors' in reading) throw new Error(reading.errors.map(({ detail }) => detail).join(' '));
  return reading.rows;
}

const anyRows = fc.uniqueArray(
  fc.record({
    mode: fc.constantFrom(...travelModes),
    from: fc.constantFrom(...livedInZones.map(({ code }) => code)),
    to: fc.constantFrom(...livedInZones.map(({ code }) => code)),
    minutes: fc.integer({ min: 0, max: 600 }),
  }),
  { minLength: 1, maxLength: 50, selector: ({ mode, from, to }) => `${mode} ${from} ${to}` },
);

describe('reading a file of travel times', () => {
  test('gives back the rows that were written', async () => {
    const comma = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(anyRows, comma, fc.constantFrom('\n', '\r\n'), async (rows, comma, end) => {
        const lines = rows.map(({ mode, from, to, minutes }) => [mode, from, to, minutes].join(comma));
        expect(await rowsOf([['mode', 'from', 'to', 'minutes'].join(comma), ...lines].join(end))).toEqual(
          rows,
        );
      }),
    );
  });

  test('accepts a byte order mark, blanks, other columns and another order', async () => {
    expect(await rowsOf('\ufeffminutes, to ,mode,km,from\n\n 38 ,13001,car,31,13201\n')).toEqual([
      { mode: 'car', from: '13201', to: '13001', minutes: 38 },
    ]);
  });

  test('names line and column of all that is wrong', async () => {
    expect(
      await errorsOf(
        [
          'mode,from,to,minutes',
          'car,13201,13001,38',
          'plane,13201,13001,38',
          'car,13055,99999,38',
          '',
          'car,13201,13005,-1',
          'car,13201,13005,601',
          'car,13201,13005,12.5',
          'car,13201,13005,',
          'car,13201',
          'car,13201,13001,40',
        ].join('\n'),
      ),
    ).toEqual([
      '3 mode unknown-mode',
      '4 from unknown-zone',
      '4 to unknown-zone',
      '6 minutes bad-minutes',
      '7 minutes bad-minutes',
      '8 minutes bad-minutes',
      '9 minutes bad-minutes',
      '10 null malformed-row',
      '11 null duplicate',
    ]);
  });

  test('reads a workbook, whose columns are named in French', async () => {
    const file = workbook({
      Trajets: [
        ['Durées de trajet'],
        ['Mode', 'Départ', 'Arrivée', 'Durée (minutes)'],
        ['car', '13201', 13001, 38],
      ],
    });
    expect(await parseTravelMatrix(file)).toEqual({
      rows: [{ mode: 'car', from: '13201', to: '13001', minutes: 38 }],
    });
  });

  test('names the missing columns, an empty file and a broken one', async () => {
    expect(await errorsOf('mode;from;dest\n')).toEqual(['1 to missing-column', '1 minutes missing-column']);
    expect(await errorsOf('')).toHaveLength(4);
    expect(await errorsOf('mode,from,to,minutes\n')).toEqual(['null null no-row']);
    expect(await errorsOf('mode,from,to,minutes\ncar,"13201,13001,38\n')).toEqual(['2 from unknown-zone']);
    const reading = await parseTravelMatrix(Buffer.from('%PDF-1.7'));
    expect(reading).toMatchObject({ errors: [{ line: null, code: 'malformed-file' }] });
  });

  test('says in French what is wrong, without repeating a page of it', async () => {
    const reading = await read(`mode,from,to,minutes\n${'x'.repeat(500)},13201,13055,1`);
    expect('errors' in reading && reading.errors.map(({ detail }) => detail)).toEqual([
      `Le mode « ${'x'.repeat(30)}… » est inconnu : walk, bike, transit, car sont les modes possibles.`,
      '13055 est Marseille entière : indiquez le code INSEE d’un arrondissement (13201 à 13216).',
    ]);
  });

  test.each([
    ['one line', 'a'.repeat(1_000_000)],
    ['quotation marks', '"'.repeat(1_000_001)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['wrong lines', `mode,from,to,minutes\n${'a,b,c,d\n'.repeat(120_000)}`],
    ['commas', `mode,from,to,minutes\n${','.repeat(1_000_000)}`],
  ])('comes to an end on a million characters of %s', async (_, text) => {
    const reading = await read(text);
    expect('errors' in reading && reading.errors.length).toBeLessThanOrEqual(100);
  });
});
