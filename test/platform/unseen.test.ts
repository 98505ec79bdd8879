import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenIn, withoutUnseen } from '../../src/platform/index.ts';

// One rule for every text that people type: what does not show is not kept.

const hidden = [
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c', // direction
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u180e', // zero width
  '\u3164',
  '\u115f',
  '\uffa0',
  '\u2800', // fillers
  '\ufe0f',
  '\u{e0041}',
  '\u{e0100}',
  '\ufff9',
  '\u2063',
  '\u0000',
  '\u0007',
  '\u009f', // others
];
const ordinary = fc.stringMatching(/^[a-zA-Zà-ÿ0-9 .,;:!?'’«»€\n\t-]*$/);

test('hidden characters anywhere in an ordinary text leave it as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ordinary, fc.constantFrom(...hidden))), ordinary, (parts, last) => {
      const plain = parts.map(([text]) => text).join('') + last;
      const mined = parts.map(([text, mark]) => text + mark).join('') + last;
      // A digit, « # » and « * » may be drawn as a key.
      expect(withoutUnseen(mined).replace(/(?<=[\d#*])\ufe0f/gu, '')).toBe(plain);
    }),
  );
});

test('of any text, nothing more is taken the second time, and nothing that shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = withoutUnseen(text);
      expect(withoutUnseen(once)).toBe(once);
      const shown = (one: string) =>
        one.match(/(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{Sc}]/gu) ?? [];
      expect(shown(once)).toEqual(shown(text));
    }),
  );
});

describe('what is written with joiners stays', () => {
  test.each(['می‌خواهم', 'क्‍ष', '👨‍👩‍👧', '❤️‍🔥', '👩🏽‍🔧', '1️⃣', 'Nguyễn Thị', 'Œuvre', 'عربي'])('%s', (text) =>
    expect(withoutUnseen(text)).toBe(text),
  );
});

test('in what a client sends, every text but secrets, and no key', () => {
  const sent = {
    title: 'Car\u202eiste',
    at: [{ place: 'Hall\u200b B' }],
    password: 'a\u200bb',
    n: 3,
    none: null,
  };
  expect(seenIn(sent)).toEqual({ ...sent, title: 'Cariste', at: [{ place: 'Hall B' }] });
});
