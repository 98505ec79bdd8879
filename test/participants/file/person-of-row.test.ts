import { describe, expect, test } from 'vitest';
import { headerOf } from '../../../src/exchange/index.ts';
import { personColumns } from '../../../src/participants/file/columns.ts';
import {
  type PersonRow,
  personOfRow,
  rowOfDossier,
  textsOf,
} from '../../../src/participants/file/person-of-row.ts';

const named = { lastName: 'Exempla', firstName: 'Ysaure' } as const;
const read = (row: PersonRow) => personOfRow({ ...named, ...row });

describe('a cell of a file of people', () => {
  test.each([
    ['1991-04-17', '1991-04-17'],
    ['17/04/1991', '1991-04-17'],
    ['17/04/91', '1991-04-17'],
    ['17 avril 1991', '1991-04-17'],
    ['33345', '1991-04-17'],
  ])('is a birth date: %s', (cell, day) => {
    expect(read({ birthDate: cell }).input.birthDate).toBe(day);
  });

  test('that is no birth date refuses its line and names its field', () => {
    expect(read({ birthDate: '31/02/1991' }).wrong).toMatchObject([
      { field: 'birthDate', code: 'unreadable' },
    ]);
    expect(personOfRow({ lastName: 'Exempla' }).wrong).toMatchObject([
      { field: 'firstName', code: 'missing' },
    ]);
  });

  test.each([
    ['0600000001', '+33600000001'],
    ['06 00 00 00 01', '+33600000001'],
    ['600000001', '+33600000001'],
    ['0400000002, 0600000001', '+33600000001'],
  ])('has a telephone: %s', (cell, phone) => {
    expect(read({ phone: cell }).input.phone).toBe(phone);
  });

  test('that is no telephone is told, and left out', () => {
    const { input, remarks } = read({ phone: 'voir dossier' });
    expect(input.phone).toBeUndefined();
    expect(remarks).toEqual(['téléphone « voir dossier » : à préciser']);
  });

  test.each<[PersonRow, string | undefined]>([
    [{ place: '13500 MARTIGUES' }, '13056'],
    [{ place: 'Istres', postalCode: '13800' }, '13047'],
    [{ postalCode: '13005' }, '13205'],
    [{ zone: '13205' }, '13205'],
    [{ place: 'Lyon' }, undefined],
    [{ place: 'Marseille' }, undefined],
  ])('is a place where it is one, and asked else: %o', (row, zone) => {
    const { input, remarks } = read(row);
    expect((input.profile as { zone?: string }).zone).toBe(zone);
    expect(remarks.length).toBe(zone ? 0 : 1);
  });

  test('is a trade by its code or its name, and asked where it may be several', () => {
    const wishes = (cell: string) => (read({ wishes: cell }).input.profile as { wishes?: string[] }).wishes;
    expect(wishes('Agent / Agente de propreté de locaux (K2204)')).toEqual(['K2204']);
    expect(wishes('K2204 N1103')).toEqual(['K2204', 'N1103']);
    expect(wishes('Soudeur ; zzz')).toHaveLength(1);
    expect(read({ wishes: 'zzz' }).remarks).toEqual(['métier « zzz » : à préciser']);
  });

  test('is a licence as people write it', () => {
    const held = (row: PersonRow) => (read(row).input.profile as { licences?: object }).licences;
    expect(held({ carLicence: 'Oui' })).toEqual({ 'permis-b': true });
    expect(held({ carLicence: 'Non' })).toEqual({ 'permis-b': false });
    expect(held({ licences: 'B' })).toEqual({ 'permis-b': true });
    expect(held({ licences: 'B, C' })).toEqual({ 'permis-b': true, 'permis-c': true });
    expect(held({})).toBeUndefined();
  });

  test('is how somebody moves, only with how long', () => {
    expect(read({ modes: 'Bus, à pied', maxMinutes: '45 min' }).input.profile as object).toMatchObject({
      travel: { modes: ['walk', 'transit'], maxMinutes: 45 },
    });
    expect(read({ modes: 'Voiture' }).remarks).toHaveLength(1);
    expect(read({ modes: 'Pas de voiture', maxMinutes: '30' }).input.profile).not.toHaveProperty('travel');
  });

  test('has both names, told apart by capitals', () => {
    const names = (fullName: string) => personOfRow({ fullName }).input;
    expect(names('EXEMPLA Ysaure')).toMatchObject({ lastName: 'EXEMPLA', firstName: 'Ysaure' });
    expect(names('Ysaure Anne EL EXEMPLA')).toMatchObject({
      lastName: 'EL EXEMPLA',
      firstName: 'Ysaure Anne',
    });
    expect(personOfRow({ fullName: 'ysaure exempla' }).wrong).toHaveLength(2);
  });

  test('of nothing is nothing', () => {
    expect(textsOf({ phone: '-', email: 'N/C', place: ' ', lastName: 'Exempla' })).toEqual({
      lastName: 'Exempla',
    });
  });
});

test('what is nobody’s business for a job has no column', () => {
  const cells = [
    'NIR',
    'Numéro allocataire CAF/MSA',
    'Droits RSA',
    'Nationalité',
    'Situation familiale',
    'RQTH',
  ];
  expect(headerOf(cells, personColumns).known).toBe(0);
});

test('a dossier is a row by the same columns', () => {
  const row = rowOfDossier({
    idDossier: 9000001,
    nomNaissance: 'FICTIF',
    nomUsage: 'FICTIF',
    prenom: 'Lazare',
    dateNaissance: '2006-02-28',
    mail: null,
    adresse: { codePostal: '13500', commune: 'Martigues' },
    situations: [{ codeRomePremierMetier: 'N1103' }, { codeRomePremierMetier: 'N1103' }, null],
  });
  expect(personOfRow(row).input).toMatchObject({
    firstName: 'Lazare',
    lastName: 'FICTIF',
    birthDate: '2006-02-28',
    profile: { zone: '13056', wishes: ['N1103'] },
  });
});
