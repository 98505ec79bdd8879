import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Known, telltalesIn } from '../../src/shortlists/telltales.ts';
import { inDays } from '../support/days.ts';
import { aProfile } from '../support/fixtures.ts';
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

const telling = [
  'Travailleur handicapé (BOE), né au Sénégal. Plus de 50 ans. Logé en foyer.',
  'Mariée, 2 enfants, RQTH',
];

describe('what a company may not weigh is refused wherever it is typed', () => {
  test.each(telling)('in an introduction, retaining or later: %s', async (introduction) => {
    const { match } = await cast.aSuggestion();
    const counsellor = await cast.counsellor();
    const retain = { decision: 'retain', reason: 'suits', introduction };
    const refused = await counsellor.post(`/matches/${match.id}/review`, retain);
    expect([refused.status, refused.problem.code]).toEqual([422, 'invalid']);
    expect(refused.problem.errors[0]).toMatchObject({ field: 'introduction' });
    const later = await counsellor.patch(`/matches/${match.id}`, { revision: match.revision, introduction });
    expect(later.status).toBe(422);
  });

  test('and the refusal says which words, why, and what to write', async () => {
    const { match } = await cast.aSuggestion();
    const text = { revision: match.revision, introduction: 'Ponctuelle, R.Q.T.H. depuis mars.' };
    const { problem } = await (await cast.counsellor()).patch(`/matches/${match.id}`, text);
    expect(problem.errors).toHaveLength(1);
    expect(problem.errors[0]).toMatchObject({ field: 'introduction', code: 'disability' });
    expect(problem.errors[0].detail).toMatch(/^« R\.Q\.T\.H » : .+ Écrivez plutôt : .+/);
  });

  test.each(telling)('in the message of a shortlist: %s', async (message) => {
    const { need, match } = await cast.anAgreed();
    const sent = await (await cast.officer()).post(`/needs/${need.id}/shortlists`, {
      matchIds: [match.id],
      message: `Bonjour, voici une candidature. ${message}`,
    });
    expect([sent.status, sent.problem.errors[0].field]).toEqual([422, 'message']);
  });

  test.each(telling)('in the place of a meeting, of the company or of the officer: %s', async (place) => {
    const { shortlist, candidateId } = await cast.aSent();
    const path = `/shortlists/${shortlist.id}/candidates/${candidateId}` as const;
    const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place: `À l’accueil. ${place}` };
    for (const client of [await cast.employer(), await cast.officer()]) {
      const reply = await client.post(`${path}/reply`, { answer: 'meet', meeting });
      expect([reply.status, reply.problem.errors[0].field]).toEqual([422, 'meeting.place']);
    }
    await (await cast.employer()).post(`${path}/reply`, { answer: 'meet' });
    const again = { outcome: 'second-meeting', meeting };
    expect((await (await cast.employer()).post(`${path}/outcome`, again)).status).toBe(422);
  });
});

describe('what is harmless goes through', () => {
  test('trade words in an introduction, an ordinary message, an ordinary place', async () => {
    const { need, match } = await cast.aSuggestion();
    const counsellor = await cast.counsellor();
    const retained = await counsellor.post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
      introduction:
        'Aime le contact avec les personnes âgées ; permis B depuis 2015, disponible le 12 janvier.',
    });
    expect(retained.status, JSON.stringify(retained.body)).toBe(200);
    await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
    const officer = await cast.officer();
    const message =
      'Bonjour Madame Durand, voici une personne pour votre poste à Vitrolles. Appelez-moi au 04 91 00 00 00 avant le 12 mars.';
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id], message });
    expect(draft.status, JSON.stringify(draft.body)).toBe(201);
    const { body: sent } = await officer.post(`/shortlists/${draft.body.id}/send`);
    const place = '12 rue des Lilas, 13127 Vitrolles, demander M. Petit à l’accueil';
    const reply = await (await cast.employer()).post(
      `/shortlists/${sent.id}/candidates/${sent.candidates[0]!.id}/reply`,
      { answer: 'meet', meeting: { at: `${inDays(30)}T09:30:00+01:00`, place } },
    );
    expect([reply.status, reply.body.candidates[0]!.meeting.place, reply.body.message]).toEqual([
      200,
      place,
      message,
    ]);
  });
});

describe('the CV', () => {
  test('that a company reads is composed of the record: a typed one never reaches it', async () => {
    const person = { profile: aProfile({ experience: [{ occupation: 'N1103', months: 38 }] }) };
    const { participant, shortlist, candidateId } = await cast.aMeeting({ person });
    const counsellor = await cast.counsellor();
    const { body: record } = await counsellor.get(`/participants/${participant.id}`);
    const typed = 'Zzquartz : mariée, 2 enfants, RQTH.';
    expect(
      (await counsellor.patch(`/participants/${participant.id}`, { revision: record.revision, cv: typed }))
        .status,
    ).toBe(200);
    const employer = await cast.employer();
    const { body } = await employer.get(`/shortlists/${shortlist.id}`);
    expect(JSON.stringify(body)).not.toMatch(/zzquartz/i);
    const { cv } = body.candidates[0]!.identity;
    expect(cv.experience).toEqual([{ kind: expect.stringMatching(/commandes/), duration: '3 ans' }]);
    const headers = { cookie: `session=${employer.token}` };
    for (const file of [candidateId, `${candidateId}/cv.pdf`]) {
      const answer = await fetch(`${world.url}/preselections/${shortlist.id}/cv/${file}`, { headers });
      expect(answer.status, file).toBe(200);
      expect(await answer.text()).not.toMatch(/zzquartz/i);
    }
  });
});

describe('an introduction', () => {
  test('is composed where nobody typed one, with the strengths that were ticked, and shown before as it is read', async () => {
    const person = { profile: aProfile({ experience: [{ occupation: 'N1103', months: 38 }] }) };
    const { need, match } = await cast.aSuggestion({ person });
    const counsellor = await cast.counsellor();
    const strengths = ['punctuality', 'teamwork'];
    await counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits', strengths });
    const { body: card } = await counsellor.get(`/matches/${match.id}/card`);
    expect(card.introduction).toMatch(
      /Expérience : .+ \(environ 3 ans\)\. .*Points forts : ponctualité, travail en équipe\./,
    );
    await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
    const officer = await cast.officer();
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
    const { body: preview } = await officer.get(`/shortlists/${draft.body.id}/preview`);
    await officer.post(`/shortlists/${draft.body.id}/send`);
    const { body: read } = await (await cast.employer()).get(`/shortlists/${draft.body.id}`);
    expect([preview.candidates[0]!.card, read.candidates[0]!.card]).toEqual([card, card]);
  });

  test('that was typed is taken back by a blank one', async () => {
    const { match } = await cast.aRetained();
    const counsellor = await cast.counsellor();
    const typed = await counsellor.patch(`/matches/${match.id}`, {
      revision: match.revision,
      introduction: 'Fiable.',
    });
    expect((await counsellor.get(`/matches/${match.id}/card`)).body.introduction).toBe('Fiable.');
    const { revision } = typed.body;
    const blank = await counsellor.patch(`/matches/${match.id}`, { revision, introduction: '' });
    expect([blank.status, blank.body.introduction]).toEqual([200, null]);
    expect((await counsellor.get(`/matches/${match.id}/card`)).body.introduction).toMatch(
      /Disponibilité immédiate/,
    );
    const nothing = await counsellor.patch(`/matches/${match.id}`, { revision: revision + 1 });
    expect(nothing.status).toBe(422);
  });
});

describe('what was sent and becomes telling', () => {
  /** Sent and met, each with a text that nothing said against. */
  async function aStory() {
    const { need, match, participant } = await cast.aSuggestion();
    const counsellor = await cast.counsellor();
    const officer = await cast.officer();
    const introduction = 'Fiable, connaît les rayons Zzmartin.';
    await counsellor.post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
      introduction,
    });
    await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
    const message = 'Zzmartin est disponible, bonne lecture.';
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id], message });
    const { body: sent } = await officer.post(`/shortlists/${draft.body.id}/send`);
    const candidateId: string = sent.candidates[0]!.id;
    const path = `/shortlists/${sent.id}/candidates/${candidateId}` as const;
    const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place: 'Quai Zzmartin' };
    await officer.post(`${path}/reply`, { answer: 'meet', meeting });
    return { match, participant, shortlistId: sent.id as string, candidateId };
  }
  const rename = async (id: string) => {
    const counsellor = await cast.counsellor();
    const { body } = await counsellor.get(`/participants/${id}`);
    await counsellor.patch(`/participants/${id}`, { revision: body.revision, lastName: 'Zzmartin' });
  };

  test('is read as it was while it tells nothing', async () => {
    const { shortlistId } = await aStory();
    const { body } = await (await cast.employer()).get(`/shortlists/${shortlistId}`);
    expect(JSON.stringify(body).match(/Zzmartin/g)).toHaveLength(3);
  });

  test('is held back when it is read, wherever it is read, and the officer and the counsellor are told once', async () => {
    const { participant, match, shortlistId, candidateId } = await aStory();
    await rename(participant.id);
    const employer = await cast.employer();
    const { body } = await employer.get(`/shortlists/${shortlistId}`);
    const { card, meeting, identity } = body.candidates[0]!;
    expect(identity.lastName).toBe('Zzmartin');
    expect([body.message, card!.introduction, meeting.place]).toEqual([
      null,
      expect.stringMatching(/^Métier souhaité|^Expérience|^Disponibilité/),
      'Lieu à préciser',
    ]);
    const headers = { cookie: `session=${employer.token}` };
    for (const file of ['presentation.pdf', `rencontre/${candidateId}.ics`]) {
      const answer = await fetch(`${world.url}/preselections/${shortlistId}/${file}`, { headers });
      expect(await answer.text(), file).not.toMatch(/Zzmartin/);
    }
    await employer.get(`/shortlists/${shortlistId}`);
    const officer = await cast.officer();
    const { body: followed } = await officer.get(`/shortlists/${shortlistId}`);
    expect(followed.withheld).toEqual([
      { text: 'introduction', candidateId },
      { text: 'place', candidateId },
      { text: 'message', candidateId: null },
    ]);
    const told = async (client: { get: typeof officer.get }, about: string) => {
      const { data } = (await client.get('/notices?limit=200')).body;
      return data
        .filter((one) => /-withheld$/.test(one.kind) && one.about.id === about)
        .map((one) => one.kind);
    };
    expect((await told(officer, shortlistId)).toSorted()).toEqual([
      'introduction-withheld',
      'message-withheld',
      'place-withheld',
    ]);
    expect((await told(await cast.counsellor(), match.id)).toSorted()).toEqual([
      'introduction-withheld',
      'place-withheld',
    ]);
  });

  test('an officer finds no name out by trying one in a message, nor a company in a place', async () => {
    const { need, match } = await cast.anAgreed();
    const officer = await cast.officer();
    const seen = await Promise.all(
      ['Samira Benali est disponible.', 'Jeanne Durand est disponible.'].map(async (message) => {
        const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id], message });
        const { body } = await officer.get(`/shortlists/${draft.body.id}/preview`);
        const { withheld } = (await officer.get(`/shortlists/${draft.body.id}`)).body;
        return [draft.status, body.message === message, withheld];
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    const answers = [];
    for (const place of ['Chez Samira Benali', 'Chez Jeanne Durand']) {
      const { shortlist, candidateId } = await cast.aSent();
      const meeting = { at: `${inDays(30)}T09:30:00+01:00`, place };
      const path = `/shortlists/${shortlist.id}/candidates/${candidateId}/reply` as const;
      answers.push((await (await cast.employer()).post(path, { answer: 'meet', meeting })).status);
    }
    expect(answers).toEqual([200, 200]);
  });

  test('nothing of it lies open in the database', async () => {
    await aStory();
    for (const name of ['matches', 'shortlists', 'notices', 'idempotency', 'outbox']) {
      const docs = await mongoose.connection.collection(name).find().toArray();
      expect(JSON.stringify(docs), name).not.toMatch(/Zzmartin/);
    }
  });
});

describe('what a hostile reader got past the checker', () => {
  const named = (...names: string[]): Known => ({ names, home: null, texts: [], contacts: [] });
  const codes = (text: string, known: readonly Known[] = []) =>
    telltalesIn(text, 'introduction', known).map(({ code }) => code);

  test.each([
    ['justice', 'Ponctuelle, sort en mars.'],
    ['justice', 'Préparateur de commandes, sortira début juin.'],
    ['justice', 'Sortie prévue fin avril, disponible ensuite.'],
    ['justice', 'Motivé, sort dans deux mois.'],
    ['age', 'Née en 2003, permis B.'],
    ['age', 'Bac en 2011, puis caisse.'],
    ['age', 'Bac pro commerce obtenu en 2014.'],
    ['age', 'A quitté le lycée en 2016.'],
    ['age', 'Génération 2002, à l’aise avec le numérique.'],
    ['age', 'Brevet des collèges 2019.'],
    ['family', 'Está embarazada, disponible en septembre.'],
    ['family', 'Divorciada, mobile.'],
    ['family', 'Hamile, cherche un temps partiel.'],
    ['justice', 'Sérieux, sabıkalı.'],
    ['justice', 'Trois ans en prisão, motivé.'],
    ['disability', 'Bon cuisinier, discapacitado.'],
    ['disability', 'Ponctuel, mou3a9.'],
    ['health', 'Motivé mais doente.'],
    ['origin', 'Refugee, speaks French.'],
    ['aid', 'Desempregado depuis peu.'],
    ['belief', 'Ponctuelle, muçulmana.'],
  ])('refused, for %s: %s', (code, text) => {
    expect(codes(text)).toContain(code);
  });

  test.each([
    ['Ila est ponctuelle.', named('Ali', 'Ben')],
    ['Recommandé par wos.', named('Sow', 'Nguyen')],
    ['Demander éoZ à l’atelier.', named('Zoé', 'Konaté')],
    ['hcoR connaît le métier.', named('Roch', 'Vial')],
  ])('a short name backwards: %s', (text, known) => {
    expect(codes(text, [known])).toContain('name');
  });

  test.each([
    ['Travail de la cire et du bois.', named('Éric', 'Pons')],
    ['Renfort à Noël et au printemps.', named('Léon', 'Pons')],
    ['Très organisée, un mot juste pour chaque client.', named('Tom', 'Sert')],
    ['Sur la côte, par tous les temps.', named('Rus', 'Pons')],
  ])('a word that is a short name backwards passes: %s', (text, known) => {
    expect(codes(text, [known])).toEqual([]);
  });

  test.each([
    'Sort de formation en juin, disponible aussitôt.',
    'Formation de soudure, sort en mars.',
    'Sort les poubelles et entretient les parties communes.',
    'Sort les produits du four et les met en rayon.',
    'Tient un étal en mars et en avril sur les marchés.',
    'Permis B depuis 2015, CACES 3 en 2022.',
    'Caisse et mise en rayon depuis 2019.',
    'Titre professionnel de cuisinier obtenu en 2021.',
    'CAP cuisine en 2018, puis trois ans de service.',
    'Cantine du lycée, de 2018 à 2021.',
    'Entretien d’un collège depuis 2016.',
    'Prépare 2015 colis par jour.',
    'Habilitation électrique valable jusqu’en 2027.',
    'Anglais courant, espagnol professionnel.',
    'Cuisine du monde, plats à emporter.',
    'Cuisine espagnole, portugaise et orientale, 3 ans en brasserie.',
    'Spécialités italiennes, marocaines, libanaises.',
    'A cuisiné des tapas et tenu la salle.',
    'Vend des habits et des hauts de gamme.',
    'Mécanique des engins, dépose de charges, pose de lames.',
    'Sortie des déchets en fin de service.',
    'Connaît la norme 2014 et le règlement de 2018.',
    'Génération de rapports en 2020 sur tableur.',
  ])('kept: %s', (text) => {
    expect(telltalesIn(text, 'introduction')).toEqual([]);
  });

  test.each([
    'Cuisine italienne, marocaine de naissance.',
    'Aime la cuisine, portugaise et sérieuse.',
    'Cuisine italienne, sénégalaise motivée.',
    'Cuisine soignée, algérienne.',
  ])('what goes on about the person behind a kitchen is refused: %s', (text) => {
    expect(codes(text, [])).toContain('origin');
  });
});
