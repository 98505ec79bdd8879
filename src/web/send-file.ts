import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file to take away. */
export interface FileToSend {
  readonly name: string;
  readonly type: string;
  /** What is long comes piece by piece. */
  readonly body: string | Buffer | AsyncIterable<Uint8Array>;
  /** Bytes, where they are known before the last piece. */
  readonly length?: number;
}

/** Never shown by the browser in our name: it is kept, or opened by another program. */
export async function sendFile(response: Response, { name, type, body, length }: FileToSend): Promise<void> {
  response.attachment(name).type(type).set('Content-Security-Policy', "default-src 'none'; sandbox");
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.send(body);
    return;
  }
  if (length !== undefined) response.set('Content-Length', String(length));
  // Cut where a piece cannot be read: half a file is never taken for a whole one.
  await pipeline(Readable.from(body), response).catch((error) => {
    if (!response.headersSent) throw error;
    response.destroy();
  });
}
