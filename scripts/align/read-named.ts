import { open } from 'node:fs/promises';

/** A row of `id<TAB>text`. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

export interface NamedRows {
  readonly rows: readonly Named[];
  /** What was left out, each with file and line, in French. */
  readonly wrong: readonly string[];
}

/** A million names come nowhere near it: a larger file is not a list of names. */
const MAX_BYTES = 200 * 1024 * 1024;
/** Nobody's name of an occupation is longer; what follows is not compared. */
const MAX_TEXT = 300;

/**
 * Reads a list of names; `-` is the standard input. UTF-8 with or without a byte order mark, UTF-16 with one, else
 * Windows-1252; any line ends; blank lines are none; what follows a second tab is not read.
 * @throws Error where the file cannot be read
 */
export async function readNamed(file: string): Promise<NamedRows> {
  const bytes = file === '-' ? await readAll(process.stdin) : await readFile(file);
  const shown = file === '-' ? 'entrée standard' : file;
  const rows: Named[] = [];
  const wrong: string[] = [];
  const lineOf = new Map<string, number>();
  decode(bytes)
    .split(/\r\n|\n|\r/)
    .forEach((line, i) => {
      if (line.trim() === '') return;
      const [id = '', text] = line.split('\t').map((cell) => cell.trim());
      const refuse = (why: string) => wrong.push(`${shown}, ligne ${i + 1} : ${why}`);
      if (text === undefined) refuse('il faut deux colonnes séparées par une tabulation.');
      else if (id === '') refuse('l’identifiant est vide.');
      else if (text === '') refuse('le libellé est vide.');
      else if (lineOf.has(id)) refuse(`l’identifiant « ${id} » est déjà ligne ${lineOf.get(id)}.`);
      else {
        lineOf.set(id, i + 1);
        rows.push({ id, text: text.slice(0, MAX_TEXT) });
      }
    });
  return { rows, wrong };
}

async function readFile(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => {
    throw new Error(`${file} ne peut pas être lu.`);
  });
  try {
    if ((await handle.stat()).isDirectory()) throw new Error(`${file} est un dossier.`);
    return await readAll(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new Error(`Plus de ${MAX_BYTES / 1024 / 1024} Mo : ce n’est pas une liste de noms.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
