import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/occupations/index.ts';
import { quote, read } from '../support/reading.ts';

// Each table: what an advertisement says, and what is understood of it. `null`: nothing is claimed.

const asks = (reading: Reading, field: string) =>
  reading.questions.some((question) => question.field === field);

describe('the contract', () => {
  test.each([
    ['Poste en CDI, temps plein.', { kind: 'cdi' }],
    ['C.D.I. à pourvoir', { kind: 'cdi' }],
    ['Contrat à durée indéterminée.', { kind: 'cdi' }],
    ['CDD de 6 mois renouvelable', { kind: 'cdd', months: 6 }],
    ['CDD trois semaines', { kind: 'cdd', months: 0.75 }],
    ['Contrat : CDD\nDurée du contrat : 8 mois', { kind: 'cdd', months: 8 }],
    ['CDD d’un an pour remplacement congé maternité', { kind: 'cdd', months: 12 }],
    ['Mission d’intérim de 18 mois', { kind: 'interim', months: 18 }],
    ['Contrat : Intérim', { kind: 'interim' }],
    ['Emploi saisonnier d’avril à septembre', { kind: 'seasonal' }],
    ['Nous recrutons pour la saison un plongeur', { kind: 'seasonal' }],
    ['Contrat d’apprentissage de 2 ans', { kind: 'apprenticeship', months: 24 }],
    ['Contrat de professionnalisation', { kind: 'professionalisation' }],
    ['CDDI 26h dans un chantier d’insertion', { kind: 'insertion' }],
    ['CDD de 3 mois puis possibilité de CDI', { kind: 'cdd', months: 3 }],
    ['Mission en intérim avec embauche en CDI à la clé', { kind: 'interim' }],
  ])('« %s » is read', (text, contract) => {
    expect(read(text).contract).toMatchObject(contract);
    expect(asks(read(text), 'contract')).toBe(false);
  });

  test.each([
    'Vous encadrez des apprentis et des intérimaires.',
    'Remplacement de filtres et de courroies.',
    'Notre agence est spécialisée dans le recrutement en intérim, CDD et CDI.',
    'Intérim Calanques recrute pour son client un maçon.',
    'Vous animez les CDD et les saisonniers du domaine.',
    'Accompagner les enfants dans leur apprentissage de la lecture.',
    'Poste ouvert à l’alternance.',
  ])('« %s » names no contract', (text) => {
    expect(read(text).contract).toBeUndefined();
  });

  test.each(['CDI ou CDD selon profil', 'Alternance', 'Statut auto-entrepreneur'])(
    '« %s » is asked, not guessed',
    (text) => expect(asks(read(text), 'contract')).toBe(true),
  );
});

describe('the weekly time', () => {
  test.each([
    ['35h par semaine', 35],
    ['39 heures hebdomadaires', 39],
    ['Durée : 24 h / semaine', 24],
    ['CDI 37h30', 37.5],
    ['Nombre d’heures : 19 par semaine', 19],
    ['151,67 heures par mois', 35],
    ['Temps plein', 35],
    ['Mi-temps', 17.5],
    ['Base 40h, du lundi au vendredi', 40],
  ])('« %s » is %d hours', (text, hours) => {
    expect((read(text).minutesPerWeek?.value ?? 0) / 60).toBeCloseTo(hours, 1);
  });

  test.each([
    'De 8h à 16h avec 1h de pause',
    'Horaires : 5h-13h ou 13h-21h',
    'Service ouvert 24h/24',
    'Réponse sous 48h',
    'Travail en 9h/jour',
    'SAISON26 HIVER',
  ])('« %s » is no weekly time', (text) => {
    expect(read(text).minutesPerWeek).toBeUndefined();
  });

  test.each(['Temps partiel', 'Temps plein ou mi-temps selon vos souhaits'])('« %s » is asked', (text) => {
    expect(read(text).minutesPerWeek).toBeUndefined();
    expect(asks(read(text), 'minutesPerWeek')).toBe(true);
  });
});

describe('the pay', () => {
  test.each([
    ['12,50 € brut de l’heure', [1250, 1250, 'hour']],
    ['Taux horaire 12 EUR brut + panier', [1200, 1200, 'hour']],
    ['Salaire de 11,88 brut de l’heure', [1188, 1188, 'hour']],
    ['Salaire : 2000 à 2350 brut par mois sur 12 mois', [200_000, 235_000, 'month']],
    ['Salaire : 2 596.86 € brut par mois', [259_686, 259_686, 'month']],
    ['entre 11,65 Euros/heure et 12,30 Euros/heure', [1165, 1230, 'hour']],
    ['Rémunération : 24 000 € à 28 000 € par an', [2_400_000, 2_800_000, 'year']],
    ['Salaire 30-35 K€ selon profil', [3_000_000, 3_500_000, 'year']],
    ['1 950,00€ mensuel', [195_000, 195_000, 'month']],
  ] as const)('« %s » is read', (text, [minCents, maxCents, per]) => {
    expect(read(text).pay).toMatchObject({ minCents, maxCents, per });
  });

  test.each([
    'Prime de 300 €, panier de 12 €',
    'Chiffre d’affaires de 2 000 000 €',
    'Un apport de 10 000 € est demandé',
    '85 € par jour de déplacement',
    'Nos clients : Atelier 2K, Studio 3K',
    'Tickets restaurant à 9 €',
  ])('« %s » is no wage', (text) => {
    expect(read(text).pay).toBeUndefined();
  });

  test('a net wage is kept, and its gross is asked', () => {
    const reading = read('Salaire de 1 600 € net par mois');
    expect(reading.pay?.minCents).toBe(160_000);
    expect(asks(reading, 'pay')).toBe(true);
  });
});

describe('how many people, when, and with what experience', () => {
  test.each([
    ['2 postes à pourvoir', 2],
    ['Nous recherchons trois caristes', 3],
    ['La ferme recrute 10 ouvriers agricoles', 10],
    ['Atelier équipé de 11 postes de travail', null],
    ['Vous alternez les 3 postes (matin, soir, nuit)', null],
    ['Entreprise de 90 salariés', null],
  ])('posts: « %s » gives %s', (text, posts) => {
    expect(read(text).posts?.value ?? null).toBe(posts);
  });

  test('« plusieurs postes » is asked', () => {
    expect(asks(read('Plusieurs postes à pourvoir'), 'posts')).toBe(true);
  });

  test.each([
    ['À partir du 15 septembre', '2026-09-15'],
    ['Prise de poste le 01/06/2026', '2026-06-01'],
    ['Date de début : 2026-09-01', '2026-09-01'],
    ['Poste à pourvoir dès mi-mars', '2026-03-15'],
    ['Mission du 18 au 29/08', '2026-08-18'],
    ['Démarrage début janvier', '2027-01-01'],
    ['Poste à pourvoir immédiatement', '2026-03-04'],
    ['CDI à pourvoir dès que possible', '2026-03-04'],
    ['Signaler immédiatement les pannes', null],
    ['Postulez dès maintenant !', null],
    ['Convention collective du 15 mars 1966', null],
    ['Candidatures jusqu’au 30 avril', null],
    ['Rendez-vous au job dating le 28/11', null],
    ['Du lundi au jeudi de 7h30-12 et 13h-16', null],
    ['CACES 3/5 demandé', null],
    ['Mécanicien service rapide', null],
  ])('start: « %s » gives %s', (text, day) => {
    expect(read(text).startsOn?.value ?? null).toBe(day);
  });

  test('a start that is past is asked', () => {
    expect(asks(read('Prise de poste le 02/02/2026'), 'startsOn')).toBe(true);
  });

  test.each([
    ['Débutant accepté', 'none'],
    ['Débutant(e)s accepté(e)s', 'none'],
    ['Expérience de 2 ans minimum', 24],
    ['vous justifiez de 3 à 5 ans d’expérience', 36],
    ['Au moins six mois d’expérience en cuisine', 6],
    ['Moins de 2 ans d’expérience', null],
    ['Depuis 30 ans, notre expérience est reconnue', null],
    ['Rémunération sur 13 mois selon expérience', null],
    ['Expérience auprès d’enfants de moins de 3 ans', null],
  ])('experience: « %s » gives %s', (text, months) => {
    expect(read(text).experience?.months ?? null).toBe(months);
  });

  test('experience asked without a length is a question', () => {
    expect(asks(read('Une première expérience est souhaitée'), 'experience')).toBe(true);
  });
});

describe('the schedule', () => {
  test.each([
    ['Travail de nuit en EHPAD', { night: true }],
    ['de 21h à 6h', { from: '21:00', to: '06:00', night: true }],
    ['Du lundi au vendredi, 8h30-12 et 13h30-17h', { from: '08:30', to: '17:00', weekend: false }],
    ['Horaires : 5h-13h / 13h-21h', { from: '05:00', to: '21:00', shifts: true }],
    ['9h-12h 13h30 - 19h', { from: '09:00', to: '19:00' }],
    ['Travail en 2x8', { shifts: true }],
    ['Horaires coupés, un week-end sur deux', { split: true, weekend: true }],
    ['Pas de travail le week-end, sans coupure', { weekend: false, split: false }],
    ['Repos le dimanche', { sunday: false }],
  ])('« %s » is read', (text, schedule) => {
    expect(read(text).schedule).toMatchObject(schedule);
  });

  test('two half-days are not shifts', () => {
    expect(read('9h-12h 13h30 - 19h').schedule?.shifts).toBeUndefined();
  });
});

test('the words of each reading are those of the text', () => {
  const description =
    'CDD de 4 mois, 30h par semaine, 12,10 € de l’heure, à Marignane. 3 postes à pourvoir à partir du 2 mai. Débutant accepté. Permis B exigé.';
  const reading = read(description);
  const words = [
    reading.contract,
    reading.minutesPerWeek,
    reading.pay,
    reading.zones[0],
    reading.posts,
    reading.startsOn,
    reading.experience,
    reading.licences[0],
  ].map((item) => item && quote({ description }, item.span));
  expect(words).toEqual([
    'CDD',
    '30h par semaine',
    '12,10 €',
    'Marignane',
    '3 postes',
    '2 mai',
    'Débutant accepté',
    'Permis B',
  ]);
});
