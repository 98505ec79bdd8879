import { type Migration, seal } from '../platform/index.ts';

type Doc = { readonly _id: string } & Readonly<Record<string, unknown>>;
interface Place {
  readonly place?: string;
}

/** A sealed value; what is not one was kept as it was typed until then. */
const sealed = /^[\w-]{1,20}\.[\w-]+\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;
const plain = { $type: 'string', $not: sealed };

const filters: Readonly<Record<string, object>> = {
  matches: { 'meeting.place': plain },
  shortlists: {
    $or: [{ message: plain }, { candidates: { $elemMatch: { 'meeting.place': plain } } }],
  },
};

export const whatCompaniesReadIsSealed: Migration = {
  id: '2026-11-30-what-companies-read-is-sealed',
  what: 'Les messages des présélections et les lieux de rencontre sont chiffrés.',
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
          plainOf(doc).map(([path, value, record]) => ({
            // Only where it still is what was read.
            updateOne: {
              filter: { _id: doc._id, [path]: value },
              update: { $set: { [path]: seal(value, record) } },
            },
          })),
        ),
      );
      return docs.length;
    }
    return 0;
  },
};

/** What of a document is still to be read, where, and under which record it is sealed. */
function plainOf({
  _id,
  message,
  meeting,
  candidates,
}: Doc): (readonly [path: string, value: string, record: string])[] {
  const cards = (candidates ?? []) as { readonly id: string; readonly meeting?: Place }[];
  const all = [
    ['message', message, `${_id}/message`],
    ['meeting.place', (meeting as Place | undefined)?.place, `${_id}/place`],
    ...cards.map(
      (card, i) => [`candidates.${i}.meeting.place`, card.meeting?.place, `${card.id}/place`] as const,
    ),
  ] as const;
  return all.flatMap(([path, value, record]) =>
    typeof value === 'string' && !sealed.test(value) ? [[path, value, record] as const] : [],
  );
}
