import { expect, test } from 'vitest';
import { currentCatalogue } from '../../src/occupations/index.ts';
import { activitiesIn, readActivities } from '../../src/promotion/activities.ts';
import { understand } from '../../src/promotion/understand.ts';

const codes = (text: string) => understand(text).chosen.map(({ code }) => code);

test.each([
  [
    'Boulangerie artisanale à Aubagne : il nous faut une personne à la vente le matin et un aide au fournil.',
    ['D1102', 'D1106'],
  ],
  ['Nous sommes une boulangerie à Aubagne et on ouvre un deuxième magasin', ['D1102', 'D1106']],
  [
    'On fait de la logistique à Vitrolles, préparation de commandes la nuit pour des supermarchés, et on manque de bras pour l’hiver.',
    ['N1103'],
  ],
  ['Société de transport et de stockage, quai de 40 portes, zone des Estroublans', ['N1106', 'N4101']],
  [
    'Notre Ehpad d’Istres cherche du monde pour aider les résidents à se lever et à manger, et pour le ménage des chambres.',
    ['J1301', 'J1501'],
  ],
  ['Maison de retraite de 80 lits à Istres', ['J1301', 'J1501', 'K1302']],
  ['Je tiens une brasserie sur le port et je cherche quelqu’un à la plonge le soir.', ['G1605', 'G1803']],
  ['Camping à La Ciotat, saison d’avril à octobre', ['G1502', 'K2205', 'G1703']],
  ['Supermarché de quartier, 12 salariés', ['D1507', 'D1505']],
  ['732 829 320 00074, APE 10.71C', ['D1102', 'D1106', 'D1104']],
  ['APE 4941B', ['N4101', 'N4105', 'N1106']],
  ['Nous cherchons un comptable pour notre boulangerie', ['M1203']],
])('« %s »', (text, wanted) => {
  const found = codes(text);
  for (const code of wanted) expect(found).toContain(code);
  expect(found.length).toBeLessThanOrEqual(3);
});

test('a baker is not told of dental assistants, nor a care home of workers for families', () => {
  expect(codes('Boulangerie à Aubagne : une personne à la vente et un aide au fournil')).not.toContain(
    'J1312',
  );
  expect(codes('Maison de retraite de 80 lits à Istres')).not.toContain('K1305');
});

test('what the activity leaves beside what was named is offered', () => {
  const { others, activities, territory } = understand('Boulangerie à Aubagne cherche une vendeuse');
  expect(activities).toEqual(['Boulangerie, pâtisserie']);
  expect(others.map(({ code }) => code)).toContain('D1104');
  expect(territory).toBe('pays-d-aubagne-etoile');
});

test('every activity has trades of the catalogue, and names itself alone by each of its words', () => {
  const { occupation } = currentCatalogue();
  for (const { name, words, occupations } of readActivities()) {
    expect(occupations.length, name).toBeGreaterThan(0);
    for (const code of occupations) expect(occupation(code), `${name} ${code}`).toBeDefined();
    for (const word of words)
      expect(activitiesIn(`Nous sommes : ${word} !`).activities.map((one) => one.name)).toContain(name);
  }
});
