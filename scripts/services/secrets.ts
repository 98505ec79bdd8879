import { randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './folder.ts';
import { Refusal } from './refusal.ts';

/** `secrets.json` of a data folder. */
export interface Secrets {
  /** Setting FIELD_KEYS: what encrypts personal data in this folder. */
  fieldKeys: string;
  /** Setting INDEX_KEY: what makes encrypted data searchable. */
  indexKey: string;
  /** Of the demonstration accounts, where the demonstration was loaded. */
  demoPassword?: string;
}

/** The exit code of the demonstration's loader where DEMO_PASSWORD is not good enough: nothing was loaded with it. */
export const passwordRefused = 3;

const file = (dataDir: string) => join(dataDir, 'secrets.json');

/**
 * The secrets of a data folder, made at its first start.
 * @throws Refusal where they are gone and the data, which cannot be read without them, are not
 */
export function openSecrets(dataDir: string): Secrets {
  const known = readJson<Secrets>(file(dataDir));
  if (known) return known;
  if (existsSync(join(dataDir, 'mongodb'))) {
    throw new Refusal(
      `${file(dataDir)} manque, alors que le dossier contient des données chiffrées avec ses clés. Remettez-le depuis une sauvegarde, ou repartez d’un autre dossier : DATA_DIR=.data2 npm start`,
      `${file(dataDir)} is missing, and the data of this folder cannot be read without its keys: restore it, or choose another DATA_DIR.`,
    );
  }
  const secrets = {
    fieldKeys: `k1:${randomBytes(32).toString('base64')}`,
    indexKey: randomBytes(32).toString('base64'),
  };
  saveSecrets(dataDir, secrets);
  return secrets;
}

/** Keeps the secrets, for their owner's eyes alone (mode 0600). */
export function saveSecrets(dataDir: string, secrets: Secrets): void {
  writeJson(file(dataDir), secrets);
}

/** Twelve letters and digits that are not mistaken for one another when read aloud or copied: 59 bits. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}
