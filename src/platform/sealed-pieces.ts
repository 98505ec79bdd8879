import mongoose, { Schema } from 'mongoose';
import { unseal } from './crypto.ts';
import { openBytes, sealBytes, sealOverhead } from './sealed-bytes.ts';

/**
 * A piece of a file, in the shape that GridFS gives it: AES-256-GCM under the file's own key, bound to the file, its place
 * and how many there are.
 */
export interface Piece {
  readonly _id: mongoose.Types.ObjectId;
  readonly files_id: string;
  /** From 0. */
  readonly n: number;
  readonly data: Buffer;
  /** From then on MongoDB takes it away, where its collection has a term. */
  readonly goesAt?: Date;
}

/** Of a sealed piece, as GridFS has it. */
export const chunkSize = 255 * 1024;
const clearSize = chunkSize - sealOverhead;

const piecesOf = (bytes: number): number => Math.ceil(bytes / clearSize);

/** What the pieces of a file weigh, sealed. */
export const sealedLength = (bytes: number): number => bytes + piecesOf(bytes) * sealOverhead;

const about = (id: string, n: number, count: number): string => `${id}/${n}/${count}`;

/** What is known of a file beside its pieces: `key` opens them, and is itself sealed as `<id>/key`. */
export interface SealedFile {
  readonly _id: string;
  readonly key: string;
  /** Of the file, opened. */
  readonly bytes: number;
}

/** Files of one collection, sealed piece by piece; what is known of each is the room's own. */
export function sealedPieces(model: string, collection: `${string}.chunks`) {
  const schema = new Schema<Piece>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      files_id: { type: String, required: true },
      n: { type: Number, required: true },
      data: { type: Buffer, required: true },
      goesAt: Date,
    },
    { collection, versionKey: false },
  );
  schema.index({ files_id: 1, n: 1 }, { unique: true });
  schema.index({ goesAt: 1 }, { expireAfterSeconds: 0 });
  const Pieces = mongoose.model(model, schema);

  async function* read(id: string, dataKey: string, count: number): AsyncGenerator<Buffer> {
    let n = 0;
    for await (const { data } of Pieces.find({ files_id: id }).sort({ n: 1 }).lean<Piece>().cursor()) {
      // Of a plain query the driver gives its own binary type.
      yield openBytes(bytesOf(data), dataKey, about(id, n, count));
      n += 1;
    }
    if (n !== count) throw new Error(`file ${id} of ${collection}: ${n} pieces of ${count}`);
  }

  return {
    /** Seals a file and writes its pieces, in the current transaction. */
    async write(id: string, bytes: Buffer, dataKey: string, goesAt?: Date): Promise<void> {
      const count = piecesOf(bytes.length);
      await Pieces.insertMany(
        Array.from({ length: count }, (_, n) => ({
          _id: new mongoose.Types.ObjectId(),
          files_id: id,
          n,
          data: sealBytes(bytes.subarray(n * clearSize, (n + 1) * clearSize), dataKey, about(id, n, count)),
          ...(goesAt ? { goesAt } : {}),
        })),
      );
    },
    /**
     * The file, piece by piece.
     * @throws Problem 409 `unreadable`: before the first piece where no key of ours opens it
     */
    read({ _id: id, key, bytes }: SealedFile): AsyncIterable<Buffer> {
      return read(id, unseal(key, `${id}/key`), piecesOf(bytes));
    },
    async forget(ids: readonly string[]): Promise<void> {
      await Pieces.deleteMany({ files_id: { $in: ids } });
    },
  };
}

const bytesOf = (data: Buffer | mongoose.mongo.Binary): Uint8Array =>
  data instanceof mongoose.mongo.Binary ? data.buffer.subarray(0, data.length()) : data;
