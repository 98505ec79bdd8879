import { stemsEdition } from '../french/index.ts';
import { digestMark, unreadable } from '../platform/index.ts';
import { readText, wordsOf } from './experience-text.ts';
import { Participant, type ParticipantDoc } from './model.ts';

type Old = Pick<ParticipantDoc, '_id' | 'experienceText'>;

/** In stems of another edition, or in stems themselves rather than digests, as they were stored at first. */
const old = {
  $or: [
    { wordsEdition: { $ne: stemsEdition } },
    { 'words.0.word': { $exists: true, $not: new RegExp(`^${digestMark}`) } },
  ],
};

/** How many records hold words in another form than that of now. */
export const countOldWords = (): Promise<number> => Participant.collection.countDocuments(old);

/**
 * Counts the words of some of them again, from the text. Their revision stays: nobody changed what is written.
 * @returns how many; 0 when none is left
 */
export async function recountWords(): Promise<number> {
  const docs = await Participant.find(old).select({ experienceText: 1 }).limit(500).lean<Old[]>();
  if (docs.length === 0) return 0;
  await Participant.bulkWrite(
    docs.map((doc) => ({
      updateOne: {
        // A text that was edited meanwhile has been counted by its editor.
        filter: { ...old, _id: doc._id, experienceText: doc.experienceText ?? { $exists: false } },
        update: { $set: recounted(doc) },
      },
    })),
    { timestamps: false },
  );
  return docs.length;
}

/** Of a text that does not open no word is left: nobody could count them, and the stems themselves are not kept. */
const recounted = (doc: Old): ReturnType<typeof wordsOf> => {
  const text = readText(doc);
  return wordsOf(text === unreadable ? '' : text);
};
