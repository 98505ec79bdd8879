/** What is used of natural, by deep imports only: its root loads storage adapters and reads `.env`. */
declare module 'natural/lib/natural/stemmers/index.js' {
  const stemmers: { readonly CarryStemmerFr: { stem(word: string): string } };
  export default stemmers;
}

declare module 'natural/lib/natural/distance/index.js' {
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options?: { restricted?: boolean }): number;
  };
  export default distances;
}

declare module 'natural/lib/natural/tfidf/index.js' {
  const tfidf: {
    TfIdf: new () => {
      addDocument(words: string[]): void;
      tfidfs(words: string[], each: (index: number, measure: number) => void): number[];
    };
  };
  export default tfidf;
}
