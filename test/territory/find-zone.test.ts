import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { city, findZone, findZonesInText, livedInZones, zones } from '../../src/territory/index.ts';

function codes(text: string): string[] {
  return findZone(text).zones.map(({ code }) => code);
}

/** What a text names, as "words: codes". */
function seen(text: string): string[] {
  return findZonesInText(text).map((span) => {
    const found = span.city ? 'Marseille' : span.zones.map(({ code }) => code).join(' ');
    return `${text.slice(span.start, span.end)}: ${found}`;
  });
}

describe('finding the zone someone typed', () => {
  test.each([
    ['13047', '13047'],
    ['13203', '13203'],
    ['13800', '13047'],
    ['13003', '13203'],
    ['13005', '13205'],
    ['Istres', '13047'],
    ['  istres ', '13047'],
    ['EGUILLES', '13032'],
    ['Lançon', '13051'],
    ['lancon provence', '13051'],
    ['Marseille 3e', '13203'],
    ['Marseille 3ème arrondissement', '13203'],
    ['MARSEILLE 3EME', '13203'],
    ['marseille 3 ème', '13203'],
    ['Marseille 1er', '13201'],
    ['Marseille 08', '13208'],
    ['Marseille (16e)', '13216'],
    ['Marseille 13e', '13213'],
    ['13 - MARSEILLE 15', '13215'],
    ['Marseille dans le 8e arrondissement', '13208'],
    ['3e arrondissement de Marseille', '13203'],
    ['13008 Marseille', '13208'],
    ['Marseille 13008', '13208'],
    ['12 rue d’Aix, 13001 Marseille', '13201'],
    ['13100 Aix', '13001'],
    ['Aix-en-Provence (13)', '13001'],
    ['aix en pce', '13001'],
    ['St Chamas', '13092'],
    ['port st louis du rhone', '13078'],
    ['St-Mitre', '13098'],
    ['Fos s/ Mer', '13039'],
    ['Berre l’Étang', '13014'],
    ["berre l'etang", '13014'],
    ['Châteauneuf-les-Martigues', '13026'],
    ['La Penne sur Huveaune', '13070'],
    ['les Pennes', '13071'],
    ['Pennes Mirabeau', '13071'],
    ['Ciotat', '13028'],
    ['Salon', '13103'],
    ['13300 Salon', '13103'],
    ['Cassis', '13022'],
    ['cassis', '13022'],
    ['le puy', '13080'],
    ['Vitrolles - zone des Estroublans', '13117'],
    ['E\u0301guilles', '13032'],
  ])('"%s" is %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test('tells several zones when the text does not tell which', () => {
    expect(codes('13100')).toEqual(['13001', '13012', '13090', '13095', '13109']);
    expect(codes('Châteauneuf')).toEqual(['13025', '13026']);
    expect(codes('Plan-de-Campagne')).toEqual(['13019', '13071']);
  });

  test('answers "Marseille" with the city and its sixteen arrondissements', () => {
    for (const text of ['Marseille', 'MARSEILLE (13)', '13055', '13000', '13000 Marseille', 'Marseille 13']) {
      expect(findZone(text).city, text).toBe(city);
      expect(findZone(text).zones, text).toHaveLength(16);
    }
  });

  test('says nothing of a place elsewhere', () => {
    for (const text of [
      '',
      ' ',
      'Paris',
      '75013',
      'Lyon 3e',
      'Aix-les-Bains',
      'Bouches-du-Rhône',
      '99999',
      '13',
    ]) {
      expect(findZone(text), text).toEqual({ zones: [] });
    }
  });

  test('finds every zone by its code or postal code, and by its name however it is written', () => {
    const writings = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name) => name.normalize('NFD'),
      (name) => name.replaceAll('-', ' ').toLowerCase(),
      (name) => name.replaceAll("'", '’'),
      (name) => name.replace('Saint-', 'St '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...livedInZones), writings, (zone, write) => {
        expect(codes(write(zone.name))).toEqual([zone.code]);
        for (const postalCode of zone.postalCodes) expect(codes(postalCode)).toContain(zone.code);
        expect(codes(`${zone.postalCodes[0]} ${write(zone.name)}`)).toEqual([zone.code]);
      }),
    );
  });

  test('takes an INSEE code which is nobody’s postal code', () => {
    const postalCodes = new Set(livedInZones.flatMap((zone) => zone.postalCodes));
    for (const { code } of livedInZones) if (!postalCodes.has(code)) expect(codes(code)).toEqual([code]);
  });
});

describe('reading the zones of an advertisement', () => {
  test('finds names, postal codes and arrondissements where they stand', () => {
    expect(
      seen(
        'Nous recrutons à Vitrolles (13127) et MARSEILLE 15EME un cariste H/F. Dépôt à St-Victoret, déplacements sur ' +
          'Aix en Provence / Marseille. Contact : 04 42 00 00 00, 13290 Les Milles.',
      ),
    ).toEqual([
      'Vitrolles (13127: 13117',
      'MARSEILLE 15EME: 13215',
      'St-Victoret: 13102',
      'Aix en Provence: 13001',
      'Marseille: Marseille',
      '13290 Les Milles: 13001',
    ]);
  });

  test.each([
    ['De grands espaces, disgracieux', []],
    ['Coiffeur au salon', []],
    ['sirop de cassis', []],
    ['Serveur à Cassis', ['Cassis: 13022']],
    ['Préparateur à Grans', ['Grans: 13044']],
    ['Usine de Rousset', ['Rousset: 13087']],
    ['Agence rue d’Aubagne, 13001 Marseille', ['13001 Marseille: 13201']],
    ['route de Marseille, Gardanne', ['Gardanne: 13041']],
    ['Aix-Marseille-Provence Métropole', []],
    ['Aéroport Marseille-Provence', ['Aéroport Marseille-Provence: 13054']],
    ['13500 euros par an', []],
    ['salaire : 13100€', []],
    ['Marseille, 3 postes', ['Marseille: Marseille']],
    ['Marseille 3 jours par semaine', ['Marseille: Marseille']],
    ['Marseille 1er juin', ['Marseille: Marseille']],
    ['MARSEILLE 03 CDI', ['MARSEILLE 03: 13203']],
    ['Marseille 10 : plongeur', ['Marseille 10: 13210']],
    ['Pertuis et Peypin-d’Aigues', ['Pertuis: 84089']],
    ['le 3e jour du mois', []],
    ['sur le 15eme arrondissement', ['15eme arrondissement: 13215']],
  ])('"%s"', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test('gives spans in order, inside the text, that do not overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...zones.map(({ name }) => name),
        '13001',
        '3e',
        'arrondissement de',
        'rue de',
        ' (',
        '\n',
        ', ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', ' ', '-'), (pieces, glue) => {
        const text = pieces.join(glue);
        let last = 0;
        for (const { start, end, zones: found } of findZonesInText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(found.length).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });

  test.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['beginnings of names', 'Port-Saint-Louis-du-'.repeat(50_000)],
    ['street words', 'rue de la '.repeat(100_000)],
    ['Marseille', 'Marseille '.repeat(100_000)],
    ['ordinals', '3e '.repeat(300_000)],
    ['combining accents', `e${'\u0301'.repeat(1_000_000)}`],
    ['blanks', ' '.repeat(1_000_000)],
    ['half characters', '\ud800'.repeat(1_000_000)],
    ['brackets', 'Aix ('.repeat(200_000)],
  ])('comes to an end on a million characters of %s', (_, text) => {
    expect(() => findZonesInText(text)).not.toThrow();
    expect(() => findZone(text)).not.toThrow();
  });
});
