import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualSkills } from '../../src/occupations/index.ts';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let officer: Client;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  officer = await world.sign('officer');
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

/** Its text names no skill at all. */
const silent = {
  title: 'Agent de tri H/F',
  description: 'Prise de poste à 6 h, à Vitrolles. Débutants bienvenus.',
  occupations: ['K2304'],
};
const usual = usualSkills(['K2304']);

const reasons = async (needId: string, profile: object) => {
  const { body: person } = await counsellor.post('/participants', aPerson({ profile: aProfile(profile) }));
  const { body } = await counsellor.get(`/needs/${needId}/why-not?participantId=${person.id}`);
  const skills = body.contributions.find(({ criterion }) => criterion === 'skills');
  return { ...body, skills: skills! };
};

test('a need asks for the skills that its text names, as wished, and for no other', async () => {
  const { body: nothing } = await officer.post('/needs', aNeed(silent));
  expect(nothing).toMatchObject({ state: 'open', skills: [] });
  const { body: named } = await officer.post(
    '/needs',
    aNeed({ ...silent, description: 'Vous assurez le tri des déchets sur la chaîne.' }),
  );
  const read = named.reading!.skills.map(({ code }: { code: string }) => code);
  expect(read.length).toBeGreaterThan(0);
  expect(named.skills).toEqual(read.map((code: string) => ({ code, required: false, level: 2 })));
});

test('where none is asked for, people are compared with the usual ones: no gap, no question, and the reason says so', async () => {
  const { body: need } = await officer.post('/needs', aNeed(silent));
  const wished = { wishes: ['K2304'], experience: [] };
  const knowing = await reasons(need.id, { ...wished, skills: [{ code: usual[0], level: 2 }] });
  const other = await reasons(need.id, { ...wished, skills: [] });
  const silentOne = await reasons(need.id, { ...wished, skills: null });
  for (const { skills } of [knowing, other, silentOne])
    expect(skills.because).toMatch(
      /^L’annonce ne demande pas de compétence ; comparé aux compétences habituelles du métier, /,
    );
  expect(knowing.skills.because).toMatch(new RegExp(`métier, 1 sur ${usual.length} : `));
  expect(knowing.skills.points).toBeGreaterThan(other.skills.points);
  expect(silentOne.group).toBe(other.group);
  for (const { questions, gaps, changes } of [knowing, other, silentOne]) {
    expect(questions.filter(({ about }: { about: string }) => about === 'skills')).toEqual([]);
    expect(gaps ?? []).toEqual([]);
    expect(changes.filter(({ kind }: { kind: string }) => kind === 'skill')).toEqual([]);
  }
});
