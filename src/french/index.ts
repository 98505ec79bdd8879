/** French as people write it: folding, words, stems, names, numbers, dates. Pure. */
export { dayInFigures, momentInWords, readDay } from './dates.ts';
export {
  readingsOf,
  readingsOfWord,
  type SpeltWord,
  spells,
  speltWords,
  tellsName,
  tellsWholeName,
} from './disguise.ts';
export { firstNames } from './first-names.ts';
export { type Folded, fold, foldWithOffsets } from './fold.ts';
export { plainForm } from './forms.ts';
export { isNameParticle, nameKey, wordsOfName } from './names.ts';
export { numberPattern, readNumber } from './numbers.ts';
export { stem, stems, stemsEdition } from './stems.ts';
export { isStopWord } from './stop-words.ts';
export { type Token, tokens, withoutDoublets, wordsOf } from './tokens.ts';
