import mongoose from 'mongoose';
import { fingerprint, seal, unseal } from './crypto.ts';

/** What only the keys of a database open: kept in it, so that others are noticed before anything is written with them. */
interface KeyCheck {
  readonly _id: 'keys';
  /** A known text under FIELD_KEYS; put under the current one with everything else by `rotateKeys`. */
  readonly sealed: string;
  /** Of the same text, under INDEX_KEY. */
  readonly digest: string;
}

/** Collections that say nothing of what a database holds. */
export const ownCollections: readonly string[] = ['key_checks', 'migrations', 'restores'];

const known = 'passerelle';
const place = 'key-check';
const checks = () => database().collection<KeyCheck>('key_checks');

function database(): mongoose.mongo.Db {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db;
}

/**
 * Refuses keys that are not those of this database. The first start on an empty one keeps what the next are checked by.
 * @param plant whether this may be a first start
 * @throws Error in words, with the code `wrong-keys`
 */
export async function requireOwnKeys({ plant }: { readonly plant: boolean }): Promise<void> {
  const check = await checks().findOne({ _id: 'keys' });
  if (check) verify(check);
  else if (plant && (await holdsNothing())) await plantKeyCheck();
}

/** Whether a database that holds something keeps nothing to check keys by: one of before that was kept. */
export const lacksKeyCheck = async (): Promise<boolean> =>
  !(await checks().findOne({ _id: 'keys' })) && !(await holdsNothing());

/** Keeps what keys are checked by; where another process has done so, checks ours by it. */
export async function plantKeyCheck(): Promise<void> {
  try {
    await checks().insertOne({ _id: 'keys', sealed: seal(known, place), digest: fingerprint(place, known) });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 11000) throw error;
    await requireOwnKeys({ plant: false });
  }
}

function verify({ sealed, digest }: KeyCheck): void {
  if (opens(sealed) !== known) throw wrongKeys('FIELD_KEYS', 'n’ouvre pas ce que cette base a chiffré');
  if (fingerprint(place, known) !== digest)
    throw wrongKeys('INDEX_KEY', 'n’est pas celle des empreintes de cette base');
}

function opens(sealed: string): string | undefined {
  try {
    return unseal(sealed, place);
  } catch {
    return undefined;
  }
}

/** @param why « n’ouvre pas… » */
export const wrongKeys = (variable: string, why: string): Error =>
  Object.assign(
    new Error(
      `${variable} ${why} : rien n’est démarré, pour que rien ne s’écrive avec une autre clé. Remettez la clé d’origine, ou donnez l’adresse de la base qui va avec celle-ci (code : wrong-keys).`,
    ),
    { code: 'wrong-keys' },
  );

async function holdsNothing(): Promise<boolean> {
  const found = await database().listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  for (const { name } of found) {
    if (ownCollections.includes(name) || name.startsWith('system.')) continue;
    if (
      await database()
        .collection(name)
        .findOne({}, { projection: { _id: 1 } })
    )
      return false;
  }
  return true;
}
