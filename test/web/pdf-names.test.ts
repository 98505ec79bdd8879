import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { pdfOf } from '../../src/web/pages/pdf.ts';
import { runsOf } from '../../src/web/pages/pdf-fonts.ts';
import { pdfGlyphs } from '../support/pdf-text.ts';

const inputs = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  '../cases/inputs/noms-pdf.json',
);
/** The text of the PDF as another program reads it. */
async function written(text: string) {
  const file = await pdfOf(text, (write) => write('P', text));
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(file)), {
    mergePages: true,
  });
  expect(pdfGlyphs(file)).not.toContain('0000');
  return { text: pages.replace(/\s+/g, ' ') };
}

const shown = [
  'Şeyma Yıldızoğlu',
  'Thị Hằng Lê',
  'Nguyễn Đức Phượng Ưu',
  'Мария Иванова',
  'Щербак Ґеоргій Їжакевич',
  'Ђорђе Њушко',
  'Ελένη Παπαδοπούλου',
  'Łukasz Wałęsiak Żółć',
  'Ștefan Țăran Île',
  'Dvořák Šťastný Žižková',
  'Þórður Ægisson Ðuro',
  'Ŵyn Ŷstrad Ġorġ Ħal',
  'Őrsi Gyűrű',
  'Ģirts Ķēniņš Ļubova Ņina',
  'Ėglė Šiškauskas Ųžas',
  'Ŋala Sámi Ŧeahppá',
  'Ẁ Ẃ Ẅ Ỳ ẞ',
  'Œuvre d’Ÿvan « là » – 12 € …',
  'Groß Ibáñez São',
];

test.each(shown)('« %s » is in the PDF, letter by letter', async (name) => {
  const { text } = await written(name);
  expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
});

test.each([
  ['王小明', /^Wang ?Xiao ?Ming/],
  ['ნინო', /^nino/i],
  ['Արամ', /^Aram/i],
  ['أحمد', /^'?'?a?hmd/i],
  ['A → B', /A > B/],
])('« %s » is spelt in Latin letters', async (name, spelt) => {
  expect((await written(name)).text.trim()).toMatch(spelt);
});

test('a letter written as a base and its marks is one letter', async () => {
  const decomposed = 'Thị Hằng'.normalize('NFD');
  expect((await written(decomposed)).text).toContain('Thị Hằng');
});

test('a word keeps one family of letters, and no piece is without a font', () => {
  expect(runsOf('Lê Hằng').map(({ font }) => font.split(' ')[0])).toEqual([
    'atkinson-hyperlegible-next',
    ...Array(3).fill('noto-sans'),
  ]);
  for (const { font, text } of shown.flatMap(runsOf)) {
    expect(font).not.toBe('');
    expect(text).not.toBe('');
  }
});

test('no glyph is the box of a missing letter, whatever is written', async () => {
  const everything = `${shown.join(' ')} 王小明 أحمد 😀 ⚠️ \u200b\u2028 ☎ → ✓ ½ ³`;
  const file = await pdfOf('Essai', (write) => write('P', everything));
  expect(pdfGlyphs(file).length).toBeGreaterThan(200);
  expect(pdfGlyphs(file)).not.toContain('0000');
});

test.skipIf(!existsSync(inputs))('the names of the cases (../shared/cases)', async () => {
  for (const [first, last] of JSON.parse(readFileSync(inputs, 'utf8'))) {
    const { text } = await written(`${first} ${last}`);
    expect(text.replace(/\s/g, '')).toContain(`${first}${last}`.replace(/\s/g, ''));
  }
});
