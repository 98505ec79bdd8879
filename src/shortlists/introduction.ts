import { factsOfOne, openIdentity, openOwnWords } from '../participants/index.ts';
import { Problem } from '../platform/index.ts';
import { telltalesIn } from './telltales.ts';

/**
 * Refuses an introduction that would tell who the person is, or what a company may not weigh.
 * @throws Problem 422 naming each thing that was found
 */
export async function mustNotName(participantId: string, text: string): Promise<void> {
  const [{ firstName = '', lastName = '', cv }, { profile }, words] = await Promise.all([
    openIdentity(participantId),
    factsOfOne(participantId),
    openOwnWords(participantId),
  ]);
  const known = { names: [firstName, lastName], home: profile.zone, texts: [words, cv ?? ''] };
  const found = telltalesIn(text, known);
  if (found.length > 0) {
    throw new Problem(
      422,
      'invalid',
      'Ce texte permettrait de reconnaître la personne.',
      found.map((telltale) => ({ field: 'introduction', ...telltale })),
    );
  }
}
