import { notFound } from '../platform/index.ts';
import { describeParticipant } from './describe.ts';
import { readText } from './experience-text.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { nameWords } from './word-digests.ts';

/**
 * Everything that this room holds of a person, opened: also what only the search and the ranking read.
 * For callers that have checked the right to know.
 * @throws Problem 404
 */
export async function exportParticipant(id: string) {
  const doc = await Participant.findById(id).lean<ParticipantDoc>();
  if (!doc) throw notFound('Participant');
  const { wordsEdition, searchKeys, searchEdition, changedAt, retentionToldOn = null } = doc;
  const nameOf = nameWords(readText(doc));
  const words = doc.words.map(({ word, count }) => ({ word: nameOf(word) ?? word, count, digest: word }));
  return {
    ...describeParticipant(doc),
    words,
    wordsEdition,
    searchKeys,
    searchEdition,
    changedAt,
    retentionToldOn,
  };
}
