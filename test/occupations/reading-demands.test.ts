import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/occupations/index.ts';
import { quote, read } from '../support/reading.ts';

const licences = ({ licences: found }: Reading) =>
  found.map(({ code, required }) => `${code}${required ? '' : ' ?'}`).sort();

describe('a licence is required, wished for, or one of a choice', () => {
  test.each([
    ['Permis B exigé, CACES R489 cat 3 souhaité', ['caces-r489-3 ?', 'permis-b']],
    ['CACES R489 cat 3 apprécié, permis B obligatoire', ['caces-r489-3 ?', 'permis-b']],
    ['Permis B et CACES R489 cat 3 souhaités', ['caces-r489-3 ?', 'permis-b ?']],
    ['Idéalement titulaire du permis B', ['permis-b ?']],
    ['le permis B serait un plus', ['permis-b ?']],
    ['PERMIS B : UN PLUS', ['permis-b ?']],
    ['Serait un plus : permis B, CACES R489 cat 3', ['caces-r489-3 ?', 'permis-b ?']],
    ['permis b (souhaité)', ['permis-b ?']],
    ['permis b serai un plus mais pas obligatoire', ['permis-b ?']],
    ['Permis B indispensable (véhicule souhaité)', ['permis-b']],
    ['Vous possédez idéalement le permis B et un CACES R489 cat 3', ['caces-r489-3 ?', 'permis-b ?']],
    ['Une expérience serait appréciée, permis B obligatoire', ['permis-b']],
    ['Le permis B est un atout', ['permis-b ?']],
    ['permis B vivement souhaité', ['permis-b ?']],
    ['permis B de préférence', ['permis-b ?']],
    ['Permis B non exigé', ['permis-b ?']],
    ['Permis B pas obligatoire', ['permis-b ?']],
    ['CACES R489 1, 3 et 5 obligatoires', ['caces-r489-1a', 'caces-r489-3', 'caces-r489-5'].map((c) => c)],
    ['Titulaire du permis B', ['permis-b']],
    ['permis b svp', ['permis-b']],
    // Who holds the heavier permit holds the other, which is thus enough.
    ['permis C ou CE', ['permis-c', 'permis-ce ?']],
    ['Permis CE ou C exigé', ['permis-c', 'permis-ce ?']],
    ['Permis B ou permis C', ['permis-b', 'permis-c ?']],
    ['permis AM, A1 ou B', ['permis-a ?', 'permis-am', 'permis-b ?']],
    ['permis AM ou A1 ou B', ['permis-a ?', 'permis-am', 'permis-b ?']],
    ['Permis B, CACES R489 cat 3 ou 5', ['caces-r489-3 ?', 'caces-r489-5 ?', 'permis-b']],
    ['Habilitations BR B2V demandées', ['habilitation-b2v', 'habilitation-br']],
    ['Permis B et C', ['permis-b', 'permis-c']],
    ['permis C ou CE, permis CE obligatoire', ['permis-c', 'permis-ce']],
  ])('« %s »', (text, expected) => {
    const found = licences(read(text));
    if (text.startsWith('CACES R489 1')) expect(found.every((code) => !code.endsWith('?'))).toBe(true);
    else expect(found).toEqual(expected);
  });

  test('two choices, one after the other, are two questions', () => {
    const { questions } = read('Permis C ou permis D, CACES R489 cat 3 ou 5, DEAS ou DEAES');
    expect(questions.filter(({ field }) => field === 'licences')).toHaveLength(3);
  });

  test.each(['Permis C ou permis D', 'permis C, D ou CE', 'DEAS ou DEAES exigé'])(
    '« %s » is a choice, asked',
    (text) => {
      const reading = read(text);
      expect(reading.licences.every(({ required }) => !required)).toBe(true);
      expect(reading.questions.some(({ field }) => field === 'licences')).toBe(true);
    },
  );
});

describe('a diploma or years of experience: either does, which is asked', () => {
  test.each([
    ['DEAES ou 2 ans d’expérience', 'deaes', 24],
    ['BAFA ou 1 an d exp. en centre', 'bafa', 12],
    ['2 ans d’expérience ou DEAES', 'deaes', 24],
    ['Titulaire du DEAS ou 6 mois d’expérience minimum', 'deas', 6],
  ])('« %s »', (text, code, months) => {
    const reading = read(text);
    expect(licences(reading)).toEqual([`${code} ?`]);
    expect(reading.experience).toMatchObject({ months, required: false });
    expect(reading.questions.some(({ field }) => field === 'experience')).toBe(true);
  });

  test('both remain demanded where both are', () => {
    const reading = read('DEAES et 2 ans d’expérience exigés');
    expect(licences(reading)).toEqual(['deaes']);
    expect(reading.experience).toMatchObject({ months: 24, required: true });
  });
});

describe('experience asked', () => {
  test.each([
    ['Débutant accepté', 'none', false],
    ['DEBUTANTS ACCEPTES', 'none', false],
    ['Débutant(e) bienvenu(e)', 'none', false],
    ['avec ou sans expérience', 'none', false],
    ['Expérience non exigée', 'none', false],
    ['Aucune expérience n’est demandée', 'none', false],
    ['pas d experience necessaire', 'none', false],
    ['2 ans minimum d’expérience', 24, true],
    ['Expérience : 2 ans minimum', 24, true],
    ['minimum 5 ans en menuiserie', 60, true],
    ['exp 3 ans mini', 36, true],
    ['1 an d’exp. exigé', 12, true],
    ['Expérience exigée : 2 An(s)', 24, true],
    ['Expérience souhaitée de 6 mois', 6, false],
    ['6 mois d’expérience seraient appréciés', 6, false],
    ['Idéalement 2 ans d’expérience sur un poste similaire', 24, false],
    ['vous avez 3 à 5 ans d’expérience', 36, true],
    ['une expérience d’un an en restauration est un plus', 12, false],
    ['première expérience exigée', 'some', true],
    ['Une première expérience serait un plus', 'some', false],
    ['expérience souhaitée en cuisine', 'some', false],
    ['Expérience indispensable', 'some', true],
    ['experience similaire exigee', 'some', true],
    ['Notre entreprise a 30 ans d’expérience', null, null],
    ['Entreprise avec 20 ans d’expérience', null, null],
    ['debutant acepté', 'none', false],
    ['1 an ds la vente mini', 12, true],
    ['Société familiale de 15 ans d’expérience', null, null],
    ['expérience en entreprise de 2 ans', 24, true],
    ['Salaire selon expérience', null, null],
    ['expérience client unique', null, null],
  ])('« %s » is %s', (text, months, required) => {
    const { experience, questions } = read(text);
    expect(experience?.months ?? null).toBe(months);
    expect(experience?.required ?? null).toBe(required);
    expect(questions.some(({ field }) => field === 'experience')).toBe(months === 'some');
  });
});

describe('a vehicle', () => {
  test.each([
    ['Véhicule indispensable', true],
    ['VEHICULE PERSONNEL EXIGE', true],
    ['Vous êtes véhiculé(e)', true],
    ['etre vehicule', true],
    ['permis B + véhicule', true],
    ['Permis B et véhicule obligatoires', true],
    ['Vous disposez de votre propre véhicule', true],
    ['voiture personnelle nécessaire', true],
    ['voiture perso indispensable', true],
    ['moyen de transport perso obligatoire', true],
    ['véhicule perso', true],
    ['avoir sa voiture', true],
    ['être véhiculé serait un plus', false],
    ['Véhicule souhaité', false],
    ['véhicule apprécié car horaires décalés', false],
    ['idéalement véhiculé', false],
    ['moyen de locomotion indispensable', true],
    ['Site non desservi par les transports en commun, véhicule requis', true],
    ['Véhicule de service fourni', null],
    ['véhicule de fonction', null],
    ['Entretien de véhicules légers', null],
    ['Conduite d’un véhicule utilitaire', null],
    ['Véhicule non nécessaire', null],
    ['Nettoyage intérieur de véhicules', null],
    ['Livraison en véhicule frigorifique', null],
    ['Vous conduisez le véhicule de l’entreprise', null],
    ['Réparation de voitures', null],
    ['un véhicule est mis à disposition', null],
  ])('« %s » : %s', (text, required) => {
    expect(read(text).vehicle?.required ?? null).toBe(required);
  });
});

describe('languages and their level', () => {
  test.each([
    ['Maîtrise du français à l’oral, notions d’arabe bienvenues', ['ar notions ?', 'fr courant']],
    ['anglais technique (lecture de documents)', ['en']],
    ['Anglais courant exigé', ['en courant']],
    ['anglais courant', ['en courant']],
    ['maîtrise de la langue française indispensable', ['fr courant']],
    ['Langue anglaise souhaitée', ['en ?']],
    ['pas besoin de parler anglais', []],
    ['angl. courant exigé, ital. souhaité', ['en courant', 'it ?']],
    ['Tu aimes faire aimer la langue française', []],
    ['anglais ou allemand exigé', ['de ?', 'en ?']],
    ['Notions d’anglais', ['en notions']],
    ['notions d anglais appréciées', ['en notions ?']],
    ['Anglais B2 minimum', ['en B2']],
    ['niveau B1 en anglais souhaité', ['en B1 ?']],
    ['Français lu, écrit, parlé', ['fr courant']],
    ['Bonne maîtrise du français', ['fr courant']],
    ['maitrise du francais a l oral', ['fr courant']],
    ['Parler anglais est un plus', ['en ?']],
    ['la pratique de l’espagnol serait un plus', ['es ?']],
    ['bilingue anglais', ['en C1']],
    ['Anglais et allemand courants', ['de courant', 'en courant']],
    ['Langues : anglais, italien', ['en', 'it']],
    ['Anglais professionnel', ['en courant']],
    ['Niveau A2 de français requis', ['fr A2']],
    ['Langue des signes appréciée (LSF)', ['lsf ?']],
    ['arabe parlé souhaité', ['ar courant ?']],
    ['Anglais scolaire', ['en notions']],
    ['Bon niveau d’anglais', ['en courant']],
    ['Professeur d’anglais', []],
    ['Cours de français pour adultes', []],
    ['Crème anglaise et pain français', []],
    ['Leader français de la propreté', []],
    ['Clientèle anglaise et allemande', []],
    ['Code du travail français', []],
  ])('« %s »', (text, expected) => {
    const found = read(text).languages.map(({ code, level, required }) =>
      [code, level, required ? undefined : '?'].filter(Boolean).join(' '),
    );
    expect(found.sort()).toEqual(expected);
  });
});

describe('a social clause', () => {
  test.each([
    'Poste relevant de la clause d’insertion',
    'Marché avec CLAUSE SOCIALE',
    'clauses sociales',
    'marché d’insertion',
    'Public éligible IAE',
    'heures d’insertion à réaliser',
    'Public éligible à la clause sociale d’insertion',
    'clause insertion',
    'Chantier soumis à une clause sociale d’insertion',
    'heures de clause',
    'éligibilité aux clauses d’insertion demandée',
  ])('« %s » is proposed', (text) => {
    const { socialClause } = read(text);
    expect(
      quote({ description: text }, socialClause?.span ?? { start: 0, end: 0, field: 'description' }),
    ).toMatch(/clause|insertion|IAE/i);
  });

  test.each([
    'clause de mobilité',
    'clause de confidentialité',
    'CDD d’insertion',
    'Conseiller en insertion',
    'hors clause sociale',
    'chargé de mission clauses sociales',
  ])('« %s » is none', (text) => expect(read(text).socialClause).toBeUndefined());
});

describe('ages and looks', () => {
  test.each([
    ['Profil 20-30 ans', '20-30 ans'],
    ['entre 18 et 25 ans', 'entre 18 et 25 ans'],
    ['20/35 ans', '20/35 ans'],
    ['Vous avez 25 à 40 ans', '25 à 40 ans'],
    ['agé de 20 a 30 ans', 'agé de 20 a 30 ans'],
    ['- de 30 ans', '- de 30 ans'],
    ['MOINS DE 26 ANS', 'MOINS DE 26 ANS'],
    ['jeune et dynamique', 'jeune et dynamique'],
    ['dynamique et jeune', 'dynamique et jeune'],
    ['JEUNE ET DYNAMIQUE', 'JEUNE ET DYNAMIQUE'],
    ['bonne presentation exigée', 'bonne presentation'],
    ['Bonne présentation', 'Bonne présentation'],
    ['présentation soignée', 'présentation soignée'],
    ['physique agréable', 'physique agréable'],
    ['la trentaine', 'la trentaine'],
    ['moins de trente ans', 'moins de trente ans'],
    ['ne pas avoir plus de 45 ans', 'plus de 45 ans'],
    ['Âge : 25-35 ans', '25-35 ans'],
    ['jeune diplômé uniquement', 'jeune diplômé'],
    ['cherche jeunes motivés', 'cherche jeunes'],
  ])('« %s » quotes « %s »', (text, quoted) => {
    const quotes = read(text).discrimination.map((found) => found.quote);
    expect(quotes.some((one) => one.includes(quoted) || quoted.includes(one))).toBe(true);
  });

  test.each([
    'Contrat d’apprentissage (moins de 30 ans)',
    'Apprenti de 16 à 29 ans',
    'Alternance : vous avez entre 18 et 29 ans',
    'Contrat de professionnalisation, 16-25 ans',
    'Service civique, 16-25 ans',
    '18 ans minimum (travail de nuit)',
    'Être majeur',
    'Expérience de 20-30 ans',
    'équipe jeune et dynamique',
    'Entreprise de 20 à 30 salariés, 25 ans d’existence',
    'accueil d’enfants de 10-12 ans',
    'animation auprès d’un public de 18-25 ans',
    'Bonne présentation des plats',
    'garantie 10-20 ans',
  ])('« %s » is lawful', (text) => expect(read(text).discrimination).toEqual([]));
});
