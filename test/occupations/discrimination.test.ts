import { describe, expect, test } from 'vitest';
import { neutralText } from '../../src/occupations/index.ts';
import { quote, read } from '../support/reading.ts';

describe('wording that the law forbids is quoted, with its article and what to write instead', () => {
  test.each([
    ['Vous avez entre 25 et 35 ans', 'âge'],
    ['Candidat de moins de 40 ans', 'âge'],
    ['Âge maximum 45 ans', 'âge'],
    ['Nous recherchons un jeune motivé', 'âge'],
    ['Jeune femme souriante pour l’accueil', 'âge'],
    ['Seniors s’abstenir', 'âge'],
    ['Poste réservé aux hommes', 'sexe'],
    ['Homme uniquement, travail physique', 'sexe'],
    ['Cherchons une dame pour le ménage', 'sexe'],
    ['Recherche femme de ménage', 'sexe'],
    ['Excellente présentation exigée', 'apparence physique'],
    ['Taille minimum 1m75', 'apparence physique'],
    ['CV avec photo', 'apparence physique'],
    ['De nationalité française', 'origine, nation'],
    ['Langue maternelle française', 'origine'],
    ['Native French speaker', 'origine'],
    ['Parler sans accent', 'origine'],
    ['Célibataire, sans enfants', 'situation de famille, grossesse'],
    ['Sans contraintes familiales', 'situation de famille, grossesse'],
    ['En parfaite santé', 'état de santé, handicap'],
    ['Pas de problème de dos ni de handicap, pas de handicap', 'état de santé, handicap'],
    ['Habiter à proximité : habitant sur Marseille', 'lieu de résidence'],
    ['Personnes du quartier', 'lieu de résidence'],
    ['RSA s’abstenir', 'situation économique'],
    ['Sans signes religieux', 'convictions religieuses, opinions, activités syndicales'],
    ['Catholique pratiquant', 'convictions religieuses, opinions, activités syndicales'],
    ['Non syndiqué', 'convictions religieuses, opinions, activités syndicales'],
    ['nous cherchons une maman pour garder deux enfants', 'situation de famille, grossesse'],
    ['cherche gentille mamie', 'situation de famille, grossesse'],
    ['Recherche papa bricoleur', 'situation de famille, grossesse'],
    ['on cherche deux filles pour la vente', 'sexe'],
    ['Serveur, garçon costaud', 'sexe'],
    ['Femme souhaitée', 'sexe'],
    ['Sexe : F', 'sexe'],
    ['quelqu’un de jeune', 'âge'],
    ['Pas de tatouage', 'apparence physique'],
    ['pas de gens du voyage', 'origine, nation'],
  ])('« %s » : %s', (text, ground) => {
    const found = read(text).discrimination;
    expect(found.map((one) => one.ground)).toContain(ground);
    for (const one of found) {
      expect(one.article).toMatch(/Code (?:du travail|pénal)/);
      expect(one.proposal.length).toBeGreaterThan(10);
      expect(quote({ description: text }, one.span)).toBe(one.quote);
    }
  });

  test('a title in the feminine alone refers to a sex', () => {
    const [found] = read('', 'Vendeuse en boulangerie').discrimination;
    expect(found).toMatchObject({
      quote: 'Vendeuse',
      ground: 'sexe',
      article: expect.stringContaining('L1142-1'),
    });
  });
});

describe('ordinary advertisements raise no alarm', () => {
  test.each([
    'Une équipe jeune et dynamique vous attend.',
    'Jeune entreprise en pleine croissance',
    'Cariste H/F, homme ou femme de terrain',
    'Hommes et femmes de ménage (H/F)',
    'Agent de main-d’œuvre, homme de main-d’œuvre H/F',
    'Que vous soyez jeune diplômé ou déjà expérimenté',
    'Accueil du jeune enfant, de 3 mois à 3 ans',
    'Éducateur de jeunes enfants',
    'Garde d’enfants de moins de 3 ans',
    'Entreprise fondée il y a plus de 50 ans',
    'Expérience de 5 ans maximum 40 ans d’expérience',
    'Veiller à la bonne présentation des rayons',
    'Hôpital Sainte-Marie, contact : Marie Dupont',
    'Établissement privé catholique sous contrat',
    'Égalité entre les femmes et les hommes',
    'Poste ouvert aux personnes en situation de handicap',
    'Groupe en excellente santé financière',
    'Service de maternité, suivi des femmes enceintes',
    'Anglais courant, français lu et écrit',
    'Valet / femme de chambre',
    'Vente de prêt-à-porter homme et femme',
    'Aide aux personnes âgées de plus de 60 ans',
    'Maman de deux enfants cherche garde à domicile',
    'Recherche animateur d’ateliers mère-enfant',
    'Sexe : H/F',
    'Garçon de café',
  ])('« %s »', (text) => {
    expect(read(text).discrimination).toEqual([]);
  });
});

test('what is refused never enters the need', () => {
  const description = 'Jeune cariste de moins de 30 ans, CDI, 35h, domicilié à Marignane. Débutant accepté.';
  const reading = read(description, 'Cariste H/F');
  expect(reading.discrimination.length).toBeGreaterThanOrEqual(2);
  expect(reading.zones).toEqual([]);
  const neutral = neutralText({ title: 'Cariste H/F', description }, reading.discrimination);
  expect(neutral.description).not.toMatch(/30 ans|Marignane/);
  expect(neutral.description).toContain('CDI, 35h');
  expect(neutral.title).toBe('Cariste H/F');
  const feminine = { title: 'Serveuse (jeune et dynamique)', description: '' };
  expect(neutralText(feminine, read('', feminine.title).discrimination).title).toBe('serveur (H/F)');
});

test('an age below that of the law is quoted back also for an apprentice', () => {
  const quotes = (text: string) => read(text).discrimination.map((one) => one.quote);
  expect(quotes('Apprenti coiffeur. Entre 16 et 20 ans de préférence.')).toEqual(['Entre 16 et 20 ans']);
  expect(quotes('Contrat d’apprentissage, de 16 à 29 ans.')).toEqual([]);
  expect(quotes('Contrat de professionnalisation, 16 à 25 ans.')).toEqual([]);
  expect(quotes('Vendeur (H/F), 18-24 ans.')).toEqual(['18-24 ans']);
});
