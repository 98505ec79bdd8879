import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellingInNeed } from '../../src/shortlists/need-texts.ts';
import type { Known } from '../../src/shortlists/telltales.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
  await cast.employer();
});
afterAll(() => world.stop());

const person = { firstName: 'Zzsamira', lastName: 'Zzbenali' };
const edit = async (id: string, change: object) => {
  const officer = await cast.officer();
  const { body } = await officer.get(`/needs/${id}`);
  return officer.patch(`/needs/${id}`, { revision: body.revision, ...change });
};
/** As somebody who got past the check, or wrote it before the person was proposed. */
const stored = (id: string, set: object) =>
  mongoose.connection.collection<any>('needs').updateOne({ _id: id }, { $set: set });

describe('after a shortlist is sent, an officer tells the company of its people by way of the need', () => {
  test.each([
    ['title', 'Poste pour Zzsamira Zzbenali', 'name'],
    ['description', 'Préparation de commandes.\nZzsamira Zzbenali conviendrait bien.', 'name'],
    ['description', 'La personne proposée sort de prison.', 'justice'],
    ['description', 'La candidate est ponctuelle. Elle est RQTH.', 'disability'],
    ['description', 'Candidat n° 1 : suivi par le PLIE.', 'aid'],
    ['address', 'Chez Zzbenali Zzsamira, 3 rue Neuve', 'name'],
  ])('refused in the %s: %s', async (field, text, code) => {
    const { need } = await cast.aSent({ person });
    const refused = await edit(need.id, { [field]: text });
    expect([refused.status, refused.problem.code]).toEqual([422, 'invalid']);
    expect(refused.problem.errors).toContainEqual(expect.objectContaining({ field, code }));
    const { body } = await (await cast.employer()).get(`/needs/${need.id}`);
    expect(JSON.stringify(body)).not.toContain(text);
  });

  test('refused in the comment of an end', async () => {
    const { need } = await cast.aSent({ person });
    const comment = 'Zzsamira Zzbenali a été incarcérée.';
    const closed = await (await cast.officer()).post(`/needs/${need.id}/close`, { reason: 'other', comment });
    expect([closed.status, closed.problem.errors?.[0]?.field]).toEqual([422, 'comment']);
  });

  test('an advertisement is changed as before', async () => {
    const { need } = await cast.aSent({ person });
    const description =
      'Garde d’enfants à domicile. Travailleurs handicapés bienvenus. Marché avec clause d’insertion. Le candidat retenu présentera un casier judiciaire vierge.';
    expect((await edit(need.id, { description })).status).toBe(200);
    expect((await (await cast.employer()).get(`/needs/${need.id}`)).body.description).toBe(description);
  });
});

test('what was written before is held back wherever the company reads it, and is the officer’s still', async () => {
  const { need, shortlist } = await cast.aSent({ person });
  const title = 'Zzsamira Zzbenali, préparation';
  await stored(need.id, {
    title,
    description: 'La personne proposée est suivie par le SPIP.',
    address: 'Chez Zzsamira Zzbenali',
    closed: { reason: 'other', comment: 'Zzsamira Zzbenali n’est pas venue.', at: new Date() },
  });
  const employer = await cast.employer();
  const { body } = await employer.get(`/needs/${need.id}`);
  expect(JSON.stringify(body)).not.toMatch(/Zzsamira|SPIP/);
  expect(body.description).toBe('Ce texte n’est pas montré : votre interlocuteur doit le relire.');
  expect(body.title).not.toBe('');
  expect(JSON.stringify((await employer.get('/needs?limit=200')).body)).not.toMatch(/Zzsamira|SPIP/);
  const headers = { cookie: `session=${employer.token}` };
  for (const path of [
    `/preselections/${shortlist.id}`,
    '/preselections',
    `/besoins/${need.id}`,
    `/preselections/${shortlist.id}/presentation.pdf`,
  ]) {
    const answer = await fetch(`${world.url}${path}`, { headers });
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toMatch(/Zzsamira|SPIP/);
  }
  expect((await (await cast.officer()).get(`/needs/${need.id}`)).body.title).toBe(title);
});

test('a title that names somebody is in no notice and no message to the company', async () => {
  const { need, match } = await cast.anAgreed({ person });
  await stored(need.id, { title: 'Zzsamira Zzbenali, préparation' });
  const officer = await cast.officer();
  const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  expect((await officer.post(`/shortlists/${draft.body.id}/send`)).status).toBe(200);
  const { body } = await (await cast.employer()).get('/notices?limit=200');
  expect(body.data.some(({ about }: any) => about.id === draft.body.id)).toBe(true);
  expect(JSON.stringify(body)).not.toContain('Zzsamira');
});

test('an officer finds no name out by trying one in a need, and the company does not read it', async () => {
  const { need } = await cast.aRetained({ person });
  const tried = await edit(need.id, { description: 'Zzsamira Zzbenali conviendrait.' });
  const other = await edit(need.id, { description: 'Zzjeanne Zzdurand conviendrait.' });
  expect([tried.status, other.status]).toEqual([200, 200]);
  await edit(need.id, { description: 'Zzsamira Zzbenali conviendrait.' });
  const { body } = await (await cast.employer()).get(`/needs/${need.id}`);
  expect(JSON.stringify(body)).not.toContain('Zzsamira');
});

describe('in the words of a need', () => {
  const known = (firstName: string, lastName: string): Known => ({
    names: [firstName, lastName],
    home: null,
    texts: [],
    contacts: ['rose.boucher@essai.example', '06 39 98 12 34'],
  });
  const rose = [known('Rose', 'Boucher')];

  test.each([
    'Rose Boucher serait parfaite.',
    'Boucher (Rose), à rencontrer vite.',
    'Écrire à rose.boucher@essai.example',
    'Boucher sort de prison.',
    'La personne que nous vous proposons est logée en foyer.',
    'Votre candidate est mère de deux enfants.',
    'Candidature A : parcours d’insertion.',
    'La personne réf. P-7KM2Q est RQTH.',
    'Les personnes présentées sont au RSA.',
    'La candidate convient. Elle est enceinte.',
  ])('telling: %s', (text) => expect(tellingInNeed(text, rose)).not.toEqual([]));

  test.each([
    'Boucher / bouchère en grande surface, rayon traiteur.',
    'Vente de roses et de plantes ; un boucher serait un plus.',
    'Travailleurs handicapés bienvenus, poste adapté. Clause d’insertion de 7 heures.',
    'Garde d’enfants de 3 à 9 ans, sorties d’école.',
    'Le candidat ou la candidate devra être éligible à l’IAE et de plus de 26 ans.',
    'La personne retenue aura un casier judiciaire vierge.',
    'Vous accompagnez des personnes âgées et handicapées en EHPAD.',
    'Contrat d’insertion (CDDI) en chantier d’insertion, agrément de France Travail.',
    'Les candidatures sont à envoyer à la mission locale.',
    'Contact : Mme Boucher au 04 91 00 00 00.',
    'Nous recrutons une personne RQTH (obligation d’emploi).',
  ])('an advertisement: %s', (text) => expect(tellingInNeed(text, rose)).toEqual([]));
});
