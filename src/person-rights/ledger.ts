import { z } from 'zod';
import { erasureReasons } from '../participants/index.ts';
import { appendLine, readLines } from '../platform/index.ts';

/** One erasure, outside the database: what a restore of an older database reads to erase again. */
const lineSchema = z.strictObject({
  at: z.iso.datetime(),
  participantId: z.string().min(1).max(60),
  structureId: z.string().max(60),
  by: z.string().max(60),
  because: z.enum(erasureReasons),
});
export type ErasureLine = z.output<typeof lineSchema>;

/** Returns when it is on the disk. */
export const appendErasure = (path: string, line: ErasureLine): Promise<void> => appendLine(path, line);

/** Every line, oldest first; `null` for one that cannot be read. @throws Error `ENOENT` where there is no ledger */
export const readLedger = (path: string): AsyncGenerator<ErasureLine | null> =>
  readLines(path, (value) => lineSchema.parse(value));
