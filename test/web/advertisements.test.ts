import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  officer = await world.sign('officer');
});
afterAll(() => world.stop());

const posted = (title: string, description: string, more: object = {}) =>
  officer.post('/needs', {
    employer: { siret: '73282932000074', name: 'Entreprise 1' },
    title,
    description,
    ...more,
  });

describe('a need is never opened in a town by chance', () => {
  test.each([
    'Chantier à Six-Fours (83140), boulevard du Port. Siège social : 13008 Marseille. CDI.',
    'Poste basé à Grenoble. CV à envoyer à notre agence de Vitrolles.',
    'Déplacements sur Gardanne, Salon et Avignon.',
    'Lieu de travail : 37230 Luynes.',
    'Vitrolles (05110), CDI',
    'Région PACA.',
    'Postes à Istres et à Rognac.',
  ])('« %s » asks where', async (text) => {
    const refused = await posted('Maçon (H/F)', text, { open: true });
    expect(refused.status).toBe(422);
    expect(refused.problem.code).toBe('incomplete');
    expect(refused.problem.errors.map(({ field }: { field: string }) => field)).toEqual(['zone']);

    const draft = await posted('Maçon (H/F)', text);
    expect(draft.body).toMatchObject({ state: 'draft' });
    expect(draft.body.reading!.places.length).toBeGreaterThan(0);
    expect(draft.body.reading!.questions.map(({ field }: { field: string }) => field)).toContain('zone');
    expect((await officer.post(`/needs/${draft.body.id}/open`)).problem.code).toBe('incomplete');
  });

  test('the address of the worksite wins over the places of the text', async () => {
    const text = 'Siège à Aubagne, agences à Marseille.';
    const here = await posted('Maçon (H/F)', text, { open: true, address: '3 rue Haute, 13120 Gardanne' });
    expect(here.body).toMatchObject({ state: 'open', zone: '13041' });
    const there = await posted('Maçon (H/F)', 'Chantier à Aubagne', { open: true, address: '37230 Luynes' });
    expect(there.status).toBe(422);
  });
});

describe('what is demanded becomes fields of the need', () => {
  const text =
    'Débutant refusé : 2 ans d’expérience minimum. Véhicule souhaité. Anglais B1 exigé, notions d’espagnol appréciées. ' +
    'Permis B ou permis C. Marché avec clause sociale d’insertion. Poste à Vitrolles.';

  test('they are taken from the text, seen by all who read the need, and corrected by its officer', async () => {
    const { body: need } = await posted('Cariste (H/F)', text, { open: true });
    const demands = {
      experience: { months: 24, required: true },
      vehicle: { required: false },
      languages: [
        { code: 'en', level: 'B1', required: true },
        { code: 'es', level: 'notions', required: false },
      ],
      socialClause: true,
    };
    expect(need).toMatchObject(demands);
    const counsellor = await world.sign('counsellor');
    expect((await counsellor.get(`/needs/${need.id}`)).body).toMatchObject(demands);

    const corrected = {
      experience: { months: 0, required: false },
      vehicle: { required: true },
      languages: [],
    };
    const { status, body } = await officer.patch(`/needs/${need.id}`, {
      revision: need.revision,
      ...corrected,
      socialClause: false,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...corrected, socialClause: false });
  });

  test('a draft proposes them without setting them', async () => {
    const { body: draft } = await posted('Cariste (H/F)', text);
    expect(draft.experience).toBeUndefined();
    expect(draft.socialClause).toBe(false);
    expect(draft.reading).toMatchObject({ experience: { months: 24 }, vehicle: { required: false } });
    expect(draft.reading!.socialClause!.span.field).toBe('description');
    expect((await officer.post(`/needs/${draft.id}/open`)).body).toMatchObject({
      experience: { months: 24, required: true },
      socialClause: true,
    });
  });

  test.each([
    [{ experience: { months: 999 } }, 'experience.months'],
    [{ experience: { years: 2 } }, 'experience.years'],
    [{ vehicle: 'yes' }, 'vehicle'],
    [{ languages: [{ code: 'klingon' }] }, 'languages.0.code'],
    [{ languages: [{ code: 'en', level: 'D7' }] }, 'languages.0.level'],
  ])('%o is refused by name', async (terms, field) => {
    const { status, problem } = await posted('Cariste (H/F)', 'Poste à Vitrolles', terms);
    expect(status).toBe(422);
    expect(problem.errors[0].field).toBe(field);
  });
});

describe('contacts and titles', () => {
  test('contacts are for whoever follows the need: nobody else reads or finds them', async () => {
    const description =
      'CACES 3, poste à Vitrolles.\nContact : Mme Zoubida Ferracci, 04 42 10 20 30, z.ferracci@exemple.fr';
    const { body: need } = await posted('CARISTE H/F', description, { open: true });
    expect(need.title).toBe('Cariste H/F');
    expect(need.written).toEqual({ title: 'CARISTE H/F', description });
    expect(need.reading!.contacts).toMatchObject([
      { name: 'Mme Zoubida Ferracci', phone: '04 42 10 20 30', email: 'z.ferracci@exemple.fr' },
    ]);
    expect(need.description).toBe('CACES 3, poste à Vitrolles.');
    const counsellor = await world.sign('counsellor');
    const manager = await world.sign('manager');
    for (const reader of [counsellor, manager]) {
      const { body } = await reader.get(`/needs/${need.id}`);
      expect(JSON.stringify(body)).not.toMatch(/Ferracci|ferracci|10 20 30/);
      expect((await reader.get('/needs?q=Ferracci')).body.data).toEqual([]);
    }
    const edited = await officer.patch(`/needs/${need.id}`, {
      revision: need.revision,
      description: 'Appeler Karim au 06 11 22 33 44. Poste à Vitrolles.',
    });
    expect(edited.body.description).not.toMatch(/Karim|06 11/);
  });
});
