import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable, TableError, type TableRow } from '../../../src/exchange/index.ts';
import { encode } from '../../support/encodings.ts';
import { workbook, workbookParts, zipOf } from '../../support/workbook.ts';

const columns = {
  title: ['Titre', 'Intitulé du poste', 'Poste'],
  place: ['Lieu', 'Commune'],
  startsOn: ['Date de début'],
  hours: ['Durée hebdomadaire'],
};
type Key = keyof typeof columns;

const read = (file: Uint8Array | string) =>
  readTable<Key>(typeof file === 'string' ? Buffer.from(file) : file, { columns });
const cellsOf = (rows: readonly TableRow<Key>[]) =>
  rows.map((row) => ('cells' in row ? Object.values(row.cells) : row.wrong));

/** Words with the accents of French, and the marks that trouble readers of CSV. */
const word = fc.constantFrom(
  'Maçon',
  'Électricien',
  'à',
  'l’usine',
  'œuvre',
  '27"',
  '"express"',
  ';',
  ',',
  '\t',
  '12,50 €',
  '«',
  'où',
  "d'été",
  '|',
  'Noël',
  '"',
);
const cell = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '');
const accented = cell.map((text) => `Préparé ${text}`);
const multiline = fc.array(cell, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const tables = (one: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(accented, one, one, one), { minLength: 1, maxLength: 12 });

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const;
/** Old encodings have no sign for these. */
const writable = (text: string, encoding: (typeof encodings)[number]) =>
  encoding === 'macintosh'
    ? text.replaceAll('€', 'E')
    : encoding === 'cp850'
      ? text.replaceAll('€', 'E').replaceAll('’', "'").replaceAll('œ', 'oe')
      : text;
const header = ['Titre', 'Lieu', 'Date de début', 'Durée hebdomadaire'];

describe('a table comes back as it was written', () => {
  test('in each encoding, with each separator, line end and way of quoting', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables(multiline),
        fc.record({
          encoding: fc.constantFrom(...encodings),
          mark: fc.boolean(),
          separator: fc.constantFrom(';', ',', '\t', '|'),
          end: fc.constantFrom('\n', '\r\n', '\r'),
          said: fc.boolean(),
          always: fc.boolean(),
        }),
        async (written, { encoding, mark, separator, end, said, always }) => {
          const rows = written.map((cells) => cells.map((text) => writable(text, encoding)));
          const write = (text: string) =>
            always || /["\n]/.test(text) || text.includes(separator) ? quoted(text) : text;
          const lines = [header, ...rows].map((cells) => cells.map(write).join(separator));
          // A row of several lines, each with as many cells as the header, is taken for the accident that it looks like.
          const isRow = (line: string) => line.split(separator).length === header.length;
          fc.pre(lines.every((row) => !row.includes('\n') || !row.split('\n').every(isRow)));
          const text = [...(said ? [`sep=${separator}`] : []), ...lines].join(end);
          const table = await read(encode(text, encoding, mark));
          expect(cellsOf(table.rows)).toEqual(rows);
          expect(table.unused).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(tables(multiline), async (rows) => {
        const table = await read(workbook({ Feuille: [header, ...rows] }));
        expect(cellsOf(table.rows)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  test('a lone quotation mark costs at most its own line, wherever it is', async () => {
    const plain = fc.stringMatching(/^[a-zé]{1,8}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(plain, plain, plain, plain), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        async (rows, at, where) => {
          const lines = rows.map((cells) => cells.join(';'));
          const spoilt = at % lines.length;
          const line = lines[spoilt] ?? '';
          const place = where % (line.length + 1);
          lines[spoilt] = `${line.slice(0, place)}"${line.slice(place)}`;
          const table = await read([header.join(';'), ...lines].join('\n'));
          const others = (list: readonly unknown[]) => list.filter((_, i) => i !== spoilt);
          expect(others(cellsOf(table.rows))).toEqual(others(rows));
          expect(table.rows[spoilt]).toMatchObject({ line: spoilt + 2 });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what people’s tools write', () => {
  test.each([
    ['in the middle', 'Écran 27" plat;Aix;;', ['Écran 27" plat', 'Aix']],
    ['around a word', 'Rangement "express";Aix;;', ['Rangement "express"', 'Aix']],
    ['around the first word', '"Rangement" des colis;Aix;;', ['"Rangement" des colis', 'Aix']],
    [
      'within a cell that has its own',
      '"Écran 27" plat";"Aix; centre";"";""',
      ['Écran 27" plat', 'Aix; centre'],
    ],
    ['never closed', '"Rangement;Aix;;', ['"Rangement', 'Aix']],
    ['before a cell that needs its own', 'Écran 27" plat;"Aix; centre";;', ['Écran 27" plat', 'Aix; centre']],
  ])('a quotation mark %s is kept and told', async (_, line, cells) => {
    const { rows } = await read(`${header.join(';')}\navant;Aix;;\n${line}\naprès;Aix;;`);
    expect(cellsOf(rows)).toEqual([['avant', 'Aix'], cells, ['après', 'Aix']]);
    expect(rows[1]).toMatchObject({ line: 3, note: expect.stringContaining('guillemet') });
    expect(rows[2]).not.toHaveProperty('note');
  });

  test('two lone quotation marks do not swallow the rows between them', async () => {
    const { rows } = await read(
      `${header.join(';')}\n"a;Aix;;\nb;Aix;;\nÉcran 27";Aix;;\nseule "marque;Aix;;\nd;Aix;;`,
    );
    expect(cellsOf(rows).map(([first]) => first)).toEqual(['"a', 'b', 'Écran 27"', 'seule "marque', 'd']);
  });

  test('nor where they happen to make a well-formed cell', async () => {
    const rows = ['a;Aix;x;y', '"b;Aix;x;y', 'c;Aix;x;y', 'Écran 27";Aix;x;y', 'd;Aix;x;y'];
    const table = await read([header.join(';'), ...rows].join('\n'));
    expect(cellsOf(table.rows).map(([first]) => first)).toEqual(['a', '"b', 'c', 'Écran 27"', 'd']);
  });

  test('titles and blank lines above the header, names in any case, with or without accents and hints', async () => {
    const {
      rows,
      headerLine,
      columns: found,
      unused,
    } = await read(
      'Export du 24/11/2026;;;;\n;;;;\nINTITULE DU POSTE *;Commune;DATE DEBUT;durée hebdomadaire (h);Référent\nMaçon;Aix;04/01/2027;35;Ysaure\n;;;;\n',
    );
    expect(headerLine).toBe(3);
    expect(found.title).toBe('INTITULE DU POSTE *');
    expect(rows).toEqual([
      { line: 4, cells: { title: 'Maçon', place: 'Aix', startsOn: '04/01/2027', hours: '35' } },
    ]);
    expect(unused).toEqual(['Référent']);
  });

  test('of two columns for one thing the more usual name is used, and the other is told', async () => {
    const { rows, unused } = await read('Poste;Titre;Lieu\nautre;Maçon;Aix');
    expect(cellsOf(rows)).toEqual([['Maçon', 'Aix']]);
    expect(unused).toEqual(['Poste']);
  });

  test('a row of too many or too few cells is refused alone, with its line', async () => {
    const { rows } = await read(
      'Titre,Lieu,Date de début\nMaçon,Aix,\nMaçon,12,50,Aix\nseul\nPeintre,Aix,,,',
    );
    expect(rows).toEqual([
      { line: 2, cells: { title: 'Maçon', place: 'Aix' } },
      { line: 3, wrong: expect.stringContaining('4 cellules pour 3 colonnes') },
      { line: 4, wrong: expect.stringContaining('1 cellule pour 3 colonnes') },
      { line: 5, cells: { title: 'Peintre', place: 'Aix' } },
    ]);
  });

  test('a file glued from two encodings is read line by line', async () => {
    const file = Buffer.concat([
      encode('Titre;Lieu\nMaçon;Éguilles\n', 'utf-8'),
      encode('Préparateur;Gémenos\n', 'windows-1252'),
    ]);
    expect(cellsOf((await read(file)).rows)).toEqual([
      ['Maçon', 'Éguilles'],
      ['Préparateur', 'Gémenos'],
    ]);
  });

  test('letters that were encoded twice are read as they were meant', async () => {
    const twice = Buffer.from('Titre;Lieu\nPréparateur à l’œuvre;Gémenos\n').toString('latin1');
    const seen = iconv.decode(Buffer.from(twice, 'latin1'), 'win1252');
    expect(seen).toContain('PrÃ©parateur');
    expect(cellsOf((await read(seen)).rows)).toEqual([['Préparateur à l’œuvre', 'Gémenos']]);
  });

  test('a row is told by the line on which it begins', async () => {
    const rows = '"Maçon\net peintre";Aix\n\nCariste;"Aix\ncentre"\nPlongeur;Aix';
    for (const end of ['', '\nÉcran 27";Aix']) {
      const table = await read(`Titre;Lieu\n${rows}${end}`);
      expect(table.rows.map(({ line }) => line).slice(0, 3)).toEqual([2, 5, 7]);
    }
  });

  test('letters lost by another tool refuse their row, naming the column', async () => {
    const { rows } = await read('Titre;Lieu\nPr\uFFFDparateur;Aix\nMaçon;Aix');
    expect(rows).toEqual([
      { line: 2, wrong: expect.stringContaining('colonne « Titre »') },
      { line: 3, cells: { title: 'Maçon', place: 'Aix' } },
    ]);
  });

  test('accents of an unknown encoding refuse the file in French', async () => {
    // EBCDIC and Cyrillic pages put other letters in the place of accents.
    const file = Buffer.from(
      'Titre;Lieu\nPr\xd8\xd0\xd2p\xd7r;G\xd9m\xf0n\xa5s\nM\xfcr\xa4;L\xf7\xb6\n',
      'latin1',
    );
    await expect(read(file)).rejects.toThrow(/accents.*UTF-8/);
  });

  test('days, numbers and yes of a workbook come as text; the sheet that has the columns is read', async () => {
    const table = await read(
      workbook({
        'À lire': [['Consignes'], ['Remplir la feuille suivante']],
        Besoins: [
          ['Besoins du territoire'],
          [],
          ['Titre', 'Date de début', 'Durée hebdomadaire', 'Lieu'],
          ['Maçon', { serial: 46_391 }, 24.5, true],
          [null, null, null, null],
          ['Peintre', { serial: 46_391.25 }, 12.100000000000001, 13_400],
        ],
      }),
    );
    expect(table.rows).toEqual([
      { line: 4, cells: { title: 'Maçon', startsOn: '2027-01-04', hours: '24.5', place: 'oui' } },
      {
        line: 6,
        cells: { title: 'Peintre', startsOn: '2027-01-04T06:00:00', hours: '12.1', place: '13400' },
      },
    ]);
    expect(table.otherSheets).toEqual(['À lire']);
  });
});

describe('a file that is no table, or is made to fill the memory, is refused in French', () => {
  const parts = workbookParts({
    Feuille: [
      ['Titre', 'Lieu'],
      ['Maçon', 'Aix'],
    ],
  });
  const sheet = 'xl/worksheets/sheet1.xml';
  const withCell = (place: string) =>
    zipOf({
      ...parts,
      [sheet]:
        parts[sheet]?.replace('</sheetData>', `<row r="9"><c r='${place}'><v>1</v></c></row></sheetData>`) ??
        '',
    });

  test.each([
    ['no known column', Buffer.from('a;b\n1;2'), 'no-header'],
    ['an empty file', Buffer.from(''), 'no-header'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'unreadable'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'unreadable'],
    ['a zip that is no workbook', zipOf({ 'a.xml': '<a/>' }), 'unreadable'],
    ['an ODS workbook', zipOf({ 'content.xml': '<a/>', mimetype: 'x' }), 'unreadable'],
    [
      'a broken sheet',
      zipOf({ ...parts, [sheet]: '<worksheet><sheetData><row r="1"><c r="A1" t="s">' }),
      'unreadable',
    ],
    [
      'a long text that many cells share',
      workbook({ A: [['Titre'], Array(20).fill('x'.repeat(30_000))] }),
      'too-large',
    ],
    ['a zip cut short', workbook({ A: [['Titre', 'Lieu']] }).slice(0, 400), 'unreadable'],
    ['a zip bomb', zipOf({ ...parts, 'xl/bomb.xml': ' '.repeat(101_000_000) }), 'too-large'],
    ['a cell very far right', withCell('XFD9'), 'too-large'],
    ['a cell very far down', withCell('A1048575'), 'too-large'],
    ['too many columns', Buffer.from(`Titre;Lieu${';x'.repeat(600)}\n`), 'too-large'],
  ])('%s', async (_, file, code) => {
    const error = await read(file).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TableError);
    expect((error as TableError).code).toBe(code);
    expect((error as TableError).message).toMatch(/ (est|a|n’est|fichier|classeur) /);
  });

  test('too many bytes, and too many rows', async () => {
    const file = Buffer.from('Titre;Lieu\na;b\nc;d\n');
    await expect(readTable(file, { columns, limits: { bytes: 10 } })).rejects.toThrow(/trop gros/);
    await expect(readTable(file, { columns, limits: { rows: 1 } })).rejects.toThrow(/plus de 1 lignes/);
  });

  test.each([
    ['one line', 'a'.repeat(1_000_000)],
    ['quotation marks', '"'.repeat(1_000_001)],
    ['quotation marks at the start of lines', '"a;b\n'.repeat(5_000)],
    ['line ends', '\n'.repeat(1_000_000)],
  ])('comes to an end on a header and many %s', async (_, text) => {
    await read(`Titre;Lieu\n${text}`);
  });
});
