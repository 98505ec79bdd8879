import { unreadable } from '../platform/index.ts';
import { canonicalPhone, readIdentity, sealIdentity, searchKeysOf } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { searchEdition } from './name-search.ts';

type Old = Pick<ParticipantDoc, '_id' | 'structureId' | 'identity'>;

const old = { searchEdition: { $ne: searchEdition } };

/** How many records are found by keys of another edition. */
export const countOldSearchKeys = (): Promise<number> => Participant.collection.countDocuments(old);

/**
 * The keys, and the telephone in the form that they are made of. Who does not open is found by their old keys, and is no
 * reason to leave the others without new ones.
 */
function renewed(doc: Old) {
  const identity = readIdentity(doc);
  if (identity.firstName === unreadable || identity.lastName === unreadable) return { searchEdition };
  const phone = identity.phone && canonicalPhone(identity.phone);
  return {
    ...searchKeysOf(identity, doc.structureId),
    ...(phone === identity.phone ? {} : { 'identity.phone': sealIdentity({ phone }, doc._id).phone }),
  };
}

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
        update: { $set: renewed(doc) },
      },
    })),
    { timestamps: false },
  );
  return docs.length;
}
