import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../src/exchange/index.ts';
import type { Client } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let officer: Client;
let counsellor: Client;
beforeAll(async () => {
  world = await startWorld();
  officer = await world.sign('officer');
  counsellor = await world.sign('counsellor');
});
afterAll(() => world.stop());

const audit = (id: string) =>
  mongoose.connection
    .collection<any>('audit')
    .find({ action: 'table.export', 'target.id': id })
    .sort({ _id: 1 })
    .toArray();

async function take(path: string, { token = '' }: Client) {
  const answer = await fetch(`${world.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() };
}

describe('a list that is taken away', () => {
  test('has every row of the list with its filters, page after page, as CSV, XLSX and JSON', async () => {
    const employer = { siret: '44306184100047', name: '=Formule SARL' };
    for (let i = 0; i < 205; i++)
      await officer.post('/needs', {
        ...aNeed({ title: `Aide maraîcher ${i}`, open: i % 41 === 0 }),
        employer,
      });
    const { text, headers } = await take('/needs/export', officer);
    expect(headers.get('content-disposition')).toBe('attachment; filename=besoins.csv');
    expect(headers.get('content-length')).toBeNull();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(206);
    expect(lines[0]).toContain('Intitulé;Entreprise;État');
    expect(lines[1]).toContain("'=Formule SARL");
    const open = await take('/needs/export?format=xlsx&state=open', officer);
    const { rows } = await readTable(open.bytes, { columns: { title: ['Intitulé'], state: ['État'] } });
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ cells: { state: 'Ouvert' } });
    // As JSON for programs: values as they are, and a list where there is none.
    const json = await take('/needs/export?format=json&state=open', officer);
    const list = JSON.parse(json.text);
    expect(list).toHaveLength(5);
    expect(list[0]).toMatchObject({ Entreprise: '=Formule SARL', État: 'Ouvert' });
    expect(JSON.parse((await take('/needs/export?format=json&state=filled', officer)).text)).toEqual([]);
  });

  test('holds what the reader may see and no more, and that it left is recorded', async () => {
    const { body } = await counsellor.post('/participants', { ...aPerson(), lastName: 'Zzexport' });
    const own = await take('/participants/export', counsellor);
    expect(own.text).toContain('Zzexport');
    const other = await take('/participants/export', await world.sign('counsellor', 1));
    expect(other.status).toBe(200);
    expect(other.text).not.toContain('Zzexport');
    expect((await take('/participants/export', officer)).status).toBe(403);
    const [first, second] = await audit('participants');
    expect(first).toMatchObject({ because: 'csv', actor: { role: 'counsellor' } });
    expect(second.actor.structureId).not.toBe(first.actor.structureId);
    expect(body.id).toBeTruthy();
  });

  test('refuses a filter that the list does not know, naming it', async () => {
    const { status, text } = await take('/needs/export?statut=ouvert', officer);
    expect(status).toBe(422);
    expect(JSON.parse(text).errors[0].field).toBe('statut');
    expect((await take('/needs/export?format=pdf', officer)).status).toBe(422);
  });
});
