import { type NeedTerms, termsToRank } from '../../../needs/index.ts';
import type { Need } from './edit-need.tsx';

/** The terms to show in the form: a draft that nobody has gone through, with what was read. */
export const proposedTerms = ({ reading, state, reviewed, ...need }: Need): NeedTerms =>
  termsToRank({ state, reviewed, reading, terms: need });
