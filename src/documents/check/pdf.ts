import { inflateSync } from 'node:zlib';
import { namesFrom } from './pdf-names.ts';
import { refusal, unreadableFile } from './refusal.ts';

// What a PDF may do beyond being read is written in its objects as names (ISO 32000-1, 7.3.5), and a reader finds an object
// where the file's tables send it: at any « 12 0 obj », also inside what looks like the data of a stream. So every such
// place is looked at, and every compressed stream of objects is opened, whether or not anything refers to it.

/** Names that make a reader run, open, send or unpack something. */
const forbidden: Readonly<Record<string, readonly [code: string, what: string]>> = {
  JavaScript: ['pdf-script', 'un programme (JavaScript)'],
  JS: ['pdf-script', 'un programme (JavaScript)'],
  Launch: ['pdf-launch', 'une commande qui lance un autre programme'],
  SubmitForm: ['pdf-launch', 'un envoi de données par internet'],
  ImportData: ['pdf-launch', 'une lecture d’autres fichiers'],
  EmbeddedFile: ['pdf-embedded-file', 'un autre fichier'],
  EmbeddedFiles: ['pdf-embedded-file', 'un autre fichier'],
  FileAttachment: ['pdf-embedded-file', 'un autre fichier'],
  GoToE: ['pdf-embedded-file', 'un autre fichier'],
  RichMedia: ['pdf-embedded-file', 'un contenu animé'],
  XFA: ['pdf-script', 'un formulaire dynamique (XFA)'],
};

/** What all streams of objects of one file may hold once opened: beyond it, a small file would fill the memory. */
const mostInflated = 32 * 1024 * 1024;
/** How often a file may be read over: objects follow one another, and those that overlap are meant to cost time. */
const mostOver = 4;

/**
 * Lets through a PDF that only shows pages.
 * @throws Problem 422 naming `file`: scripts, launches, embedded files, encryption, or what cannot be read to its end
 */
export function checkPdf(bytes: Buffer): void {
  // One character a byte: offsets are those of the file.
  const text = bytes.toString('latin1');
  if (!/^%PDF-\d\.\d/.test(text)) throw unreadableFile();
  let [objects, over, packed] = [0, 0, 0];
  for (const { 0: word, index } of text.matchAll(/(?<!end)obj|trailer/g)) {
    const from = index + word.length;
    const { names, end, stream } = namesFrom(text, from);
    objects += 1;
    over += end - from;
    if (over > mostOver * text.length) throw unreadableFile();
    refuse(names);
    if (!names.has('ObjStm') || stream === undefined) continue;
    const inside = inflated(bytes, stream, names, mostInflated - packed);
    packed += inside.length;
    refuse(namesFrom(inside, 0, true).names);
  }
  if (objects === 0) throw unreadableFile();
}

function refuse(names: ReadonlySet<string>): void {
  if (names.has('Encrypt')) {
    throw refusal(
      'pdf-encrypted',
      'Ce PDF est protégé : ouvrez-le, imprimez-le dans un nouveau PDF, puis envoyez celui-là.',
    );
  }
  for (const name of names) {
    const why = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
    if (!why) continue;
    throw refusal(
      why[0],
      `Ce PDF contient ${why[1]} : imprimez-le dans un nouveau PDF, puis envoyez celui-là.`,
    );
  }
}

const filters = [
  'FlateDecode',
  'Fl',
  'LZWDecode',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'Crypt',
];

/** A stream of objects, opened: what is packed in another way than everybody does is not read. */
function inflated(bytes: Buffer, from: number, names: ReadonlySet<string>, most: number): string {
  const packed = filters.filter((filter) => names.has(filter));
  const end = bytes.indexOf('endstream', from, 'latin1');
  if (end < 0 || names.has('Predictor')) throw unreadableFile();
  const data = bytes.subarray(from, end);
  if (packed.length === 0) return data.toString('latin1');
  if (packed.length > 1 || packed[0] !== 'FlateDecode' || most <= 0) throw unreadableFile();
  try {
    return inflateSync(data, { maxOutputLength: most }).toString('latin1');
  } catch {
    throw unreadableFile();
  }
}
