import { describe, expect, test } from 'vitest';
import { read } from '../support/reading.ts';

/** How many, « ? » where it is asked; « - »: nothing. */
function postsOf(description: string, title = ''): string {
  const { posts, questions } = read(description, title);
  const asked = questions.some(({ field }) => field === 'posts') ? '?' : '';
  return `${posts?.value ?? ''}${asked}` || '-';
}

describe('how many are wanted', () => {
  test.each([
    ['2 CDI à pourvoir', '2'],
    ['Nombre de postes : 4', '4'],
    ['NOMBRE DE POSTES: 4', '4'],
    ['Nombre de  postes à pourvoir : 12', '12'],
    ['nombre de poste = 2', '2'],
    ['Nb de postes : 5', '5'],
    ['Nb postes 5', '5'],
    ['Nbre de postes : 3', '3'],
    ['Nbr. de postes : 3', '3'],
    ['Nombre de personnes à recruter : 6', '6'],
    ['Postes à pourvoir : 3', '3'],
    ['Poste(s) à pourvoir : 3', '3'],
    ['Poste(s) : 2', '2'],
    ['Postes : 2', '2'],
    ['Postes ouverts : 7', '7'],
    ['Effectif recherché : 6', '6'],
    ['effectif souhaité: 3 personnes', '3'],
    ['Effectifs à recruter : 8', '8'],
    ['Besoin : 3 personnes', '3'],
    ['poste x2', '2'],
    ['poste x 2', '2'],
    ['Maçon (x3)', '3'],
    ['postes ×4', '4'],
    ['2 pers.', '2'],
    ['Il nous faut 2 pers. pour lundi', '2'],
    ['besoin 2 personnes rapidement', '2'],
    ['deux postes à pourvoir', '2'],
    ['Deux (2) maçons recherchés', '2'],
    ['Nous recherchons deux (2) maçons', '2'],
    ['besoin de 5 préparateurs', '5'],
    ['Nous avons besoin de cinq manutentionnaires', '5'],
    ['Recrutement de 8 conducteurs', '8'],
    ['Nous recrutons 3 H/F', '3'],
    ['On recrute 4 aides à domicile', '4'],
    ['cherche 2 plongeurs pour l’été', '2'],
    ['il me faut 4 maçons', '4'],
    ['Embauche de 3 agents d’entretien', '3'],
    ['recherche X2 plaquistes', '2'],
    ['3 postes sont à pourvoir', '3'],
    ['(2 postes)', '2'],
    ['Maçon x3 vitrolles', '3'],
    ['Nb : 3', '3'],
    ['5 agents de propreté recherchés', '5'],
    ['recherchons 10 agents', '10'],
    ['1 poste à pourvoir', '1'],
    ['rech pr notre client 4 caristes', '4'],
    ['Nous recherchons pour l’un de nos clients 4 caristes', '4'],
    ['Nous recrutons pour notre client, 10 opérateurs', '10'],
    ['Nous recrutons pour Untel, spécialiste du transport, 10 opérateurs', '10'],
    ['Recrute actuellement pour Untel, dix opérateurs', '10'],
    ['Nous recrutons pour Untel, 10 rue de Rome, un cariste', '-'],
    ['Nous recrutons pour Untel, 120 salariés, un cariste', '-'],
    ['Nous recrutons pour notre client, une entreprise de 50 personnes, un cariste', '-'],
    ['Équipe de 10 personnes, 2 postes à pourvoir', '2'],
    ['deux (2) maçons', '2'],
    ['quatre agents de tri', '4'],
  ])('« %s » is %s', (text, expected) => expect(postsOf(text)).toBe(expected));

  test.each([
    ['3 CHAUFFEURS', '3'],
    ['3 Maçons (H/F)', '3'],
    ['2 CARISTES H/F CACES 3', '2'],
    ['Maçon x3', '3'],
    ['Maçon (H/F) X 3', '3'],
    ['5 préparateurs de commandes', '5'],
    ['Deux serveurs / serveuses', '2'],
    ['Cariste - 2 postes', '2'],
    ['Recrutement 4 aides soignants', '4'],
    ['Mécanicien 2 roues', '-'],
    ['Opérateur 3x8', '-'],
    ['Conducteur 44 tonnes', '-'],
    ['3 étoiles : chef de rang', '-'],
    ['Vendeur 35h', '-'],
    ['2 roues : mécanicien', '-'],
    ['Serveur, 2 ans d’expérience', '-'],
  ])('the title « %s » is %s', (title, expected) => expect(postsOf('Vitrolles.', title)).toBe(expected));
});

describe('two trades in one text, or a number that is not said, are asked', () => {
  test.each([
    'Nous recrutons 2 maçons et 3 coffreurs',
    '2 maçons et 3 coffreurs',
    'Recherche 1 cuisinier + 2 plongeurs',
    'On cherche deux serveurs et un chef de rang',
    '2 postes de maçon et 3 postes de coffreur',
    'Nous recherchons une dizaine de maçons',
    'Besoin d’une vingtaine de vendangeurs',
    'Plusieurs postes à pourvoir',
    'De 3 à 5 postes à pourvoir',
    'Nombre de postes : plusieurs',
    'Effectif : 6',
    '2 / 3 postes',
    'entre 4 et 6 postes',
    'cherche 4 à 6 personnes',
    '10 à 15 vendangeurs',
    '2 ou 3 serveurs',
    'besoin d’un maçon + un manœuvre',
    'Nous cherchons un boulanger et une vendeuse',
    'cherche serveur et plongeur',
    'il nou faut 1 commis de cuisine et 1 plongeur',
  ])('« %s »', (text) => expect(postsOf(text)).toBe('?'));

  test('in the title too', () => {
    expect(postsOf('Vitrolles.', '2 maçons et 3 coffreurs')).toBe('?');
    expect(postsOf('Vitrolles.', '2 maçons / 1 coffreur (H/F)')).toBe('?');
  });
});

describe('what is no number of posts', () => {
  test.each([
    'Nous recherchons depuis une dizaine d’années un maçon',
    'Recherche chauffeur, une dizaine de jours',
    'Nous recherchons 3 ans d’expérience minimum',
    'Travail en 3 équipes',
    'Nous recrutons sur 2 sites',
    'Entreprise de 120 salariés',
    'Équipe de 10 personnes',
    'Au sein d’une équipe de 10 personnes, vous encadrez 3 agents',
    'Effectif : 120 salariés',
    'Restaurant de 80 couverts',
    'Nous recherchons pour nos 2 magasins un vendeur',
    'Poste de nuit',
    'Poste : 35h',
    'Besoin de 2 jours de formation',
    'Recherche 1er emploi',
    'Poste 2x8',
    'Passage x2 par semaine',
    'Famille de 4 personnes',
    'Groupe de 6 personnes à accompagner',
    'Recrute un agent pour 3 mois',
    'Accueil de 2 à 3 personnes en fauteuil',
    'Vous livrez 2 personnes par jour',
    'Recherchons un vendeur, 2 samedis sur 3',
    'L’équipe compte 5 personnes.',
    'Encadrement d’une équipe pouvant aller jusqu’à 6 personnes.',
    'Un médecin et une infirmière interviennent 5 h par mois.',
    'Poste à pourvoir : 20 décembre 2026',
    'Nous recherchons un candidat titulaire d’un bac +2',
    'Nous recrutons un aide-soignant (H/F), un aide médico-psychologique',
    'Une formation en mécanique et une expérience de 2 à 3 ans',
    'Vous maîtrisez plusieurs postes de travail',
    'Recherche un serveur pour un hôtel et un restaurant',
    'Recherche un chauffeur et livreur',
    'cherche manutentionnaire H/F, 2x8 + samedi matin',
  ])('« %s »', (text) => expect(postsOf(text)).toBe('-'));
});
