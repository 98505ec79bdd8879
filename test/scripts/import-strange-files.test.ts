import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { listNeeds, listNeedsQuery } from '../../src/needs/index.ts';
import { connectMongo, disconnectMongo, setClock } from '../../src/platform/index.ts';
import { speakFrench } from '../../src/web/problems.ts';
import { filesByAStranger } from '../fixtures/files-by-a-stranger.ts';
import { encode } from '../support/encodings.ts';
import { importFile, type Told } from '../support/import-needs.ts';
import { servicesFromEnv } from '../support/services.ts';
import { databaseUri } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-strange-'));
let clockBack: () => void;
beforeAll(async () => {
  clockBack = setClock(() => new Date('2026-11-29T10:00:00Z'));
  speakFrench();
  await connectMongo(databaseUri(servicesFromEnv().mongodbUri, `test_${randomBytes(6).toString('hex')}`));
});
beforeEach(() => mongoose.connection.dropDatabase());
afterAll(async () => {
  clockBack();
  await mongoose.connection.dropDatabase();
  await disconnectMongo();
  rmSync(folder, { recursive: true, force: true });
});

test.each(filesByAStranger)('$name', async ({ name, encoding, content, outcome, says, need }) => {
  const file = join(folder, name);
  writeFileSync(file, encode(content, encoding, encoding === 'utf-16le'));
  const reports: Told[] = [];
  const options = { employer: { siret: '73282932000074', name: 'Entreprise d’essai' } };
  for await (const report of importFile(file, options)) reports.push(report);
  const posted = reports.filter((report) => report.outcome !== 'titres');
  expect(
    posted.map((report) => report.outcome),
    JSON.stringify(reports),
  ).toEqual([outcome]);
  if (says) expect(posted[0]?.text).toContain(says);
  expect((await listNeeds(system, listNeedsQuery.parse({}))).data).toMatchObject([need]);
});
