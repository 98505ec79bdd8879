import { expectTypeOf, test } from 'vitest';
import type { NothingLeft } from '../../src/matching/index.ts';

/** Checked by `npm run typecheck`: the fillers of needs and participants do not compile while a field is left unnamed. */
test('a field that nobody has named, even an optional one, is not nothing', () => {
  expectTypeOf<{ readonly added?: string }>().not.toExtend<NothingLeft>();
  // biome-ignore lint/complexity/noBannedTypes: what a destructuring leaves once every field is named
  expectTypeOf<{}>().toExtend<NothingLeft>();
});
