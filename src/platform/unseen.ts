/**
 * Characters that do not show: marks that turn the direction of writing, zero widths, soft hyphens, tags, fillers, controls
 * other than a tab and a line's end. They make a text read as what it is not, or hide a word from whoever looks for it.
 */
const unseen =
  /(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb\u2800]|(?![\t\n\r])\p{Cc}/gu;

/**
 * What joins or parts letters of a script that writes them so (Persian, Hindi), or the parts of one drawing (a family): of no
 * use between letters of ours. Built at run time: the compiler's target does not know the flag `v`.
 */
const joined =
  '[[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]--[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Zinh}]]';
const strayJoiner = new RegExp(`(?<!${joined}\\ufe0f?)[\\u200c\\u200d]|[\\u200c\\u200d](?!${joined})`, 'gv');
/** Which of its drawings a sign is shown with; of a letter it says nothing. */
const strayVariant = /(?<![\p{Extended_Pictographic}\d#*\u3400-\u9fff])[\ufe00-\ufe0f]/gu;

/** A text without what does not show. One that has nothing of the kind is the same. */
export const withoutUnseen = (text: string): string =>
  text
    .replace(/\r?[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(strayJoiner, '')
    .replace(strayVariant, '');

/** Secrets are compared as they were chosen. */
const asTyped: readonly string[] = ['password', 'newPassword'];

/** What a client sent, each text of it `withoutUnseen`; keys and secrets as they are. */
export function seenIn(value: unknown): unknown {
  if (typeof value === 'string') return withoutUnseen(value);
  if (Array.isArray(value)) return value.map(seenIn);
  if (
    typeof value !== 'object' ||
    value === null ||
    ![null, Object.prototype].includes(Object.getPrototypeOf(value))
  )
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, asTyped.includes(key) ? one : seenIn(one)]),
  );
}
