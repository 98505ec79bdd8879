import mongoose, { Schema } from 'mongoose';
import { now } from './clock.ts';
import { fingerprint } from './crypto.ts';
import { notFound, Problem } from './errors.ts';
import { inTransaction, isDuplicate } from './mongo.ts';

/** What finds again what a request has made: ids, versions, addresses of pages. Never a text, a name or a secret. */
export type Kept = Readonly<Record<string, string>>;

interface KeptRequest {
  readonly _id: string;
  /** A keyed fingerprint: the request may hold a password. */
  readonly request: string;
  /** Absent once somebody whom it names was erased: the request has acted all the same. */
  readonly kept?: Kept;
  readonly at: Date;
}

const schema = new Schema<KeptRequest>(
  {
    _id: { type: String, required: true },
    request: { type: String, required: true },
    kept: Schema.Types.Mixed,
    at: { type: Date, required: true },
  },
  { collection: 'idempotency', versionKey: false, minimize: false },
);
const keptDays = 2;
schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 });
const KeptRequests = mongoose.model('KeptRequest', schema);

export type Outcome<Answer> =
  | { readonly replayed: false; readonly answer: Answer }
  | { readonly replayed: true; readonly kept: Kept };

/**
 * Runs `work` once for this caller and key, however often and however close together it is asked: that it ran is kept in
 * the very transaction of the work. Errors are not kept, so a corrected request may use the key again. The answer is not
 * kept either: asked again, it is for the caller to look at what `keep` names with the rights of that moment.
 * @param caller the id of an account, wherever it has moved since
 * @param keep `undefined` where nothing was done, as when a form is shown to be read again: the key stays free
 * @throws Problem 409 `idempotency-key-reused` when the key came before with another request, 404 when what it made
 * concerned somebody who was erased since
 */
export async function once<Answer>(
  caller: string,
  key: string,
  request: string,
  work: () => Promise<Answer>,
  keep: (answer: Answer) => Kept | undefined,
): Promise<Outcome<Answer>> {
  if (key.length > 200) {
    throw new Problem(422, 'invalid', 'La clé d’idempotence est trop longue.', [
      { field: 'Idempotency-Key', code: 'too-long', detail: 'Au plus 200 caractères.' },
    ]);
  }
  const id = fingerprint('idempotency', `${caller}\0${key}`);
  const digest = fingerprint('idempotent request', request);
  const before = await recall(id, digest);
  if (before) return before;
  try {
    return await inTransaction(async () => {
      const answer = await work();
      const kept = keep(answer);
      if (kept) await KeptRequests.create([{ _id: id, request: digest, kept: mustBeIds(kept), at: now() }]);
      return { replayed: false, answer };
    });
  } catch (error) {
    const winner = isDuplicate(error) ? await recall(id, digest) : null;
    if (winner) return winner;
    throw error;
  }
}

/** Keeps a sentence, a name with a blank or an address of e-mail from slipping into what is kept in clear. */
function mustBeIds(kept: Kept): Kept {
  const wrong = Object.entries(kept).find(([, value]) => !/^[\w./#?&=%~:-]{1,300}$/.test(value));
  if (wrong) throw new Error(`kept of a request: « ${wrong[0]} » is no id`);
  return kept;
}

async function recall(id: string, digest: string): Promise<{ replayed: true; kept: Kept } | null> {
  const found = await KeptRequests.findById(id).lean<KeptRequest>();
  if (!found) return null;
  if (found.request !== digest) {
    throw new Problem(
      409,
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
  if (!found.kept) throw notFound('Fiche');
  return { replayed: true, kept: found.kept };
}

/** Empties what is kept of requests in which one of these ids stands. The key stays: asked again, nothing is done twice. */
export async function forgetKept(ids: readonly string[]): Promise<void> {
  const about: string[] = [];
  for await (const { _id, kept } of KeptRequests.find({ kept: { $exists: true } })
    .lean<KeptRequest>()
    .cursor()) {
    const text = JSON.stringify(kept);
    if (ids.some((id) => text.includes(id))) about.push(_id);
  }
  if (about.length > 0) await KeptRequests.updateMany({ _id: { $in: about } }, { $unset: { kept: 1 } });
}

/** Lets what requests have made lead to the record that has all now; asked again, they show that one. */
export async function moveKept(from: string, to: string): Promise<void> {
  for await (const { _id, kept } of KeptRequests.find({ kept: { $exists: true } })
    .lean<KeptRequest>()
    .cursor()) {
    const text = JSON.stringify(kept);
    if (text.includes(from))
      await KeptRequests.updateOne({ _id }, { $set: { kept: JSON.parse(text.replaceAll(from, to)) } });
  }
}
