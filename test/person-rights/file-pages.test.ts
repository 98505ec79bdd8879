import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../../scripts/demo/load-demo.ts';
import { aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const needs = 150;

test('the file of somebody on their first day, with the demonstration’s open needs, is a few pages that begin with a summary', async () => {
  const counsellor = await world.sign('counsellor');
  const password = 'Essai-de-dossier-2026!';
  await loadDemo({ seed: 'passerelle', people: 30, needs, employers: 60, password, log: () => {} });
  const { body: person } = await counsellor.post('/participants', aPerson());
  const { body: file } = await counsellor.get(`/participants/${person.id}/file`);
  expect(file.rankings.stored.length + file.rankings.recomputed.length).toBeGreaterThanOrEqual(needs);
  const headers = { cookie: `session=${counsellor.token}` };
  const answer = await fetch(`${world.url}/participants/${person.id}/dossier.pdf`, { headers });
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: false });
  expect(pdf.numPages).toBeLessThanOrEqual(6);
  expect(text[0]).toContain('En bref');
  // What only another program reads stays in the JSON.
  const all = text.join(' ');
  expect(all).not.toContain(person.id);
  expect(all).not.toMatch(/Empreintes|le calcul :/);
  expect(JSON.stringify(file)).toContain('"account"');
  expect(file.participant.searchKeys.length).toBeGreaterThan(5);
}, 240_000);
