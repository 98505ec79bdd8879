import { z } from 'zod';
import { stems, stemsEdition } from '../french/index.ts';
import { readSealed, seal, unseal } from '../platform/index.ts';
import type { ParticipantDoc } from './model.ts';
import { digestOfStem } from './word-digests.ts';

export const sealText = (text: string, id: string): string => seal(text, `${id}/experienceText`);

export const unsealText = (doc: Pick<ParticipantDoc, '_id' | 'experienceText'>): string =>
  doc.experienceText ? unseal(doc.experienceText, `${doc._id}/experienceText`) : '';

/** One page. */
export const cvInput = z.string().trim().max(3500);
export const sealCv = (text: string, id: string): string => seal(text, `${id}/cv`);
export const unsealCv = (doc: Pick<ParticipantDoc, '_id' | 'cv'>): string | null =>
  doc.cv ? unseal(doc.cv, `${doc._id}/cv`) : null;

/** To be shown: see `readSealed`. */
export const readText = (doc: Pick<ParticipantDoc, '_id' | 'experienceText'>): string =>
  doc.experienceText ? readSealed(doc.experienceText, `${doc._id}/experienceText`) : '';
export const readCv = (doc: Pick<ParticipantDoc, '_id' | 'cv'>): string | null =>
  doc.cv ? readSealed(doc.cv, `${doc._id}/cv`) : null;

/** How often each stem of a text occurs, as digests, whose order tells nothing of the text. */
export function wordsOf(text: string): Pick<ParticipantDoc, 'words' | 'wordsEdition'> {
  const counts = new Map<string, number>();
  for (const word of stems(text).map(digestOfStem)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].map(([word, count]) => ({ word, count }));
  return { words: words.sort((one, other) => (one.word < other.word ? -1 : 1)), wordsEdition: stemsEdition };
}
