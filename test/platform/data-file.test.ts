import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readInventedPlaces, readSectors } from '../../scripts/demo/companies.ts';
import { readCommunities } from '../../scripts/demo/names.ts';
import { readObstacles } from '../../scripts/demo/obstacles.ts';
import { readDirectory } from '../../scripts/demo/orientation.ts';
import { readSentences } from '../../scripts/demo/texts.ts';
import { readTrades } from '../../scripts/demo/trades/trade.ts';
import { readTables } from '../../src/occupations/catalogue/index.ts';
import { readEverydayTasks } from '../../src/occupations/catalogue/tasks.ts';
import { readDomains, readMacroSkills } from '../../src/occupations/families.ts';
import { readAbbreviations } from '../../src/occupations/linking/abbreviations.ts';
import { readEverydayNames } from '../../src/occupations/linking/everyday-names.ts';
import { readMinimumWages } from '../../src/occupations/minimum-wage.ts';
import { codesCell, DataFileError, numberCell, readDataFile, wordsCell } from '../../src/platform/index.ts';
import { readActivities } from '../../src/promotion/activities.ts';
import { readTrainingWeeks } from '../../src/reporting/training-weeks.ts';
import { readAreas } from '../../src/territory/areas.ts';
import { readPlaceNames } from '../../src/territory/place-names.ts';
import { readZones } from '../../src/territory/zones.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'data-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = z.object({
  code: z.string().min(1, 'manque'),
  codes: codesCell,
  words: wordsCell,
  size: numberCell,
});
const read = (text: string, checks: Parameters<typeof readDataFile<typeof row.shape>>[2] = {}) => {
  const file = join(folder, 'small.tsv');
  writeFileSync(file, text);
  return readDataFile(pathToFileURL(file), row, checks);
};
const head = '# pour qui lit\ncode\tcodes\twords\tsize\n';

describe('a data file', () => {
  test('gives its rows in their order, as whoever edits it saves it', () => {
    expect(read(`${head}a\tx y\tun mot | d’autres\t1.5\n\n# ici\nb\t\t\t-2\n`)).toEqual([
      { code: 'a', codes: ['x', 'y'], words: ['un mot', 'd’autres'], size: 1.5 },
      { code: 'b', codes: [], words: [], size: -2 },
    ]);
    expect(read(`\ufeff${head.replaceAll('\n', '\r\n')}a\t\tun|deux\t3\r\n`)).toEqual([
      { code: 'a', codes: [], words: ['un', 'deux'], size: 3 },
    ]);
  });

  test.each([
    ['a\t\t\tdeux', /ligne 3 : colonne size, « deux » : un nombre, avec un point/],
    ['\t\t\t1', /ligne 3 : colonne code, « {2}» : manque/],
    ['a\t\tun | | deux\t1', /ligne 3 : colonne words, « un \| \| deux » : rien entre deux/],
    ['a\t\t\t1\tde trop', /ligne 3 : 5 cellules pour 4 colonnes/],
    ['a\t\t\t1\n# encore\na\t\t\t2', /ligne 5 : code « a » est déjà à la ligne 3/],
    ['a\t\t\t1\nb\t\t\t13', /ligne 4 : porte malheur/],
  ])('names the line that is wrong: %j', (lines, problem) => {
    const refused = () =>
      read(`${head}${lines}\n`, {
        key: 'code',
        check: ({ size }) => (size === 13 ? 'porte malheur' : undefined),
      });
    expect(refused).toThrow(DataFileError);
    expect(refused).toThrow(problem);
    expect(refused).toThrow(join(folder, 'small.tsv'));
  });

  test('says which columns it should have', () => {
    expect(() => read('code\twords\nx\ty\n')).toThrow(
      /ligne 1 : colonnes « code, words » au lieu de « code, codes, words, size »/,
    );
  });
});

/** Who reads each file of the house, given the folder that it is in. */
const readers: Readonly<Record<string, (folder: URL) => unknown>> = {
  'src/occupations/data/occupations.tsv': readTables,
  'src/occupations/data/skills.tsv': readTables,
  'src/occupations/data/licences.tsv': readTables,
  'src/occupations/data/domains.tsv': readDomains,
  'src/occupations/data/macro-skills.tsv': readMacroSkills,
  'src/occupations/data/tasks.tsv': readEverydayTasks,
  'src/occupations/data/everyday-names.tsv': readEverydayNames,
  'src/occupations/data/shared-names.tsv': readEverydayNames,
  'src/occupations/data/abbreviations.tsv': readAbbreviations,
  'src/occupations/data/minimum-wages.tsv': readMinimumWages,
  'src/promotion/data/activities.tsv': readActivities,
  'src/reporting/data/training-weeks.tsv': (at) => readTrainingWeeks(new URL('training-weeks.tsv', at)),
  'src/territory/data/zones.tsv': (at) => readZones(new URL('zones.tsv', at)),
  'src/territory/data/place-names.tsv': (at) => readPlaceNames(new URL('place-names.tsv', at)),
  'src/territory/data/areas.tsv': (at) => readAreas(new URL('areas.tsv', at)),
  'scripts/demo/data/trades.tsv': (at) => readTrades(new URL('trades.tsv', at)),
  'scripts/demo/data/names.tsv': (at) => readCommunities(new URL('names.tsv', at)),
  'scripts/demo/data/sectors.tsv': (at) => readSectors(new URL('sectors.tsv', at)),
  'scripts/demo/data/obstacles.tsv': (at) => readObstacles(new URL('obstacles.tsv', at)),
  'scripts/demo/data/sentences.tsv': (at) => readSentences(new URL('sentences.tsv', at)),
  'scripts/demo/data/directory.tsv': (at) => readDirectory(new URL('directory.tsv', at)),
  'scripts/demo/data/invented-places.tsv': (at) => readInventedPlaces(new URL('invented-places.tsv', at)),
  // Written by a program, and read without looking at each line.
  'src/territory/data/communes.tsv': (at) =>
    readDataFile(
      new URL('communes.tsv', at),
      z.object({
        code: z.string().regex(/^\d[\dAB]\d{3}$/),
        name: z.string().min(1),
        postalCodes: z.string().regex(/^(?:\d{5}(?: \d{5})*)?$/),
        population: z.string().regex(/^\d*$/),
      }),
    ),
};

describe('the data files of the house', () => {
  beforeEach(() => {
    for (const at of new Set(Object.keys(readers).map((name) => dirname(name))))
      cpSync(join(root, at), join(folder, at), { recursive: true });
  });

  test('each is read here', () => {
    const there = ['src', 'workers', 'scripts'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?:^|\/)data\/[^/]+\.tsv$/.test(name))
        .map((name) => `${top}/${name}`),
    );
    expect(there.toSorted()).toEqual(Object.keys(readers).toSorted());
  });

  test.each(Object.keys(readers))('%s: a line that somebody broke is named', (name) => {
    const file = join(folder, name);
    const at = pathToFileURL(`${join(file, '..')}/`);
    expect(() => readers[name]?.(at)).not.toThrow();
    const lines = readFileSync(file, 'utf8').split('\n');
    const broken = lines.findLastIndex((line) => /^[^#]/.test(line));
    // What a spreadsheet does to a cell that somebody overwrote with a sentence: its first columns are another thing.
    lines[broken] =
      `Une phrase au lieu d’un code${'\tencore une'.repeat((lines[broken] ?? '').split('\t').length - 1)}`;
    writeFileSync(file, lines.join('\n'));
    expect(() => readers[name]?.(at)).toThrow(`${file}, ligne ${broken + 1} : `);
  });

  test('an occupation that names a skill or a licence that nobody has is named with its line', () => {
    const file = join(folder, 'src/occupations/data/occupations.tsv');
    const at = pathToFileURL(`${join(file, '..')}/`);
    const text = readFileSync(file, 'utf8');
    const line = text.split('\n').findIndex((one) => one.startsWith('J1501\t')) + 1;
    writeFileSync(file, text.replace('\tdeas\t', '\tdeas dease\t'));
    expect(() => readTables(at)).toThrow(`${file}, ligne ${line} : colonne law, code inconnu « dease »`);
  });
});
