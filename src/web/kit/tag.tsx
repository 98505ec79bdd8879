import type { ComponentChildren } from 'preact';
import type { Said } from '../pages/words.ts';

/** A state in a word: its colour repeats what it says. */
export const Tag = ({ of: [words, tone], children }: { of: Said; children?: ComponentChildren }) => (
  <span class={`tag ${tone}`}>
    {words}
    {children}
  </span>
);
