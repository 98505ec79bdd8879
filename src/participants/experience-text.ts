import { stems } from '../french/index.ts';
import { seal, unseal } from '../platform/index.ts';
import type { ParticipantDoc } from './model.ts';

export const sealText = (text: string, id: string): string => seal(text, `${id}/experienceText`);

export const unsealText = (doc: Pick<ParticipantDoc, '_id' | 'experienceText'>): string =>
  doc.experienceText ? unseal(doc.experienceText, `${doc._id}/experienceText`) : '';

/** How often each stem occurs, in the order of first occurrence. */
export function wordsOf(text: string): ParticipantDoc['words'] {
  const counts = new Map<string, number>();
  for (const word of stems(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count }));
}
