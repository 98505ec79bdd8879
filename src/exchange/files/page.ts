import { type JsonRow, jsonRow, type LinesOf, parsed } from './json.ts';
import { checkRows, type TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';

/** Whether a file is a saved page: by how it begins, byte order mark or not. */
export const isPage = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?(?:!|html|\?xml|head|body|script)/i.test(
    Buffer.from(bytes.subarray(0, 400)).toString('latin1'),
  );

/** No page has more; what is beyond is a page made to keep us busy. */
const MOST_BLOCKS = 1000;

/**
 * What the data blocks of a page hold (`<script type="application/ld+json">`), as its kind of import finds it there. The page
 * is read as a text: nothing of it is run, loaded or drawn.
 * @throws TableError where no block holds any of it
 */
export function pageRows(text: string, limits: TableLimits, lines: LinesOf): JsonRow[] {
  const rows: JsonRow[] = [];
  for (const block of dataBlocks(text)) {
    if (block.length > limits.rowLength * 10) continue;
    const document = parsed(block);
    if (document === undefined) {
      rows.push({ line: rows.length + 1, wrong: 'Un bloc de données de cette page n’est pas du JSON.' });
      continue;
    }
    for (const value of lines(document) ?? []) rows.push(jsonRow(rows.length + 1, value));
    checkRows(rows.length, limits);
  }
  if (rows.length === 0)
    throw new TableError(
      'no-data-in-page',
      'Cette page ne contient pas d’offre lisible (JobPosting) : enregistrez la page d’une offre, au format « page web complète ».',
    );
  return rows;
}

const isDataBlock = (tag: string): boolean =>
  /\btype\s*=\s*(?:"\s*application\/ld\+json\s*(?:;[^"]*)?"|'\s*application\/ld\+json\s*(?:;[^']*)?'|application\/ld\+json(?=[\s/>]))/i.test(
    tag,
  );

/** Of each, the text as it stands: as a browser, which ends a block at the first `</script`, and reads none inside a comment. */
function* dataBlocks(text: string): Generator<string> {
  const folded = text.toLowerCase();
  let blocks = 0;
  for (let at = 0; blocks < MOST_BLOCKS; ) {
    const opens = /<!--|<script(?=[\s/>])/g;
    opens.lastIndex = at;
    const found = opens.exec(folded);
    if (!found) return;
    if (found[0] === '<!--') {
      const end = folded.indexOf('-->', found.index + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const close = folded.indexOf('>', found.index);
    const end = close < 0 ? -1 : folded.indexOf('</script', close);
    if (end < 0) return;
    blocks++;
    const tag = text.slice(found.index, close + 1);
    if (tag.length <= 2000 && isDataBlock(tag)) yield text.slice(close + 1, end);
    at = end + 8;
  }
}
