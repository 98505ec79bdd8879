import { describe, expect, test } from 'vitest';
import { type ReadContact, shownText } from '../../src/occupations/index.ts';
import { quote, read } from '../support/reading.ts';

const words = ({ name, role, email, phone }: ReadContact) =>
  [name, role, email, phone].filter(Boolean).join(' | ');
const shown = (description: string) => shownText({ title: '', description }, read(description)).description;

describe('contacts are found, and leave the text that others read', () => {
  test.each([
    ['Contact : Mme Sandrine Imbert, 04 42 10 20 30', ['Mme Sandrine Imbert | 04 42 10 20 30']],
    [
      'Contact : Sandrine Imbert sandrine.imbert@macon-13.fr',
      ['Sandrine Imbert | sandrine.imbert@macon-13.fr'],
    ],
    ['Envoyez CV et LM à recrutement@exemple.fr', ['recrutement@exemple.fr']],
    ['CV par mail : rh@exemple.com ou au 06.12.34.56.78', ['rh@exemple.com | 06.12.34.56.78']],
    ['Tél : 0491000000', ['0491000000']],
    ['TEL 04-91-00-00-00', ['04-91-00-00-00']],
    ['appeler le 04 91 00 00 00', ['04 91 00 00 00']],
    ['Appelez Karim au 07 61 00 00 00', ['Karim | 07 61 00 00 00']],
    ['Votre interlocuteur : Jean Rousset, responsable d’agence', ['Jean Rousset | responsable d’agence']],
    ['Interlocuteur : M. Rousset', ['M. Rousset']],
    ['demander Monsieur BENALI', ['Monsieur BENALI']],
    ['Merci de contacter Mr Dupont Michel au +33 6 12 34 56 78', ['Mr Dupont Michel | +33 6 12 34 56 78']],
    ['Personne à contacter : Julie Garnier (RH) 0442000000', ['Julie Garnier | RH | 0442000000']],
    ['mail : rh [at] exemple [point] fr', ['rh@exemple.fr']],
    ['Postulez à contact(at)exemple.fr', ['contact@exemple.fr']],
    ['Candidature à adresser à Madame la Directrice, rh@exemple.fr', ['rh@exemple.fr']],
    [
      'Directrice : Mme Nguyen, 0491000000 / direction@exemple.org',
      ['Mme Nguyen | 0491000000 | direction@exemple.org'],
    ],
    ['contact: paul@a.fr, marie@b.fr', ['paul@a.fr', 'marie@b.fr']],
    ['Numéro : 06 12 34 56 78 (SMS possible)', ['06 12 34 56 78']],
    ['Nous joindre : 00 33 4 91 00 00 00', ['00 33 4 91 00 00 00']],
    ['06/12/34/56/78', ['06/12/34/56/78']],
    ['RECRUTEMENT@EXEMPLE.FR', ['recrutement@exemple.fr']],
    ['Contact Mme D’Angelo 0442000000', ['Mme D’Angelo | 0442000000']],
    ['contact : Mme martin au 0442000000', ['Mme martin | 0442000000']],
    ['Renseignements auprès de Nathalie (04 42 00 00 00)', ['Nathalie | 04 42 00 00 00']],
    ['M. Paul Faure, conducteur de travaux, vous accueille', ['M. Paul Faure | conducteur de travaux']],
  ])('« %s »', (text, expected) => {
    const description = `Poste de maçon à Vitrolles, CDI 35h.\n${text}\nDébutant accepté.`;
    const { contacts } = read(description);
    const found = contacts.map(words).map((line) => line.split(' | ').sort().join(' | '));
    expect(found).toEqual(expected.map((line) => line.split(' | ').sort().join(' | ')));
    for (const { span } of contacts) expect(quote({ description }, span).length).toBeGreaterThan(2);
    const kept = shown(description);
    expect(kept).toContain('Poste de maçon à Vitrolles, CDI 35h.');
    expect(kept).toContain('Débutant accepté.');
    for (const piece of expected.flatMap((line) => line.split(' | ')))
      if (!/^(?:RH|responsable|conducteur)/.test(piece)) expect(kept).not.toContain(piece);
    expect(kept).not.toMatch(/@|\[at\]|\(at\)|0[1-9](?:[ ./-]?\d\d){4}/);
  });

  test.each([
    'Madame, Monsieur, notre entreprise recrute',
    'Être en contact avec la clientèle',
    'Rémunération 1 850,00 €, 35 heures, du 01/02/2027 au 01/03/2027',
    'SIRET 732 829 320 00074',
    'Lieu : 12 rue Paradis, 13006 Marseille',
    'Salon Jean Martin recrute un coiffeur',
    'École Marie Curie, collège Jean Moulin',
    'Référence 0412345678901',
    'Appelez-nous vite !',
    'Vous répondez au téléphone et aux mails',
  ])('« %s » holds no contact', (text) => {
    expect(read(text).contacts).toEqual([]);
    expect(shown(text)).toBe(text);
  });

  test('an address where to apply leaves the text too, that of the work stays', () => {
    const text =
      'Chantier : 3 rue Haute, 13120 Gardanne. Envoyer CV au 12 avenue de la Gare, 13300 Salon-de-Provence.';
    expect(shown(text)).toContain('3 rue Haute, 13120 Gardanne');
    expect(shown(text)).not.toMatch(/avenue de la Gare|13300/);
  });

  test('a long text of nothing but digits and marks comes to an end', () => {
    for (const piece of ['0', '06 ', 'a@', 'contact : ', 'Mme ', '@.', 'rh [at] '])
      expect(() => read(piece.repeat(20_000 / piece.length))).not.toThrow();
  });
});
