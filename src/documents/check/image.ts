import type { Sharp } from 'sharp';
import { refusal, unreadableFile } from './refusal.ts';

/** Loaded when a first image comes: it is twenty megabytes of machine code. */
async function program() {
  const { default: sharp } = await import('sharp');
  // One thread, and nothing kept for the next.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Of a telephone's photograph or a page scanned at 600 dpi. What an image takes in memory is four bytes a pixel. */
const mostPixels = 64_000_000;

const writers = {
  'image/jpeg': (image: Sharp) => image.jpeg({ quality: 88 }),
  'image/png': (image: Sharp) => image.png(),
  'image/webp': (image: Sharp) => image.webp({ quality: 88 }),
} as const;

let before: Promise<unknown> = Promise.resolve();

/** One image at a time in this process: each may take a quarter of a gigabyte while it is written. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work);
  before = mine.catch(() => {});
  return mine;
}

export type ImageType = keyof typeof writers;

/**
 * The same picture, upright, written again: without place, day, device, author, thumbnail, nor anything behind its end.
 * @throws Problem 422 naming `file`
 */
export const cleanImage = (bytes: Buffer, type: ImageType): Promise<Buffer> =>
  inTurn(() => writtenAgain(bytes, type));

async function writtenAgain(bytes: Buffer, type: ImageType): Promise<Buffer> {
  const sharp = await program();
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  try {
    // Colours are brought to sRGB, whose profile needs not be written.
    return await writers[type](image.autoOrient().timeout({ seconds: 30 })).toBuffer();
  } catch (error) {
    if (/pixel limit/.test(String(error)))
      throw refusal(
        'image-too-large',
        'Cette image a trop de points : réduisez-la à 8 000 sur 8 000 au plus.',
      );
    throw unreadableFile();
  }
}
