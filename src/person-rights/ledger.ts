import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { erasureReasons } from '../participants/index.ts';

/** One erasure, outside the database: what a restore of an older database reads to erase again. */
const lineSchema = z.strictObject({
  at: z.iso.datetime(),
  participantId: z.string().min(1).max(60),
  structureId: z.string().max(60),
  by: z.string().max(60),
  because: z.enum(erasureReasons),
});
export type ErasureLine = z.output<typeof lineSchema>;

/** Adds a line, and returns when it is on the disk. A line that a crash tore is left behind, whole lines follow it. */
export async function appendErasure(path: string, line: ErasureLine): Promise<void> {
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

/** Every line, oldest first; `null` for one that cannot be read. @throws Error `ENOENT` where there is no ledger */
export async function* readLedger(path: string): AsyncGenerator<ErasureLine | null> {
  const stream = createReadStream(path, 'utf8');
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('ready', () => resolve());
    stream.once('error', reject);
  });
  await opened;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() !== '') yield parse(text);
  }
}

function parse(text: string): ErasureLine | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
