import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const counsellor = () => world.sign('counsellor');
const officer = () => world.sign('officer');

async function person(profile: object = {}, rest: object = {}): Promise<{ id: string; reference: string }> {
  const { body } = await (await counsellor()).post(
    '/participants',
    aPerson({ profile: aProfile(profile), ...rest }),
  );
  return body;
}
const need = async (overrides: object = {}) =>
  (await (await officer()).post('/needs', aNeed(overrides))).body;
const ask = async (needId: string, participantId: string) =>
  (await (await counsellor()).get(`/needs/${needId}/why-not?participantId=${participantId}`)).body;

test('a counsellor is told in French each limit that keeps a person out of a need', async () => {
  const { id } = await person({
    excludedConditions: ['night'],
    licences: { 'right-to-work': true, 'permis-b': false },
    travel: { modes: ['walk'], maxMinutes: 5 },
  });
  const { id: needId } = await need({ zone: '13117', conditions: ['night'], licences: ['permis-b'] });
  const answer = await ask(needId, id);
  expect(answer).toMatchObject({ status: 'excluded', participant: { id } });
  expect(answer.limits.map(({ limit }: { limit: string }) => limit)).toEqual(['law', 'condition', 'travel']);
  expect(answer.because).toContain('travail de nuit');
  expect(answer.because).toMatch(/Le trajet est trop long : \d+ min à pied, pour 5 min acceptées\./);
});

test('somebody who is in the list is told their rank, and what one thing would change it', async () => {
  const best = await person({ licences: { 'right-to-work': true, 'caces-r489-3': true } });
  const lacking = await person({ licences: { 'right-to-work': true, 'caces-r489-3': false } });
  const { id: needId } = await need({ title: 'Cariste', licences: ['caces-r489-3'] });
  expect(await ask(needId, best.id)).toMatchObject({ status: 'ranked', rank: 1 });
  const answer = await ask(needId, lacking.id);
  expect(answer).toMatchObject({ status: 'ranked', group: 'gap', gap: { code: 'caces-r489-3' } });
  expect(answer.because).toMatch(
    /^Aucune limite n’écarte cette personne : \d+(re|e) sur \d+ possibles, à une étape\.$/,
  );
  const step = answer.changes[0]!;
  expect(step).toMatchObject({ kind: 'licence', code: 'caces-r489-3' });
  expect(step.group).not.toBe('gap');
  expect(step.score).toBeGreaterThan(answer.score);
  expect(step.text).toMatch(/^Obtenir : .*CACES/);
});

test('an officer asks by reference, and reads nothing of a proof of the law, nor why somebody is not proposed', async () => {
  const { id, reference } = await person({ licences: { 'right-to-work': false } });
  const shy = await person({}, { wantsProposals: false });
  const { id: needId } = await need();
  const said = async (who: { reference: string }) =>
    (await (await officer()).get(`/needs/${needId}/why-not?reference=${who.reference}`)).body;
  expect(await said({ reference })).toMatchObject({ status: 'ranked' });
  expect(JSON.stringify(await said({ reference }))).not.toContain('travail vérifié');
  expect(await said(shy)).toMatchObject({
    status: 'not-ranked',
    because: 'Cette personne n’est pas proposée en ce moment.',
  });
  expect((await ask(needId, id)).because).toContain('Droit au travail');
  const rows = await mongoose.connection
    .collection('audit')
    .countDocuments({ action: 'ranking.why-not', participantId: id });
  expect(rows).toBe(3);
});

test('an officer does not write a need to learn who told of prison, or of a former employer', async () => {
  const told = 'Cariste chez Zyglobat. Puis la prison de Luynes, où j’ai appris la cuisine.';
  const { id, reference } = await person({}, { experienceText: told });
  const words = async (description: string) => {
    const { id: needId } = await need({ title: 'Poste', description, open: false });
    const { body } = await (await officer()).get(`/needs/${needId}/why-not?reference=${reference}`);
    expect(body.account).toBeUndefined(); // it names the words
    return body.contributions.find(({ criterion }: { criterion: string }) => criterion === 'experience');
  };
  expect((await words('Cuisine'))!.because).toMatch(/^1 mot de l’annonce/);
  expect(await words('Zyglobat, prison de Luynes')).toMatchObject({ points: 0 });
  const { id: needId } = await need({ title: 'Poste', description: 'Cuisine' });
  expect(JSON.stringify((await ask(needId, id)).account)).toContain('cuisin');
});

test('a need does not ask, one by one, for what the law has verified of people', async () => {
  for (const code of ['right-to-work', 'dangerous-work-age', 'social-clause']) {
    const { status, problem } = await (await officer()).post('/needs', aNeed({ licences: [code] }));
    expect([status, problem.errors[0].field]).toEqual([422, 'licences.0']);
  }
});

test('a person who is not to be proposed has no rank, and the reason is said', async () => {
  const { id } = await person({}, { confirmed: false });
  const { id: needId } = await need();
  expect(await ask(needId, id)).toMatchObject({
    status: 'not-ranked',
    because: 'La personne n’a pas encore confirmé son profil.',
  });
});

test('the question names one person, by id or by reference', async () => {
  const { id: needId } = await need();
  const client = await officer();
  expect((await client.get(`/needs/${needId}/why-not`)).status).toBe(422);
  expect((await client.get(`/needs/${needId}/why-not?participantId[$ne]=x`)).status).toBe(422);
  expect((await client.get(`/needs/${needId}/why-not?reference=P-00000`)).status).toBe(404);
});

test('the steps of a person say how many more needs each would open, best first', async () => {
  const { id } = await person({
    wishes: ['K2204'],
    experience: [{ occupation: 'K2204', months: 12 }],
    licences: { 'right-to-work': true, 'permis-b': false },
    travel: { modes: ['car'], maxMinutes: 60 },
  });
  const driving = { title: 'Nettoyage', description: '', occupations: ['K2204'], skills: [] };
  const three = await Promise.all([1, 2, 3].map(() => need({ ...driving, licences: ['permis-b'] })));
  await need({ ...driving, conditions: ['night'] });
  const { body } = await (await counsellor()).get(`/participants/${id}/next-steps`);
  expect(body.data[0]).toMatchObject({ kind: 'licence', code: 'permis-b', opens: 3 });
  expect(body.data[0]!.needs.map(({ id: needId }: { id: string }) => needId).toSorted()).toEqual(
    three.map(({ id: needId }) => needId).toSorted(),
  );
  expect(body.data[0]!.text).toMatch(/^Obtenir : /);
  const opened = body.data.map(({ opens }: { opens: number }) => opens);
  expect(opened).toEqual(opened.toSorted((one: number, other: number) => other - one));
});

test('before a need is opened, its pool says how many people suit and what limits that most', async () => {
  const drawn = { wishes: ['D1106'], experience: [], zone: '13201' };
  const ready = { 'right-to-work': true, 'permis-b': true };
  await Promise.all([1, 2, 3].map(() => person({ ...drawn, licences: ready })));
  await Promise.all([1, 2, 3, 4].map(() => person({ ...drawn, licences: { ...ready, 'permis-b': false } })));
  await person({ ...drawn, licences: ready, excludedConditions: ['cold'] });
  const { id: needId } = await need({
    title: 'Vente',
    description: '',
    occupations: ['D1106'],
    zone: '13201',
    skills: [],
    licences: ['permis-b'],
    conditions: ['cold'],
    open: false,
  });
  const { body } = await (await officer()).get(`/needs/${needId}/pool`);
  expect(body).toMatchObject({ suiting: 3, possible: 3, groups: { ready: 3, confirm: 0, gap: 0 } });
  expect(body.without.slice(0, 2)).toEqual([
    expect.objectContaining({ kind: 'licence', code: 'permis-b', suiting: 7 }),
    expect.objectContaining({ kind: 'condition', code: 'cold', suiting: 4 }),
  ]);
  expect(body.without[0]!.text).toMatch(/^Sans la condition « .* » : 7 personnes au lieu de 3\.$/);
  // Where one of three people lives would be told by the name of the place alone.
  expect(body.zones).toEqual([]);
});
