import { now, seal, unseal } from '../../platform/index.ts';
import type { Fields } from '../kit/page.ts';

/** A form that came after its session had ended. */
export interface Typed {
  readonly action: string;
  readonly fields: Fields;
  /** Who had the page before their eyes: nobody else is shown what they wrote. */
  readonly who: string;
}

const purpose = 'typed';
const keptMs = 12 * 3_600_000;

/** Sealed, so that it can wait in the sign-in page: it may hold what only its author may read. */
export const keepTyped = (typed: Typed): string =>
  seal(JSON.stringify({ ...typed, at: now().getTime() }), purpose);

/** `undefined` where it was altered, is too old, or is somebody else's. */
export function openTyped(sealed: string, who: string): Typed | undefined {
  try {
    const { at, ...typed } = JSON.parse(unseal(sealed, purpose)) as Typed & { at: number };
    return typed.who === who && now().getTime() - at < keptMs ? typed : undefined;
  } catch {
    return undefined;
  }
}
