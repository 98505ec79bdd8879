import mongoose, { Schema } from 'mongoose';
import { now } from './clock.ts';
import { fingerprint, seal, unseal } from './crypto.ts';
import { Problem } from './errors.ts';
import { inTransaction, isDuplicate } from './mongo.ts';

interface KeptAnswer {
  readonly _id: string;
  /** A keyed fingerprint: the request may hold a password. */
  readonly request: string;
  /** Encrypted: an answer may hold personal data. */
  readonly answer: string;
  readonly at: Date;
}

const schema = new Schema<KeptAnswer>(
  {
    _id: { type: String, required: true },
    request: { type: String, required: true },
    answer: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'idempotency', versionKey: false },
);
const keptDays = 2;
schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 });
const Kept = mongoose.model('KeptAnswer', schema);

export interface Answered {
  readonly answer: unknown;
  readonly replayed: boolean;
}

/**
 * Runs `work` once for this caller and key, however often and however close together it is asked: the answer is kept in
 * the very transaction of the work. Errors are not kept, so a corrected request may use the key again.
 * @throws Problem 422 `idempotency-key-reused` when the key came before with another request
 */
export async function once(
  caller: string,
  key: string,
  request: string,
  work: () => Promise<unknown>,
): Promise<Answered> {
  if (key.length > 200) {
    throw new Problem(422, 'invalid', 'La clé d’idempotence est trop longue.', [
      { field: 'Idempotency-Key', code: 'too-long', detail: 'Au plus 200 caractères.' },
    ]);
  }
  const id = fingerprint('idempotency', `${caller}\0${key}`);
  const digest = fingerprint('idempotent request', request);
  const kept = await recall(id, digest);
  if (kept) return kept;
  try {
    return await inTransaction(async () => {
      const answer = (await work()) ?? null;
      await Kept.create([{ _id: id, request: digest, answer: seal(JSON.stringify(answer), id), at: now() }]);
      return { answer, replayed: false };
    });
  } catch (error) {
    const winner = isDuplicate(error) ? await recall(id, digest) : null;
    if (winner) return winner;
    throw error;
  }
}

async function recall(id: string, digest: string): Promise<Answered | null> {
  const kept = await Kept.findById(id).lean<KeptAnswer>();
  if (!kept) return null;
  if (kept.request !== digest) {
    throw new Problem(
      422,
      'idempotency-key-reused',
      'Cette clé d’idempotence a déjà servi pour une autre demande.',
      [
        {
          field: 'Idempotency-Key',
          code: 'reused',
          detail: 'Employez une nouvelle clé pour une nouvelle demande.',
        },
      ],
    );
  }
  return { answer: JSON.parse(unseal(kept.answer, id)), replayed: true };
}

/** Erases the kept answers in which one of these ids stands: they are encrypted, so each is opened to be looked at. */
export async function forgetAnswers(ids: readonly string[]): Promise<void> {
  const about: string[] = [];
  for await (const { _id, answer } of Kept.find().lean<KeptAnswer>().cursor()) {
    const text = unseal(answer, _id);
    if (ids.some((id) => text.includes(id))) about.push(_id);
  }
  if (about.length > 0) await Kept.deleteMany({ _id: { $in: about } });
}
