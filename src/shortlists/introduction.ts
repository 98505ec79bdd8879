import { factsOfOne, openIdentity, openOwnWords } from '../participants/index.ts';
import { Problem } from '../platform/index.ts';
import { type Telltale, telltalesIn } from './telltales.ts';

/** What in an introduction would tell who the person is, as their record stands, or what a company may not weigh. */
export async function telltalesOf(participantId: string, text: string): Promise<Telltale[]> {
  const [{ firstName = '', lastName = '', cv }, { profile }, words] = await Promise.all([
    openIdentity(participantId),
    factsOfOne(participantId),
    openOwnWords(participantId),
  ]);
  const known = { names: [firstName, lastName], home: profile.zone, texts: [words, cv ?? ''] };
  return telltalesIn(text, known);
}

/** @throws Problem 422 naming each thing that was found */
export async function mustNotName(participantId: string, text: string): Promise<void> {
  const found = await telltalesOf(participantId, text);
  if (found.length > 0) {
    throw new Problem(
      422,
      'invalid',
      'Ce texte permettrait de reconnaître la personne.',
      found.map((telltale) => ({ field: 'introduction', ...telltale })),
    );
  }
}
