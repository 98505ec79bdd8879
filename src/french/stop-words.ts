/** Words of grammar, folded. Negations stay out of the list: « sans » and « pas » change the meaning. */
const list = `
a afin ai ainsi alors an apres au aucun aussi autre autres aux avant avec avez avoir avons ayant c car ce ceci cela
celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des dont du elle elles en encore
entre es est et etaient etait etant ete etes etre eux faire fait font hors il ils j je jusqu l la le les leur leurs
lors lui m ma mais me meme memes mes moi moins mon n ne nee nees nes nos notre nous on ont or ou par parmi pendant peu peut plus
pour pourra pourrez puis qu quand que quel quelle quelles quels qui quoi s sa se sein selon sera serez ses si soit
son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers via vos votre vous y
`;
const stopWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

/** @param word folded */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
