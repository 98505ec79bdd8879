import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { migrations } from '../../src/migrations/index.ts';
import { type Config, readConfig, refuseNewer, requireOwnKeys, useKeys } from '../../src/platform/index.ts';
import { type FolderRecord, readJson } from './folder.ts';
import { mongodbUri } from './mongodb.ts';
import { isAlive } from './processes.ts';
import { Refusal } from './refusal.ts';
import type { Secrets } from './secrets.ts';

/**
 * The settings that reach the data of this machine, for a command run beside `npm start`: those of the environment,
 * and for the rest those that `npm start` uses on the data folder.
 * @throws Refusal where a setting is in neither
 */
export function settingsBeside(dataDir: string): Record<'MONGODB_URI' | 'FIELD_KEYS' | 'INDEX_KEY', string> {
  const { MONGODB_URI, FIELD_KEYS, INDEX_KEY } = process.env;
  const mongodb = MONGODB_URI || runningMongodb(dataDir);
  if (!mongodb) {
    throw new Refusal(
      `MONGODB_URI n’est pas réglée, et aucune base ne tourne sur ${dataDir} : lancez npm start à côté, ou donnez MONGODB_URI.`,
      `MONGODB_URI is not set and no database runs on ${dataDir}: run npm start beside this, or set MONGODB_URI.`,
    );
  }
  const secrets = readJson<Secrets>(join(dataDir, 'secrets.json'));
  const fieldKeys = FIELD_KEYS || secrets?.fieldKeys;
  const indexKey = INDEX_KEY || secrets?.indexKey;
  if (!fieldKeys || !indexKey) {
    throw new Refusal(
      `FIELD_KEYS et INDEX_KEY ne sont pas réglées, et ${dataDir} ne contient pas de clés.`,
      `FIELD_KEYS and INDEX_KEY are not set, and ${dataDir} holds no keys.`,
    );
  }
  return { MONGODB_URI: mongodb, FIELD_KEYS: fieldKeys, INDEX_KEY: indexKey };
}

function runningMongodb(dataDir: string): string | undefined {
  const made = readJson<FolderRecord>(join(dataDir, 'services.json'))?.mongodb;
  return made?.pid && isAlive(made.pid) ? mongodbUri(made.port) : undefined;
}

/**
 * Opens the database of this machine for one command: with its keys, without making a collection or an index.
 * @throws Refusal as `settingsBeside`, Error where a setting is wrong, the keys are not those of the database, or it does
 * not answer
 */
export async function openDatabaseBeside(): Promise<Config> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  // Nothing of Redis: what such a command reads and writes is in MongoDB alone.
  const config = readConfig({
    ...process.env,
    REDIS_URL: 'redis://unused',
    ERASURE_LEDGER: process.env.ERASURE_LEDGER || join(dataDir, 'erasures.jsonl'),
    AUDIT_HEADS: process.env.AUDIT_HEADS || join(dataDir, 'audit-heads.jsonl'),
    ...settingsBeside(dataDir),
  });
  useKeys(config);
  await mongoose.connect(config.MONGODB_URI, {
    readConcernLevel: 'majority',
    w: 'majority',
    serverSelectionTimeoutMS: 5000,
  });
  await requireOwnKeys({ plant: false });
  await refuseNewer(migrations);
  return config;
}
