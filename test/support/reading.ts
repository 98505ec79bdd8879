import {
  builtIn,
  type NeedText,
  type Reading,
  readNeedText,
  type Span,
} from '../../src/occupations/index.ts';

/** A Wednesday: starts without a year are the next ones after it. */
export const today = '2026-03-04';

/** What is read of an advertisement invented for the test, with the built-in catalogue. */
export const read = (description: string, title = ''): Reading =>
  readNeedText({ title, description }, builtIn, today);

/** The words that a span stands for. */
export const quote = (text: Partial<NeedText>, { field, start, end }: Span): string =>
  (text[field] ?? '').slice(start, end);
