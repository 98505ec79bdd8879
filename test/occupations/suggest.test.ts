import { describe, expect, test } from 'vitest';
import { builtIn, suggestOccupations } from '../../src/occupations/index.ts';

const codes = (typed: string) => suggestOccupations(typed, builtIn).map(({ code }) => code);

describe('names of occupations as people say and type them', () => {
  test.each([
    ['femme de ménage', ['K2205', 'K1304']],
    ['femme de men', ['K2205']],
    ['FEMME DE MENAGE', ['K2205']],
    ['agent d’entretien', ['K2205', 'A1203', 'I1203']],
    ['agent dentretien', ['K2205']],
    ['agent ent', ['K2205']],
    ['vendeuse', ['D1106']],
    ['vend', ['D1106']],
    ['femme de chambre', ['G1501']],
    ['femme de ch', ['G1501']],
    ['caissière', ['D1505']],
    ['caissi', ['D1505']],
    ['nounou', ['K1303']],
    ['macon', ['F1703']],
    ['maç', ['F1703']],
    ['cariste', ['N1101']],
    ['carist', ['N1101']],
    ['chauffeur pl', ['N4101']],
    ['chauf', ['N4101']],
    ['livreur', ['N4105']],
    ['aide soignant', ['J1501']],
    ['aide-s', ['J1501']],
    ['dame de compagnie', ['K1311']],
    ['éboueur', ['K2303']],
    ['N1101', ['N1101']],
    ['n11', ['N1101', 'N1103']],
    ['prep de commande', ['N1103']],
    ['prépa', ['N1103']],
    ['vigile', ['K2503']],
    ['electri', ['F1602']],
  ])('« %s » offers %j', (typed, expected) => {
    const found = codes(typed);
    expect(found.length).toBeLessThanOrEqual(8);
    expect(new Set(found).size).toBe(found.length);
    for (const code of expected) expect(found).toContain(code);
  });

  test('what names nothing offers nothing, however long', () => {
    for (const typed of ['', ' ', 'zzzz', '%%', '(', 'a'.repeat(100_000), '<script>'])
      expect(codes(typed)).toEqual([]);
  });

  test('the name that matched is said beside the fiche', () => {
    expect(suggestOccupations('femme de chambre', builtIn)[0]).toMatchObject({
      code: 'G1501',
      name: expect.any(String),
    });
    const [cashier] = suggestOccupations('caissi', builtIn);
    expect(cashier?.said?.toLowerCase()).toContain('caissi');
  });
});
