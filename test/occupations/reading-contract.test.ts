import { describe, expect, test } from 'vitest';
import { read } from '../support/reading.ts';

/**
 * What is understood of a contract, in short: its kind, its months, « ? » where something of it is asked; « - » where
 * nothing is claimed nor asked.
 */
function contractOf(description: string, title = ''): string {
  const { contract, questions } = read(description, title);
  const asked = questions.some(({ field }) => field === 'contract') ? '?' : '';
  const said = contract ? [contract.kind, contract.months].filter(Boolean).join(' ') : '';
  return `${said}${asked}` || '-';
}

describe('hiring « en » a contract is that contract', () => {
  test.each([
    ['Embauche en CDI dès janvier.', 'cdi'],
    ['Type d’embauche : CDI', 'cdi'],
    ['TYPE D EMBAUCHE: CDI', 'cdi'],
    ['Contrat d’embauche : CDD 6 mois', 'cdd 6'],
    ['Embauche CDI temps plein', 'cdi'],
    ['Embauche prévue le 04/01/2027 en CDD de 6 mois', 'cdd 6'],
    ['Embauche en 2/8 ou 3/8, CDI 35h', 'cdi'],
    ['Embauche immédiate en C.D.D de 3 mois', 'cdd 3'],
    ['On embauche un maçon en cdi', 'cdi'],
    ['Suivi des chantiers, poste en CDI', 'cdi'],
    ['Contrat : CDI', 'cdi'],
    ['contrat cdi 35 h / sem', 'cdi'],
    ['CDI\u00a039h', 'cdi'],
    ['Poste a pourvoir en  C D I', 'cdi'],
    ['Nature du contrat – Contrat à durée  indéterminée', 'cdi'],
    ['contrat duree indeterminee, temps complet', 'cdi'],
    ['CDI de chantier, maçonnerie', 'cdi'],
    ['Type de contrat : CDD. Une évolution vers un CDI est possible.', 'cdd'],
    ['Poste évolutif. CDI.', 'cdi'],
    ['contrat indéterminé', 'cdi'],
    ['extra les samedis', 'cdd'],
    ['pour la saison d’avril à fin septembre', 'seasonal 6'],
    ['CDI apres 2 mois interim', 'interim 2'],
    ['saison été 2027 (1er juin - 30 septembre)', 'seasonal 4'],
    ['Avant tout nous cherchons une personne motivée, en CDI', 'cdi'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));
});

describe('a contract that may come later is not the contract', () => {
  test.each([
    ['CDD de 6 mois renouvelable', 'cdd 6'],
    ['Contrat 9 mois renouvelable', 'cdd 9?'],
    ['Contrat de 9 mois', 'cdd 9?'],
    ['Contrat 9 mois renouvelable, en CDD', 'cdd 9'],
    ['CDD remplacement conge mat. 5 mois du 15/12/26 au 15/05/27', 'cdd 5'],
    ['CDD remplacement congé mat. 5 mois', 'cdd 5'],
    ['CDD du 15/12/26 au 15/05/27', 'cdd 5'],
    ['CDD. 5 mois d’expérience', 'cdd'],
    ['CDD 3 mois pouvant déboucher sur un CDI', 'cdd 3'],
    ['CDD pouvant deboucher sur un cdi', 'cdd'],
    ['Intérim puis embauche en CDI', 'interim'],
    ['Intérim puis embauche', 'interim'],
    ['Interim 2 mois puis CDI', 'interim 2'],
    ['Mission intérim longue durée avec embauche à la clé', 'interim'],
    ['Intérim en vue d’une embauche en CDI', 'interim'],
    ['CDD 12 mois (CDI possible ensuite)', 'cdd 12'],
    ['CDD de 4 mois, possibilité d’embauche en CDI', 'cdd 4'],
    ['CDD 6 mois suivi d’un CDI si affinité', 'cdd 6'],
    ['interim 18 mois + embauche cdi', 'interim 18'],
    ['CDD transformable en CDI', 'cdd'],
    ['CDD renouvelable en CDI', 'cdd'],
    ['Pré-embauche en intérim, CDI à terme', 'interim'],
    ['CDD évolutif vers CDI', 'cdd'],
    ['Possibilité de CDI', '?'],
    ['Embauche possible en CDI à terme', '?'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));
});

describe('an agency that says what it does names no contract', () => {
  test.each([
    [
      'L’agence Losange, dénicheuse de talents en CDI, CDD, Intérim vous propose un poste de soudeur. Contrat d’intérim de 6 mois.',
      'interim 6',
    ],
    ['Losange, votre partenaire en CDI, CDD et Intérim. Mission intérim de 3 mois.', 'interim 3'],
    ['Notre agence propose des postes en CDI, CDD ou intérim. Contrat : CDI.', 'cdi'],
    ['Agence d’emploi (intérim, CDD, CDI), nous cherchons un cariste en CDI', 'cdi'],
    ['Losange Recrutement CDI / CDD / Intérim. Poste en CDD de 8 mois.', 'cdd 8'],
    ['Spécialiste du travail temporaire et du CDI, Losange recherche un soudeur. CDD 2 mois.', 'cdd 2'],
    [
      'Depuis 1990 nous accompagnons les entreprises en Intérim - CDD - CDI. Type de contrat: intérim',
      'interim',
    ],
    ['Prime dès 400 heures travaillées en intérim. CDI.', 'cdi'],
    ['Agence d’intérim à Vitrolles, contrat CDI chez notre client', 'cdi'],
    ['Losange Intérim recherche pour l’un de ses clients un plombier en CDI', 'cdi'],
    ['Notre agence propose des postes en CDI, CDD ou intérim.', '?'],
    ['Losange, acteur du recrutement CDI CDD intérim, recherche un maçon.', '?'],
    ['Losange Intérim recrute pour son client un maçon.', '?'],
    ['Leader de l’intérim, Losange recrute en CDI un chargé de recrutement', 'cdi'],
    ['Rejoignez une agence qui place 200 intérimaires par jour. CDI.', 'cdi'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));
});

describe('taking turns is no work-study', () => {
  test.each([
    ['Vous travaillez en alternance avec un collègue. CDI.', 'cdi'],
    ['Vous travaillez en alternance avec un collègue.', '-'],
    ['Horaires en alternance matin et après-midi', '-'],
    ['Une semaine sur deux en alternance, CDD 6 mois', 'cdd 6'],
    ['Alternance matin / soir, contrat CDI', 'cdi'],
    ['Équipes du matin et du soir en alternance, intérim', 'interim'],
    ['Alternance de stations debout et assise', '-'],
    ['alternance télétravail et bureau', '-'],
    ['Poste en alternance jour/nuit, CDI', 'cdi'],
    ['Poste en alternance', '?'],
    ['Nous recherchons un(e) alternant(e) en vente', '?'],
    ['Contrat en alternance : apprentissage, 24 mois', 'apprenticeship 24'],
    ['Contrat d’alternance (contrat de professionnalisation) de 12 mois', 'professionalisation 12'],
    ['Alternance BTS MCO', '?'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));

  test('in a title it is work-study, of either kind', () => {
    expect(contractOf('Accueil des clients.', 'Vendeur en alternance (H/F)')).toBe('?');
    expect(contractOf('Contrat d’apprentissage.', 'Vendeur en alternance (H/F)')).toBe('apprenticeship');
  });
});

describe('what is refused is not offered', () => {
  test.each([
    ['Pas d’intérim, CDI direct', 'cdi'],
    ['Hors intérim. CDD 3 mois.', 'cdd 3'],
    ['CDD et non CDI', 'cdd'],
    ['CDI et non CDD', 'cdi'],
    ['CDI, pas en interim', 'cdi'],
    ['Ni CDD ni intérim : un vrai CDI', 'cdi'],
    ['Agences d’intérim s’abstenir, poste en CDI', 'cdi'],
    ['Intérim s’abstenir. CDD 12 mois', 'cdd 12'],
    ['Sans passer par l’intérim : CDI', 'cdi'],
    ['Un CDI, et pas un CDD !', 'cdi'],
    ['Plutôt qu’un CDD, un CDI', 'cdi'],
    ['Pas d’intérim', '-'],
    ['intérim exclu', '-'],
    ['Nous ne proposons pas de CDD, seulement du CDI', 'cdi'],
    ['Pas de contrat d’apprentissage. CDI.', 'cdi'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));
});

describe('words that are no contract', () => {
  test.each([
    'Gestion du rayon saisonnier',
    'Vous cuisinez des produits de saison',
    'Fruits et légumes de saison, mise en avant des produits saisonniers',
    'Apprentissage rapide demandé',
    'Capacité d’apprentissage, formation en interne',
    'Formation en interne assurée par un tuteur',
    'Directeur par intérim de 2010 à 2012',
    'Vous assurez l’intérim du chef de rang pendant ses congés',
    'Documentaliste au CDI du lycée',
    'Vous travaillez en intérim du directeur pendant ses absences',
    'Forte activité en haute saison',
    'Huile d’olive vierge extra',
    'Accueil extra-scolaire',
    'Encadrement des stagiaires et des apprentis',
    'Entretien des stages de karting',
    'Vacations de 12h le week-end',
    'Décoration saisonnière des vitrines',
    'Contact avec les saisonniers du camping',
    'Stage de récupération de points',
  ])('« %s » claims nothing', (text) => expect(contractOf(text)).toBe('-'));

  test('a seasonal shelf is none in a title either', () => {
    expect(contractOf('CDI 35h', 'Vendeur rayon saisonnier (H/F)')).toBe('cdi');
  });
});

describe('the other contracts', () => {
  test.each([
    ['CDII : contrat de travail intermittent, conducteur scolaire', 'cdi'],
    ['CDI intermittent', 'cdi'],
    ['CDI intérimaire', 'interim?'],
    ['Contrat : CDI-I interimaire', 'interim?'],
    ['CDI  Intérimaire chez nos clients', 'interim?'],
    ['Contrat PEC de 12 mois', 'insertion 12'],
    ['PEC 20h/semaine', 'insertion'],
    ['CDD PEC 10 mois', 'insertion 10'],
    ['Contrat CUI-CAE, 9 mois', 'insertion 9'],
    ['Parcours emploi compétences (éligibilité à vérifier)', 'insertion'],
    ['Contrat unique d’insertion', 'insertion'],
    ['CDDI de 4 mois renouvelable', 'insertion 4'],
    ['C.D.D.I 26h', 'insertion'],
    ['CDD d’insertion, 6 mois', 'insertion 6'],
    ['Extra en restauration le samedi soir', 'cdd'],
    ['Nous cherchons des extras pour les mariages', 'cdd'],
    ['CDDU de 3 jours', 'cdd 0.25'],
    ['CDD d’usage, 2 semaines', 'cdd 0.5'],
    ['CDD saisonnier de 4 mois', 'seasonal 4'],
    ['Contrat saison avril à septembre', 'seasonal 6'],
    ['Job saisonnier, logement possible', 'seasonal'],
    ['Recherche plongeur pour la saison', 'seasonal'],
    ['cherche serveur pour saison', 'seasonal'],
    ['saison de juin à septembre', 'seasonal 4'],
    ['Saisonnier agricole', 'seasonal'],
    ['apprenti boulanger', 'apprenticeship'],
    ['Ce poste saisonnier est peut-être pour vous', 'seasonal'],
    ['Taux horaire 12,10 € + 10 % IFM + 10 % CP', 'interim'],
    ['Recrutons commis, saison été 2026', 'seasonal'],
    ['interim 3 semaines', 'interim 0.75'],
    ['Interim', 'interim'],
    ['INTERIM - 15 jours', 'interim 0.5'],
    ['mission interim 1 mois', 'interim 1'],
    ['Contrat de travail temporaire de 2 mois', 'interim 2'],
    ['Mission d’interim sur Vitrolles', 'interim'],
    ['Contrat d’apprentissage 24 mois', 'apprenticeship 24'],
    ['Contrat d’apprentissage de deux ans', 'apprenticeship 24'],
    ['contrat pro 12 mois', 'professionalisation 12'],
    ['Contrat de vacation', '?'],
    ['Offre de stage de 6 mois', '?'],
    ['Mission de service civique, 8 mois', '?'],
    ['Missions en auto-entrepreneur', '?'],
    ['CDI ou CDD selon profil', '?'],
    ['CDD/CDI', '?'],
    ['Type de contrat : CDI ou intérim', '?'],
    ['Remplacement congé maternité de 5 mois', 'cdd 5'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));

  test.each([
    ['Préparer les commandes.', 'Apprenti boulanger (H/F)', 'apprenticeship'],
    ['CDD de 5 mois', 'Saisonnier agricole H/F', 'seasonal 5'],
    ['Accueil', 'Stagiaire communication', '?'],
    ['Service en salle', 'Serveur EXTRA', 'cdd'],
    ['Contrat : CDI. Notre agence place aussi en intérim.', 'Cariste H/F', 'cdi'],
    ['Soudure TIG.', 'Soudeur - CDI - Vitrolles', 'cdi'],
    ['Mission de 3 mois', 'Maçon H/F (intérim)', 'interim 3'],
  ])('« %s » under « %s » is %s', (text, title, expected) => expect(contractOf(text, title)).toBe(expected));
});

describe('its length', () => {
  test.each([
    ['CDD 6mois', 'cdd 6'],
    ['CDD - 6 MOIS', 'cdd 6'],
    ['CDD de six (6) mois', 'cdd 6'],
    ['Contrat saisonnier vendanges, 3 semaines', 'seasonal 0.75'],
    ['CDD de remplacement de janvier à juin 2027', 'cdd 6'],
    ['CDD d’un an', 'cdd 12'],
    ['CDD d’un an et demi', 'cdd 18'],
    ['CDD 18 mois temps plein', 'cdd 18'],
    ['CDD temps plein 35h - 8 mois', 'cdd 8'],
    ['CDD 2 semaines', 'cdd 0.5'],
    ['CDD d’1 semaine', 'cdd 0.25'],
    ['CDD de 10 jours', 'cdd 0.25'],
    ['Durée : 7 mois. Contrat : CDD.', 'cdd 7'],
    ['CDD, durée de la mission 4 mois', 'cdd 4'],
    ['CDD, expérience de 2 ans exigée', 'cdd'],
    ['CDD, période d’essai de 1 mois', 'cdd'],
    ['CDD 35h, vous avez 3 ans de métier', 'cdd'],
    ['CDD. Acompte toutes les 2 semaines.', 'cdd'],
    ['CDD de 3 à 6 mois', 'cdd?'],
    ['CDD du 01/07/2026 au 31/08/2026', 'cdd 2'],
    ['CDI, période d’essai de 2 mois', 'cdi'],
  ])('« %s » is %s', (text, expected) => expect(contractOf(text)).toBe(expected));
});
