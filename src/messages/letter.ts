import type { Letter } from '../access/index.ts';

/** An e-mail of ours: plain text, no picture that tells when it was read. */
export const letter = (to: string, subject: string, ...paragraphs: readonly string[]): Letter => ({
  to,
  subject: `Passerelle — ${subject}`,
  text: `${['Bonjour,', ...paragraphs, 'Passerelle — ce message est automatique, personne ne lit les réponses.'].join('\n\n')}\n`,
});
