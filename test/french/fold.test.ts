import { expect, test } from 'vitest';
import { fold, foldWithOffsets, nameKey, wordsOfName } from '../../src/french/index.ts';

test.each([
  ['Cœur Œuvre', 'coeur oeuvre'],
  ['Ælia Vitæ', 'aelia vitae'],
  ['Peña Ibáñez São', 'pena ibanez sao'],
  ['Groß GROẞ', 'gross gross'],
  ['Yıldızoğlu İSTANBUL', 'yildizoglu istanbul'],
  ['Wałęsiak Łukasz', 'walesiak lukasz'],
  ['Ÿvan L’Haÿ', "yvan l'hay"],
  ['ﬁn oﬀre', 'fin offre'],
  ['Đặng Þór Øyvind Ħamrun', 'dang thor oyvind hamrun'],
  ['Thị Hằng Lê Nguyễn', 'thi hang le nguyen'],
  ['МАРИЯ Ёлкина', 'мария елкина'],
  ['Ελένη', 'ελενη'],
  ['王小明', '王小明'],
])('%s is folded to %s, composed or not, and offsets lead back', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize('NFD'))).toBe(folded);
  const { text: same, source } = foldWithOffsets(text);
  expect(same).toBe(folded);
  expect(source(0, same.length)).toEqual({ start: 0, end: text.length });
});

test('the words of a name are apart, whatever stands between them', () => {
  for (const name of ["N'Diaye", 'N’Diaye', 'Nʼ Diaye', 'Nʻdiaye', 'N-DIAYE', 'N Diaye'])
    expect(wordsOfName(name)).toEqual(['n', 'diaye']);
  expect(wordsOfName('—')).toEqual([]);
  expect(nameKey('de La Tour-d’Auvergne')).toBe('tour auvergne');
  expect(nameKey('Le')).toBe('le');
});
