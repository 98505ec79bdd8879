import { expect, test } from 'vitest';
import { rulesByName } from '../../src/platform/index.ts';

const read = (text: string) => rulesByName.HOUSE_COLOURS?.safeParse(text);

test('the two colours of a house are taken where text in them is readable, on light and on dark', () => {
  expect(read('')?.data).toEqual([]);
  expect(read('#5b2a86 #1f6b3a #cda9f0 #86d3a0')?.data).toHaveLength(4);
  for (const refused of [
    'bleu',
    '#5b2a86 #1f6b3a',
    '#5b2a86 #f0d060 #cda9f0 #86d3a0', // yellow on white
    '#5b2a86 #1f6b3a #5b2a86 #86d3a0', // violet on dark
    '#5b2a86;} #1f6b3a #cda9f0 #86d3a0',
  ])
    expect(read(refused)?.success, refused).toBe(false);
});

test('partners are names between semicolons, with their logo or without', () => {
  expect(rulesByName.PARTNERS?.parse(' État=/etc/etat.svg ; Région ;')).toEqual([
    { name: 'État', logo: '/etc/etat.svg' },
    { name: 'Région' },
  ]);
});
