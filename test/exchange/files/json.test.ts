import { expect, test } from 'vitest';
import { decode, defaultLimits, isJson, jsonRows } from '../../../src/exchange/index.ts';
import { encode } from '../../support/encodings.ts';

const read = (bytes: Uint8Array) => jsonRows(decode(bytes).text, defaultLimits);
const offer = { intitule: 'Maçon', competences: [{ code: '1' }] };

test.each([
  ['one object a line', `${JSON.stringify(offer)}\n\n${JSON.stringify(offer)}\n`, [1, 3]],
  ['a list', JSON.stringify([offer, offer], null, 2), [1, 2]],
  [
    'the answer of an API',
    JSON.stringify({ filtresPossibles: [{}, {}, {}], resultats: [offer, offer] }, null, 2),
    [1, 2],
  ],
  ['a list under another name', JSON.stringify({ total: 2, offers: [offer, offer] }), [1, 2]],
  ['one object on several lines', JSON.stringify(offer, null, 2), [1]],
])('%s', (_, text, lines) => {
  expect(read(Buffer.from(text))).toEqual(lines.map((line) => ({ line, value: offer })));
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
  'lines in %s, known from a table by how they begin',
  (encoding) => {
    const bytes = encode(JSON.stringify(offer), encoding, true);
    expect(isJson(bytes)).toBe(true);
    expect(read(bytes)).toEqual([{ line: 1, value: offer }]);
    expect(isJson(encode('Titre;Lieu\n[Maçon];Aix', encoding, true))).toBe(false);
  },
);

test('a line that is none, or lost letters, is refused alone', () => {
  const rows = read(Buffer.from('{"a":1}\nrien\n[1]\n{"titre":"Ma\uFFFDon"}\n{"b":["\\ufffd"]}\n{"c":2}'));
  expect(rows).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 2, wrong: expect.stringContaining('JSON') },
    { line: 3, wrong: expect.stringContaining('JSON') },
    { line: 4, wrong: expect.stringContaining('champ « titre »') },
    { line: 5, wrong: expect.stringContaining('champ « b »') },
    { line: 6, value: { c: 2 } },
  ]);
});
