import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  cast = castOf(world);
  await cast.employer();
});
afterAll(() => world.stop());

const name = { firstName: 'Noémie', lastName: 'De Zzkersaint' };

async function aStory() {
  const { participant, need, shortlist } = await cast.aSent({
    person: { ...name, email: 'noemie@essai.example', phone: '06 39 98 44 55' },
  });
  const officer = await cast.officer();
  const { body: company } = await officer.get(`/needs/${need.id}`);
  const other = await world.sign('employer', 1).then(() => world.employers[1]);
  return { participant, shortlist, officer, own: company.employerId as string, other: other?.id ?? '' };
}

/** Each note, whether it is about the person, and of which company. */
const notes = (reference: string) =>
  [
    ['Rappelé. Mme Zzkersaint viendra jeudi. Prévoir un badge.', true, 'own'],
    ['Noémie de Zz-kersaint plaît beaucoup.', true, 'other'],
    [`Parlé de ${reference} : bon retour.`, true, 'other'],
    ['Rappeler le 06.39.98.44.55 demain.', true, 'other'],
    ['Écrire à NOEMIE@essai.example.', true, 'own'],
    ['M. Zzkersaint est notre contact au siège.', false, 'other'],
    ['Noémie, à l’accueil, prend les messages.', false, 'own'],
    ['Deux postes de plus en mars.', false, 'own'],
  ] as const;

describe('notes of calls with companies', () => {
  test('go to the person with their file, by the sentences that are about them, and are emptied when they are erased', async () => {
    const { participant, officer, own, other } = await aStory();
    const all = notes(participant.reference);
    for (const [note, , of] of all) {
      const company = of === 'own' ? own : other;
      expect((await officer.post(`/employers/${company}/calls`, { kind: 'telephone', note })).status).toBe(
        201,
      );
    }
    const { body: file } = await (await cast.counsellor()).get(`/participants/${participant.id}/file`);
    expect(file.calls).toHaveLength(5);
    const said = file.calls.map((one) => one.said);
    expect(said).toContain('Mme Zzkersaint viendra jeudi.');
    expect(said.join()).not.toMatch(/badge|siège|accueil/);

    await (await world.sign('manager')).post(`/participants/${participant.id}/erasure`, {
      because: 'request',
    });
    const left = [own, other].map(
      async (id) => (await officer.get(`/employers/${id}/calls?limit=100`)).body.data,
    );
    const kept = (await Promise.all(left)).flat().map((one) => one.note);
    expect(kept).toHaveLength(all.length);
    for (const [note, about] of all) expect(kept.includes(note), note).toBe(!about);
  });

  test('and the message of a shortlist goes with the last person whom it was about, or whom it names', async () => {
    const send = async (message: string, people: object[]) => {
      const officer = await cast.officer();
      const counsellor = await cast.counsellor();
      const { need, match, participant } = await cast.anAgreed({
        person: people[0] ?? {},
        need: { posts: 3 },
      });
      const ids = [match.id];
      for (const person of people.slice(1)) {
        const { body: beside } = await counsellor.post('/participants', {
          ...aPerson(person),
        });
        const { body: other } = await counsellor.post(`/needs/${need.id}/matches`, {
          participantId: beside.id,
          because: 'Pour l’essai.',
        });
        await counsellor.post(`/matches/${other.id}/review`, { decision: 'retain', reason: 'suits' });
        await counsellor.post(`/matches/${other.id}/agreement`, { given: true, how: 'telephone' });
        ids.push(other.id);
      }
      const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: ids, message });
      await officer.post(`/shortlists/${draft.id}/send`);
      await (await world.sign('manager')).post(`/participants/${participant.id}/erasure`, {
        because: 'request',
      });
      return (await officer.get(`/shortlists/${draft.id}`)).body.message;
    };
    expect(await send('Une candidature solide.', [{}])).toBe(null);
    expect(await send('Deux candidatures solides.', [{}, { lastName: 'Autre' }])).toBe(
      'Deux candidatures solides.',
    );
    expect(await send('Avec Zzkersaint et un autre profil.', [name, { lastName: 'Autre' }])).toBe(null);
  });
});
