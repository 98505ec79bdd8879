import { unzipSync } from 'fflate';
import type { MediaType } from '../formats.ts';
import { refusal, unreadableFile } from './refusal.ts';

/** What an archive may hold: beyond it, opening it elsewhere would fill a memory. */
const most = { entries: 3000, bytes: 200 * 1024 * 1024, read: 64 * 1024 * 1024 } as const;

type Entries = Readonly<Record<string, Uint8Array>>;

/**
 * Which format of office software a ZIP archive is, once nothing in it runs or fetches anything.
 * @returns `undefined` where it is another archive
 * @throws Problem 422 naming `file`: macros, embedded programs, contents fetched from elsewhere, encryption, bombs
 */
export function checkOffice(bytes: Buffer): MediaType | undefined {
  const { names, texts } = open(bytes);
  if (texts.mimetype) return checkOpenDocument(names, texts);
  const types = textOf(texts['[Content_Types].xml']);
  if (!types) return undefined;
  if (/macroEnabled|ms-office\.vbaProject/i.test(types) || names.some(isMacro)) throw macros();
  if (names.some(isEmbedded)) throw embedded();
  for (const [name, content] of Object.entries(texts))
    if (name.endsWith('.rels') && fetches(textOf(content))) throw external();
  return mainTypes.find((type) => types.includes(`${type}.main+xml`));
}

const mainTypes: readonly MediaType[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Names of all that it holds, and the contents that say what it is and does. */
function open(bytes: Buffer): { readonly names: readonly string[]; readonly texts: Entries } {
  const names: string[] = [];
  let [total, read] = [0, 0];
  const isTold = (name: string): boolean =>
    /^(mimetype|\[Content_Types\]\.xml|(content|styles)\.xml|META-INF\/manifest\.xml|.*\.rels)$/.test(name);
  let texts: Entries;
  try {
    texts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        if (names.length > most.entries || total > most.bytes) throw new RangeError(name);
        if (!isTold(name)) return false;
        read += originalSize;
        if (read > most.read) throw new RangeError(name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError)
      throw refusal(
        'archive-too-large',
        'Ce fichier, une fois ouvert, serait démesuré : il n’est pas gardé.',
      );
    throw unreadableFile();
  }
  // Two of one name: one program would read the first, another the last.
  const folded = names.map((name) => name.toLowerCase());
  if (new Set(folded).size < names.length || names.some((name) => /^[/\\]|\.\.[/\\]/.test(name)))
    throw unreadableFile();
  return { names, texts };
}

/** XML may be written in two bytes a letter. */
function textOf(content: Uint8Array | undefined): string {
  const [first, second] = content ?? [];
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return content ? new TextDecoder(wide || 'utf-8').decode(content) : '';
}

const isMacro = (name: string): boolean => /vbaProject|vbaData|(^|\/)macrosheets\//i.test(name);

/** A chart brings the table that it is drawn from, as another workbook. */
const isEmbedded = (name: string): boolean =>
  /(^|\/)(activeX|ctrlProps)\//i.test(name) ||
  (/(^|\/)embeddings\//i.test(name) && !/\.(xlsx|docx)$/i.test(name));

/** Whether opening it looks for something elsewhere: a template, an image, data. A link waits for a click. */
const fetches = (relationships: string): boolean =>
  [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(
    ([one]) =>
      /TargetMode\s*=\s*["']External["']/i.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(one),
  );

function checkOpenDocument(names: readonly string[], texts: Entries): MediaType | undefined {
  const type = textOf(texts.mimetype).trim();
  if (type !== 'application/vnd.oasis.opendocument.text') return undefined;
  if (/encryption-data/.test(textOf(texts['META-INF/manifest.xml'])))
    throw refusal(
      'office-encrypted',
      'Ce document est protégé par un mot de passe : enlevez-le, puis renvoyez-le.',
    );
  if (names.some((name) => /^(Basic|Scripts|Dialogs)\//i.test(name))) throw macros();
  if (names.some((name) => /^Object[^/]*$/.test(name))) throw embedded();
  for (const part of ['content.xml', 'styles.xml']) {
    const text = textOf(texts[part]);
    if (/<script:event-listener\b|<office:script[\s>]/.test(text)) throw macros();
    if (/<office:dde-source\b/.test(text) || draws(text)) throw external();
  }
  return type;
}

/** Whether it shows something that is not in it. */
const draws = (text: string): boolean =>
  [
    ...text.matchAll(
      /<(?:draw:(?:image|object|object-ole|plugin|applet|floating-frame)|text:section-source)\b[^>]*>/g,
    ),
  ].some(([one]) => /xlink:href\s*=\s*["'](?:[a-z][\w+.-]*:|\/|\\)/i.test(one));

const macros = () =>
  refusal(
    'office-macros',
    'Ce document contient des macros : enregistrez-le sans elles, ou en PDF, puis renvoyez-le.',
  );
const embedded = () =>
  refusal(
    'office-embedded',
    'Ce document contient un autre programme ou fichier : enregistrez-le en PDF, puis renvoyez-le.',
  );
const external = () =>
  refusal(
    'office-external',
    'Ce document va chercher un contenu ailleurs (modèle, image ou données liées) : enregistrez-le en PDF, puis renvoyez-le.',
  );
