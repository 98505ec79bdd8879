import mongoose from 'mongoose';
import { openBytes, sealBytes, sealOverhead, unseal } from '../platform/index.ts';
import { Chunk, type ChunkDoc, type DocumentDoc } from './document.ts';

/** Of a sealed piece, as GridFS has it. */
export const chunkSize = 255 * 1024;
const clearSize = chunkSize - sealOverhead;

const piecesOf = (bytes: number): number => Math.ceil(bytes / clearSize);

/** What the pieces of a file weigh, sealed. */
export const sealedLength = (bytes: number): number => bytes + piecesOf(bytes) * sealOverhead;

const about = (id: string, n: number, count: number): string => `${id}/${n}/${count}`;

/** Seals a file and writes its pieces, in the current transaction. */
export async function writeContent(id: string, bytes: Buffer, dataKey: string): Promise<void> {
  const count = piecesOf(bytes.length);
  const pieces = Array.from({ length: count }, (_, n) => ({
    _id: new mongoose.Types.ObjectId(),
    files_id: id,
    n,
    data: sealBytes(bytes.subarray(n * clearSize, (n + 1) * clearSize), dataKey, about(id, n, count)),
  }));
  await Chunk.insertMany(pieces);
}

type Content = Pick<DocumentDoc, '_id' | 'key' | 'bytes'>;

/**
 * The file, piece by piece.
 * @throws Problem 409 `unreadable`: before the first piece where no key of ours opens it
 */
export function readContent({ _id: id, key, bytes }: Content): AsyncIterable<Buffer> {
  const dataKey = unseal(key, `${id}/key`);
  return pieces(id, dataKey, piecesOf(bytes));
}

async function* pieces(id: string, dataKey: string, count: number): AsyncGenerator<Buffer> {
  let n = 0;
  for await (const { data } of Chunk.find({ files_id: id }).sort({ n: 1 }).lean<ChunkDoc>().cursor()) {
    // Of a plain query the driver gives its own binary type.
    yield openBytes(bytesOf(data), dataKey, about(id, n, count));
    n += 1;
  }
  if (n !== count) throw new Error(`document ${id}: ${n} pieces of ${count}`);
}

const bytesOf = (data: Buffer | mongoose.mongo.Binary): Uint8Array =>
  data instanceof mongoose.mongo.Binary ? data.buffer.subarray(0, data.length()) : data;

export async function forgetContents(ids: readonly string[]): Promise<void> {
  await Chunk.deleteMany({ files_id: { $in: ids } });
}
