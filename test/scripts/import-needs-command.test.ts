import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { encode } from '../support/encodings.ts';
import { startWorld, type World } from '../support/world.ts';
import { root, run } from './house.ts';

// `npm run import:needs` as a process of its own: what it prints, its exit code, and what stands in the database.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'passerelle-command-'));
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function importNeeds(
  name: string,
  content: string | Uint8Array,
): Promise<{ code: number | null; printed: string }> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const started = run(root, ['dist/scripts/import-needs.js', file], {
    MONGODB_URI: world.config.MONGODB_URI,
    FIELD_KEYS: 'none',
    INDEX_KEY: 'none',
  });
  const code = await started.ended;
  return { code, printed: started.printed() };
}

const needs = () => mongoose.connection.collection('needs').countDocuments();

test('a table saved by a French Excel is posted, a wrong line told by its column, and what is no table refused', async () => {
  const table = [
    'sep=;',
    'Titre;Description;Lieu;Type de contrat;Date de début;Référent',
    'Préparateur de commandes (H/F);Préparation de commandes;Gémenos;Intérim;;Ysaure',
    'Monteur d’écrans 27" (H/F);Montage d’écrans;Aubagne;CDI;;',
    'Maçon (H/F);Montage de murs;Aubagne;CDI;32/01/2027;',
  ].join('\r\n');
  const first = await importNeeds('besoins.csv', encode(table, 'windows-1252'));
  expect(first.printed).toContain('Préparateur de commandes');
  expect(first.printed).toContain('non utilisées : « Référent »');
  expect(first.printed).toContain('guillemet isolé');
  expect(first.printed).toMatch(/ligne +5 +refusé +colonne « Date de début »/);
  expect(first.printed).toContain('refusé : 1');
  expect(first.code).toBe(0);
  expect(await needs()).toBe(2);

  const refused = await importNeeds('besoins.pdf', '%PDF-1.7');
  expect(refused.printed).toContain('Fichier refusé, rien n’a été importé');
  expect(refused.code).toBe(1);
  expect(await needs()).toBe(2);
});
