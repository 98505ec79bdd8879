import { expect, test } from 'vitest';
import { isSiret, siret } from '../../src/platform/index.ts';

test.each([
  ['73282932000074', true, 'a common one'],
  ['02406619300012', true, 'a zero in front'],
  ['35600000000048', true, 'the head office of La Poste, whose key is Luhn’s'],
  ['35600000009075', true, 'an establishment of La Poste: its digits add up to a multiple of five'],
  ['35600000009076', false, 'not of La Poste'],
  ['11122233344455', false, 'made up: the whole passes, its SIREN does not'],
  ['10000000000008', false, 'made up'],
  ['73282932000075', false, 'a wrong key'],
  ['73282932100073', false, 'a SIREN with a wrong key, under a right key of the whole'],
  ['00000000000000', false, 'nothing but zeros'],
  ['7328293200007', false, 'thirteen digits'],
])('%s: %s, %s', (digits, right) => {
  expect(isSiret(digits)).toBe(right);
});

test.each([
  '732-829-320-00074',
  '732 829 320 00074',
  '732\u00a0829\u202f320\u00a000074',
  '732.829.320.00074',
  '732–829–320–00074',
  '732829320/00074',
  '\u200e73282932000074\u200e',
  'SIRET : 732 829 320 00074',
])('« %s » is read', (typed) => {
  expect(siret.parse(typed)).toBe('73282932000074');
});
