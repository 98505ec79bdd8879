import { unreadable } from '../platform/index.ts';
import { readIdentity, searchKeysOf } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { searchEdition } from './name-search.ts';

type Old = Pick<ParticipantDoc, '_id' | 'structureId' | 'identity'>;

const old = { searchEdition: { $ne: searchEdition } };

/** How many records are found by keys of another edition. */
export const countOldSearchKeys = (): Promise<number> => Participant.collection.countDocuments(old);

/**
 * Makes the keys of some of them again, from the names. Their revision stays: nobody changed what is written.
 * @returns how many; 0 when none is left
 */
export async function renewSearchKeys(): Promise<number> {
  const docs = await Participant.find(old).select({ identity: 1, structureId: 1 }).limit(500).lean<Old[]>();
  if (docs.length === 0) return 0;
  await Participant.bulkWrite(
    docs.map((doc) => ({
      updateOne: {
        // Whoever was edited meanwhile has the keys of their editor.
        filter: { ...old, _id: doc._id },
        update: { $set: keysOf(doc) },
      },
    })),
    { timestamps: false },
  );
  return docs.length;
}

/** Who does not open is found by their old keys, and is no reason to leave the others without new ones. */
function keysOf(doc: Old): Partial<ReturnType<typeof searchKeysOf>> {
  const identity = readIdentity(doc);
  const illegible = identity.firstName === unreadable || identity.lastName === unreadable;
  return illegible ? { searchEdition } : searchKeysOf(identity, doc.structureId);
}
