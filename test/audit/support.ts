import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { chainRows, type NewAuditRow, record } from '../../src/audit/index.ts';
import { connectMongo, disconnectMongo, inTransaction, useKeys } from '../../src/platform/index.ts';
import { servicesFromEnv } from '../support/services.ts';

/** A database of its own, with keys of its own. */
export async function openDatabase() {
  const uri = new URL(servicesFromEnv().mongodbUri);
  uri.pathname = `/test_audit_${randomBytes(6).toString('hex')}`;
  const keys = {
    FIELD_KEYS: [{ id: 'test', secret: randomBytes(32) }],
    INDEX_KEY: randomBytes(32),
  };
  useKeys(keys);
  await connectMongo(uri.href);
  return {
    uri: uri.href,
    keys,
    async close(): Promise<void> {
      await mongoose.connection.dropDatabase();
      await disconnectMongo();
    },
  };
}

/** The collections as somebody sees them who has the database and not the key. */
export const rows = () => mongoose.connection.collection<any>('audit');
export const heads = () => mongoose.connection.collection<any>('audit_head');

export async function empty(): Promise<void> {
  await rows().deleteMany({});
  await heads().deleteMany({});
}

export const anAct = (overrides: Partial<NewAuditRow> = {}): NewAuditRow => ({
  actor: { id: 'user-1', role: 'counsellor' },
  action: 'participant.edit',
  target: { kind: 'participant', id: 'person-1' },
  participantId: 'person-1',
  fields: ['phone', 'profile.wishes'],
  ...overrides,
});

/** In one transaction, which is quicker. */
export async function recordMany(count: number): Promise<void> {
  await inTransaction(async () => {
    for (let i = 0; i < count; i++) {
      await record(
        anAct({ target: { kind: 'participant', id: `person-${i}` }, participantId: `person-${i}` }),
      );
    }
  });
}

/** Chains all that waits. */
export async function chainAll(holder = 'test'): Promise<void> {
  while ((await chainRows(holder)) || (await rows().findOne({ waiting: true })));
}
