import type mongoose from 'mongoose';
import { isOfOurKey } from '../audit/index.ts';
import {
  isSealed,
  lacksKeyCheck,
  type Migration,
  opensSealed,
  plantKeyCheck,
  wrongKeys,
} from '../platform/index.ts';

type Db = mongoose.mongo.Db;

/** Where people's names, addresses and texts stand sealed. */
const sealedFields: readonly (readonly [string, readonly string[]])[] = [
  ['participants', ['identity.lastName', 'identity.firstName', 'experienceText', 'cv']],
  ['matches', ['because', 'introduction']],
  ['calls', ['note']],
];
const looked = 50;

/** Some sealed values: a few may be damaged, all of them are not. */
async function someSealed(db: Db): Promise<string[]> {
  const found: string[] = [];
  for (const [name, fields] of sealedFields) {
    const projection = Object.fromEntries(fields.map((field) => [field, 1]));
    for await (const doc of db.collection(name).find({}, { projection }).limit(looked)) {
      for (const field of fields) {
        const value = field
          .split('.')
          .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], doc);
        if (typeof value === 'string' && isSealed(value)) found.push(value);
      }
    }
  }
  return found;
}

export const keysAreKnown: Migration = {
  id: '2026-11-29-keys-are-known',
  what: 'La base garde de quoi reconnaître ses clés : avec d’autres, plus rien ne démarre.',
  waiting: async () => Number(await lacksKeyCheck()),
  async step(db) {
    if (!(await lacksKeyCheck())) return 0;
    const sealed = await someSealed(db);
    if (sealed.length > 0 && !sealed.some(opensSealed))
      throw wrongKeys('FIELD_KEYS', 'n’ouvre pas ce que cette base a chiffré');
    if (!(await isOfOurKey())) throw wrongKeys('INDEX_KEY', 'n’est pas celle des empreintes de cette base');
    await plantKeyCheck();
    return 1;
  },
};
