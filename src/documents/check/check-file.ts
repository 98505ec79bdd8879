import { fileTypeFromBuffer } from 'file-type';
import { formats, type MediaType, mediaTypes, mostBytes } from '../formats.ts';
import { cleanFileName } from './file-name.ts';
import { cleanImage } from './image.ts';
import { checkOffice } from './office.ts';
import { checkPdf } from './pdf.ts';
import { refusal, unreadableFile } from './refusal.ts';
import { scan } from './scan.ts';

/** A file as it came: its name is somebody's word, its type is not even asked. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that may be kept. */
export interface CheckedFile {
  readonly name: string;
  readonly type: MediaType;
  readonly bytes: Buffer;
}

/**
 * What is kept of a file that was sent: its type by its bytes, nothing in it that runs, images without what they tell
 * beside the picture, a clean name, and the antivirus's word where one is set. It reads no database: nothing is open
 * while it takes its time.
 * @throws Problem 422 naming `file`, each cause with a stable code; 503 `scanner-unavailable`
 */
export async function checkFile({ name, bytes }: SentFile): Promise<CheckedFile> {
  if (bytes.length === 0) throw refusal('empty-file', 'Ce fichier est vide.');
  if (bytes.length > mostBytes) throw refusal('file-too-large', 'Un fichier pèse 10 Mo au plus.');
  await scan(bytes);
  const type = await typeOf(bytes);
  if (!type) throw refusal('file-type', `Ce fichier n’est d’aucun format accepté : ${accepted}.`);
  return { name: cleanFileName(name, type), type, bytes: await cleaned(bytes, type) };
}

const accepted = mediaTypes.map((type) => formats[type].label).join(', ');

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';

async function typeOf(bytes: Buffer): Promise<MediaType | undefined> {
  if (isZip(bytes)) return checkOffice(bytes);
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  // An archive is what is in it, and begins as one.
  return mediaTypes.slice(0, 4).find((type) => type === found);
}

async function cleaned(bytes: Buffer, type: MediaType): Promise<Buffer> {
  if (type === 'application/pdf') checkPdf(bytes);
  if (type !== 'image/jpeg' && type !== 'image/png' && type !== 'image/webp') return bytes;
  const written = await cleanImage(bytes, type);
  if (written.length > 2 * mostBytes) throw unreadableFile();
  return written;
}
