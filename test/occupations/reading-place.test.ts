import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/occupations/index.ts';
import { read } from '../support/reading.ts';

const codes = ({ zones }: Reading) => [...new Set(zones.flatMap((place) => place.codes))].sort();
const asked = ({ questions }: Reading) => questions.some(({ field }) => field === 'zone');

describe('the one place of work that a text decides', () => {
  test.each([
    ['Lieu de travail : 13127 Vitrolles', '13117'],
    ['LIEU DE TRAVAIL : VITROLLES (13)', '13117'],
    ['poste base a marignane, cdi', '13054'],
    ['Poste basé sur Aubagne. Candidature à envoyer à notre agence de Marseille 13006.', '13005'],
    ['Siège social : 13008 Marseille. Chantier à Gardanne (13120).', '13041'],
    ['Chantier à Pertuis (84)', '84089'],
    ['Pertuis (84120), dépôt', '84089'],
    ['St Zacharie (83)', '83120'],
    ['L’agence Adecco de Vitrolles recherche pour son client situé à Rognac un cariste.', '13081'],
    ['Poste à Istres, déplacements sur Fos, Martigues et Arles', '13047'],
    ['Mission à Berre l’Etang (proche de Rognac)', '13014'],
    ['13 - AUBAGNE', '13005'],
    ['Dépôt : 13300 SALON DE PROVENCE CEDEX', '13103'],
    ['Lieu du poste\nMiramas\nSiège\nLyon (69)', '13063'],
    ['Au sein de notre agence d’Aix-en-Provence, vous accueillez le public.', '13001'],
    ['Rejoignez notre magasin de Plan de Cuques. Groupe présent à Paris, Lyon et Marseille.', '13075'],
    ['Interlocuteur : M. Rousset, agence de Toulon. Poste à Cassis', '13022'],
    ['Nous aurons besoin de vous à Trets', '13110'],
    ['NOUS AURONS BESOIN DE VOUS A TRETS', '13110'],
    ['CHANTIER LA CIOTAT, PORT', '13028'],
    ['job a salon de pce, resto', '13103'],
    ['Travail à Salon (13300)', '13103'],
    ['Travail à Salon, CDI', '13103'],
    ['Marseille (13015), entrepôt', '13215'],
    ['Poste à Marseille. Adresse du chantier : rue de Lyon, 13015 Marseille', '13215'],
    ['Usine de Rousset (13790)', '13087'],
    ['Charleval, Bouches-du-Rhône', '13024'],
    ['Site de Lançon-Provence, entretiens d’embauche à Avignon', '13051'],
    ['CDI Les Pennes Mirabeau 13170', '13071'],
    ['Vous travaillez à Ensuès', '13033'],
    ['Prise de poste : Port de Bouc. Navette depuis Marseille.', '13077'],
    ['Restaurant à Mallemort, 15 min de Salon', '13053'],
    ['Poste à Vitrolles, siège à Aubagne', '13117'],
    ['Toulon (siège social), poste à Fuveau', '13040'],
    ['Pour l’un de nos clients à Rognac, mission d’intérim', '13081'],
    ['Pour un de nos clients sur Berre l’Étang', '13014'],
    ['ptit resto sur cassis, le port', '13022'],
    ['Adecco Marignane recrute un cariste à Rognac', '13081'],
  ])('« %s » is at %s', (text, expected) => {
    const reading = read(text);
    expect(codes(reading)).toEqual([expected]);
    expect(asked(reading)).toBe(false);
  });
});

describe('with a title', () => {
  test.each([
    ['Maçon', 'Recherche maçon pour chantier sur Marignane et alentours, permis b souhaité', ['13054']],
    ['Plaquiste H/F - AUBAGNE', 'Agence intérim Toulon recrute', ['13005']],
    ['Cariste', 'Notre client, acteur majeur de la logistique basé à FOS SUR MER, recherche', ['13039']],
    ['Chauffeur PL', 'Dépôt de Berre. Livraisons sur Marseille, Toulon, Nice', ['13014']],
    ['Serveur', 'restaurant vieux port marseille 1er', ['13201']],
    ['Peintre', 'Entreprise Charleval Peinture, basée à Pélissanne', ['13069']],
    ['Soudeur', 'Société implantée à Martigues depuis 1985. Poste en atelier.', ['13056']],
    ['Ouvrier agricole', 'Exploitation à Mallemort-du-Comtat (84)', []],
    ['Coffreur', 'CHANTIER : NICE (06) - SIEGE : LES PENNES MIRABEAU', []],
    ['Agent de quai', 'Arnavaux, 13014', ['13214']],
    ['Cuisinier', 'EHPAD Les Opalines, 83640 Saint-Zacharie', ['83120']],
    ['Hôte de caisse', 'Leroy Merlin AUBAGNE', ['13005']],
    ['Monteur', 'M. Pertuis vous recevra au 12 rue de Rome 13006 Marseille', []],
    ['Mécanicien', 'Garage à Rousset dans la Drôme', []],
    ['Conducteur', 'poste base a lancon, deplacement paca', ['13051']],
    ['Agent', 'Lieu : PACA (Vitrolles)', ['13117']],
    ['Agent', 'Rattaché à notre agence de Rognac, vous…', ['13081']],
    ['Agent', 'Envoyer CV à rh@x.fr ou 12 av. de la gare 13300 Salon-de-Provence', []],
    ['Agent', 'Zone industrielle de Vitrolles (proche aéroport Marseille Provence)', ['13117']],
    ['Agent', 'Domaine viticole au Puy Sainte Réparade', ['13080']],
    ['Agent', 'Poste en CDI à 10 minutes d’Aubagne', []],
    ['Agent', 'Adecco Marignane recrute un cariste', []],
    ['Agent', 'Manpower - Aubagne. CDI', []],
    ['Agent', 'ehpad dans le 3ème et le 15ème à marseille', ['13203', '13215']],
    ['Agent', 'Écoles du 2e et du 3e arrondissements', ['13202', '13203']],
    ['Agent', 'marseille 3/14/15', ['13203', '13214', '13215']],
    ['Agent', 'Marseille 13/14, 35h', ['13213', '13214']],
    ['Agent', 'Marseille 1, 4 et 5.', ['13201', '13204', '13205']],
    ['Agent', 'Marseille 8, 2 postes, 7/7', ['13208']],
    ['Agent', 'Marseille 2, 3/8', ['13202']],
  ])('%s : « %s » is at %s', (title, text, expected) => {
    expect(codes(read(text, title))).toEqual(expected);
  });
});

describe('a place that is not ours, or not the place of work', () => {
  test.each([
    'Chantier à Bandol (83), quai du Port. Siège social : 13008 Marseille. CDI.',
    'Poste basé à Villeurbanne. Candidatures à adresser à notre agence de Vitrolles.',
    'Déplacements sur Aix, Salon, Arles',
    'Lieu de travail : 37230 Luynes. CDI.',
    'Luynes (37)',
    'Luynes, Indre-et-Loire',
    'Charleval (27)',
    'CHARLEVAL 27380',
    'Rousset (71)',
    'Vitrolles (05110)',
    'Poste à Vitrolles-en-Luberon',
    'poste a vitrolles en luberon',
    'Chantier à Luynes sur Loire',
    '05 - VITROLLES',
    '84 - Vitrolles-en-Lubéron',
    'Saint-Rémy-de-Provence (13210)',
    'Poste à St Rémy',
    'Poste à Arles',
    'Chantier à Toulon',
    'Poste sur Avignon nord, siège Aubagne',
    'Lyon 3e, agence de recrutement à Marseille 13001',
    'Département : Eure\nVille : Charleval',
    'Bouches-du-Rhône',
    '13 - Bouches-du-Rhône',
    'Poste en région PACA',
    'Provence-Alpes-Côte d’Azur',
    'Pays d’Aix',
    'Nos agences de Marseille, Aubagne et Salon recrutent',
    'Contact : Mme Auriol, 04 42 00 00 00',
    'Envoyez votre CV à notre siège : 13400 Aubagne',
    'Entreprise basée à Paris (75012), postes partout en France',
    'Votre interlocuteur : Jean Rousset',
    'Intervention chez les particuliers autour d’Aix',
    'CDI 35h, coiffeur au salon',
  ])('« %s » gives no zone', (text) => {
    expect(codes(read(text))).toEqual([]);
  });

  test.each([
    'Chantier à Bandol (83). Siège social : 13008 Marseille.',
    'Lieu de travail : 37230 Luynes',
    'Déplacements sur Aix, Salon, Arles',
    '13 - Bouches-du-Rhône',
    'Nos agences de Marseille et Aubagne recrutent',
    'Poste à Marseille',
    'Postes à Vitrolles et à Aubagne',
    'Entrepôts à Lyon et à Vitrolles',
  ])('« %s » is asked', (text) => {
    const reading = read(text);
    expect(asked(reading)).toBe(true);
    for (const { text: words } of reading.questions) expect(words).not.toMatch(/undefined|null/);
  });

  test('places outside are seen, by their words and department', () => {
    const { places } = read('Chantier à Toulon (83), rue du Port. Siège social : 13008 Marseille.');
    expect(
      places.map(({ name, codes: inside, departments, role }) => [name, inside, departments, role]),
    ).toEqual([
      ['Toulon (83)', [], ['83'], 'worksite'],
      ['13008 Marseille', ['13208'], ['13'], 'other'],
    ]);
    expect(read('Lieu : 37 - LUYNES').questions.find(({ field }) => field === 'zone')?.text).toMatch(
      /LUYNES.*hors du territoire/,
    );
    expect(read('13 - Bouches-du-Rhône').questions.find(({ field }) => field === 'zone')?.text).not.toMatch(
      /hors du territoire/,
    );
  });

  test('several places of work are kept as several, and listed in the question', () => {
    const reading = read('Deux postes : à Vitrolles et à Aubagne.');
    expect(codes(reading)).toEqual(['13005', '13117']);
    const question = reading.questions.find(({ field }) => field === 'zone');
    expect(question?.text).toContain('Vitrolles');
    expect(question?.text).toContain('Aubagne');
  });

  test.each([
    ['Secteur Aix, Gardanne, Trets', ['13001', '13041', '13110']],
    ['Aide à domicile, secteurs Trets, Fuveau et Rousset', ['13040', '13087', '13110']],
    ['Livraison secteur Aix et Gardanne, dépôt de Rognac', ['13081']],
  ])('« %s »: a round is where one works, unless the text says better', (text, expected) =>
    expect(codes(read(text))).toEqual(expected),
  );

  test('the words of a text that are also names of communes are no place', () => {
    for (const text of [
      'Maçon traditionnel',
      'MACON COFFREUR',
      'Une bonne ambiance, un port de charges, la poste, des contes, la mer',
      'Travail de nuit, agent de quai',
      'Bien à vous',
      'VENDEUR EN BOULANGERIE PLAISIR DU CLIENT',
    ])
      expect(read(text).places, text).toEqual([]);
  });
});

const cases = join(
  process.env.PASSERELLE_CASES ?? join(import.meta.dirname, '../../../shared/cases'),
  'inputs',
);
test.skipIf(!existsSync(cases))('cases met elsewhere (skipped without ../shared/cases)', () => {
  const input = (name: string) => JSON.parse(readFileSync(join(cases, name), 'utf8'));
  const luynes = input('reading-luynes-37.json');
  expect(codes(read(luynes.text, luynes.title))).toEqual([]);
  const site = input('need-chantier-ailleurs.json');
  expect(codes(read(site.description, site.title))).toEqual([]);
  expect(asked(read(site.description, site.title))).toBe(true);
});
