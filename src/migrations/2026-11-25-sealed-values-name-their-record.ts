import type { Migration } from '../platform/index.ts';

type Doc = { readonly _id: string } & Readonly<Record<string, unknown>>;

/** `keyId.iv.tag.ciphertext`, as values were sealed until then. */
const old = /^[\w-]{1,20}\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

const identity = ['firstName', 'lastName', 'email', 'phone', 'birthDate'].map((name) => `identity.${name}`);

/** Where each collection kept sealed values, all under `id/field`, the field being the last part of the path. */
const fields: Readonly<Record<string, readonly string[]>> = {
  participants: [...identity, 'experienceText', 'cv', 'obstacles'],
  matches: ['because', 'review.comment', 'introduction'],
};

const filters: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    Object.entries(fields).map(([name, paths]) => [name, { $or: paths.map((path) => ({ [path]: old })) }]),
  ),
  shortlists: { 'candidates.card': old },
  idempotency: { answer: old },
};

export const sealedValuesNameTheirRecord: Migration = {
  id: '2026-11-25-sealed-values-name-their-record',
  what: 'Les valeurs chiffrées nomment la fiche à laquelle elles appartiennent, pour que les clés puissent changer.',
  async waiting(db) {
    const counts = Object.entries(filters).map(([name, filter]) =>
      db.collection(name).countDocuments(filter),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  },
  async step(db) {
    for (const [name, filter] of Object.entries(filters)) {
      const docs = await db.collection<Doc>(name).find(filter).limit(500).toArray();
      if (docs.length === 0) continue;
      await db.collection<Doc>(name).bulkWrite(
        docs.flatMap((doc) =>
          changesOf(name, doc).map(([path, value, renamed]) => ({
            updateOne: { filter: { _id: doc._id, [path]: value }, update: { $set: { [path]: renamed } } },
          })),
        ),
      );
      return docs.length;
    }
    return 0;
  },
};

function changesOf(collection: string, doc: Doc): [path: string, value: string, renamed: string][] {
  const named = (path: string, value: unknown, record: string): [string, string, string][] =>
    typeof value === 'string' && old.test(value)
      ? [[path, value, value.replace('.', `.${Buffer.from(record).toString('base64url')}.`)]]
      : [];
  if (collection === 'idempotency') return named('answer', doc.answer, doc._id);
  if (collection === 'shortlists') {
    const cards = doc.candidates as { id: string; card?: string }[];
    return cards.flatMap(({ id, card }, i) => named(`candidates.${i}.card`, card, id));
  }
  return (fields[collection] ?? []).flatMap((path) => {
    const [last = '', inside] = path.split('.').reverse();
    const holder = (inside ? doc[inside] : doc) as Record<string, unknown> | undefined;
    return named(path, holder?.[last], `${doc._id}/${last}`);
  });
}
