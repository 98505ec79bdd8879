import { fold } from './fold.ts';

const particles = new Set(['d', 'de', 'des', 'du', 'l', 'la', 'le', 'les']);

/** @param word folded */
export const isNameParticle = (word: string): boolean => particles.has(word);

/** The words of a person's or a company's name in their order, folded: « N’Diaye-Peña » gives « n », « diaye », « pena ». */
export const wordsOfName = (name: string): string[] =>
  fold(name.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * One person's first or last name as it can be compared: folded words, one space apart, without particles:
 * « de La Tour-d’Auvergne » gives « tour auvergne ». A name made of particles alone keeps them.
 */
export function nameKey(name: string): string {
  const words = wordsOfName(name);
  const kept = words.filter((word) => !particles.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}
