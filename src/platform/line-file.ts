import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** Files of one JSON value a line that outlive the database. */

/** Adds a line, and returns when it is on the disk. A line that a crash tore is left behind, whole lines follow it. */
export async function appendLine(path: string, line: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const torn = size > 0 && last.toString() !== '\n';
    await file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Every line, oldest first; `null` for one that cannot be read. @throws Error `ENOENT` where there is no such file */
export async function* readLines<Line>(
  path: string,
  parse: (value: unknown) => Line,
): AsyncGenerator<Line | null> {
  const stream = createReadStream(path, 'utf8');
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('ready', () => resolve());
    stream.once('error', reject);
  });
  await opened;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() !== '') yield parsed(text, parse);
  }
}

function parsed<Line>(text: string, parse: (value: unknown) => Line): Line | null {
  try {
    return parse(JSON.parse(text));
  } catch {
    return null;
  }
}
