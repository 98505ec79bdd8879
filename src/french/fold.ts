/** A folded text, and the way back from its offsets to those of the text it came from. */
export interface Folded {
  /** Lower case, without accents; ligatures spelt out; every blank a space, except line ends. */
  readonly text: string;
  /** The slice of the source that gave `text.slice(start, end)`, in UTF-16 offsets. */
  source(start: number, end: number): { start: number; end: number };
}

/** Letters and marks that Unicode does not take apart. */
const spelt: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  ʹ: "'",
  '′': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
};

/** Letters of ASCII fold to themselves or to lower case: the common case needs no table. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x7f) return foldBeyondAscii(character);
  if (code >= 0x61) return code === 0x7f ? ' ' : character;
  if (code >= 0x41 && code <= 0x5a) return character.toLowerCase();
  if (code >= 0x20 || code === 0x0a) return character;
  return code === 0x0d ? '\n' : ' ';
}

const folds = new Map<string, string>();

function foldBeyondAscii(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = foldUnknown(character);
    // Bounded, so that a text of every character there is cannot fill the memory.
    if (folds.size > 4096) folds.clear();
    folds.set(character, folded);
  }
  return folded;
}

function foldUnknown(character: string): string {
  const lower = character.toLowerCase();
  const bare = spelt[lower];
  if (bare !== undefined) return bare;
  // Marks on the letter before, zero-width characters, marks of direction: nothing is left of them.
  if (/^[\p{M}\p{Cf}]+$/u.test(lower)) return '';
  if (/^[\p{Z}\p{C}]+$/u.test(lower)) return ' ';
  // NFKD opens ligatures and full-width letters; what it opens into more than a few letters is not a word.
  const open = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return open.length > 0 && open.length <= 3 ? open : ' ';
}

/** Lower case without accents, offsets forgotten. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** As `fold`, and keeps the way back to the source. Works whether accents are composed or not. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    const end = at + character.length;
    if (piece === '') {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      for (let i = 0; i < piece.length; i++) {
        starts.push(at);
        ends.push(end);
      }
      folded += piece;
    }
    at = end;
  }
  return {
    text: folded,
    source: (start, end) => ({
      start: starts[start] ?? at,
      end: end > start ? (ends[end - 1] ?? at) : (starts[start] ?? at),
    }),
  };
}
