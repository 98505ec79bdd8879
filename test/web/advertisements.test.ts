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
    expect(refused.body.code).toBe('incomplete');
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(['zone']);

    const draft = await posted('Maçon (H/F)', text);
    expect(draft.body).toMatchObject({ state: 'draft' });
    expect(draft.body.reading.places.length).toBeGreaterThan(0);
    expect(draft.body.reading.questions.map(({ field }: { field: string }) => field)).toContain('zone');
    expect((await officer.post(`/needs/${draft.body.id}/open`)).body.code).toBe('incomplete');
  });

  test('the address of the worksite wins over the places of the text', async () => {
    const text = 'Siège à Aubagne, agences à Marseille.';
    const here = await posted('Maçon (H/F)', text, { open: true, address: '3 rue Haute, 13120 Gardanne' });
    expect(here.body).toMatchObject({ state: 'open', zone: '13041' });
    const there = await posted('Maçon (H/F)', 'Chantier à Aubagne', { open: true, address: '37230 Luynes' });
    expect(there.status).toBe(422);
  });
});
