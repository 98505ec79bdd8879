import { openSource } from '../reading/source.ts';
import type { NeedText } from '../reading-types.ts';
import type { LinkQuery } from './linker.ts';

/** The words of an advertisement, as a linker takes them. */
export function linkQuery(text: NeedText): LinkQuery {
  const { text: folded, words, titleWords } = openSource(text);
  return { folded, title: words.slice(0, titleWords), body: words.slice(titleWords) };
}
