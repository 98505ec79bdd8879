import { belowMinimumWords, minimumAbove } from '../occupations/index.ts';
import { today } from '../platform/index.ts';
import type { NeedTerms } from './model.ts';

export interface NeedWarning {
  readonly code: 'below-minimum-wage';
  readonly field: 'pay';
  /** In French, with its source. */
  readonly text: string;
}

/** What an officer should verify of a need, which nothing forbids. */
export function warningsOf(terms: NeedTerms): NeedWarning[] {
  const minimum = minimumAbove(terms, today());
  return minimum ? [{ code: 'below-minimum-wage', field: 'pay', text: belowMinimumWords(minimum) }] : [];
}
