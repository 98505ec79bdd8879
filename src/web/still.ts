import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** What is the same for all who ask: made once, and not sent again to whoever has it. */
export interface StillText {
  readonly bytes: Buffer;
  readonly etag: string;
}

export function stillText(text: string): StillText {
  const bytes = Buffer.from(text);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}

/** 304 to whoever has it: kept by browsers and proxies, and asked about each time. */
export function sendStill(response: Response, type: 'json' | 'html', { bytes, etag }: StillText): void {
  response.set({ ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Cookie' }).type(type).send(bytes);
}
