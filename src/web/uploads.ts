import { createHash } from 'node:crypto';
import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { type CheckedFile, fileField, type SentFile } from '../documents/index.ts';
import { Problem } from '../platform/index.ts';
import { enterUpload } from './crowd.ts';
import type { Fields } from './kit/page.ts';
import { allowUpload } from './server.ts';

/** What a route or a form takes as its file. */
export interface Upload {
  /** Bytes of it. */
  readonly most: number;
  /** Looks at it before anything of the database is open. */
  readonly check: (file: SentFile) => Promise<CheckedFile>;
}

export interface Uploaded {
  /** With the file's own, which is blank: what went wrong with it is said there. */
  readonly fields: Fields;
  readonly file?: CheckedFile;
  /** Of the file as it was sent, for telling one request from another. */
  readonly digest: string;
}

/** A file that is not taken, with the fields that came along. */
export class RefusedUpload extends Error {
  readonly fields: Fields;
  constructor(cause: unknown, fields: Fields) {
    super('refused', { cause });
    this.fields = fields;
  }
}

/** What goes along with a file: a few short fields. */
const most = { fields: 20, fieldBytes: 2000, nameBytes: 100, headers: 10, around: 64 * 1024 } as const;

/**
 * Reads a form with at most one file, of somebody who may send it: one of few at a time.
 * @throws RefusedUpload where the fields were read and the file is not taken; Problem 400 `cut-short`, 413, 415, 422, 429
 */
export async function readUpload(
  request: Request,
  { most, check }: Upload,
  account: string,
): Promise<Uploaded> {
  if (!request.is('multipart/form-data')) throw notMultipart();
  const leave = enterUpload(account);
  try {
    allowUpload(request);
    const { fields, sent, refused } = await readParts(request, most);
    const digest = createHash('sha256')
      .update(sent?.name ?? '')
      .update('\0')
      .update(sent?.bytes ?? '')
      .digest('base64url');
    try {
      if (refused) throw refused;
      return { fields, digest, ...(sent ? { file: await check(sent) } : {}) };
    } catch (cause) {
      throw new RefusedUpload(cause, fields);
    }
  } finally {
    leave();
  }
}

/** The fields without the file's own, as a schema takes them. */
export const withoutFile = ({ [fileField]: _, ...fields }: Fields): Fields => fields;

interface Parts {
  readonly fields: Fields;
  readonly sent?: SentFile;
  readonly refused?: Problem;
}

function readParts(request: Request, mostBytes: number): Promise<Parts> {
  if (Number(request.get('content-length') ?? 0) > mostBytes + most.around) throw tooLarge(mostBytes);
  return new Promise((resolve, reject) => {
    const fields: Record<string, string | string[]> = { [fileField]: '' };
    let sent: SentFile | undefined;
    let refused: Problem | undefined;
    const parser = parserOf(request, mostBytes);
    const fail = (error: Problem) => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    parser.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut || ['__proto__', 'constructor', 'prototype'].includes(name)) fail(tooMany());
      else fields[name] = name in fields ? [fields[name] ?? [], value].flat() : value;
    });
    parser.on('file', (field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('limit', () => {
        refused = tooLarge(mostBytes);
      });
      stream.on('end', () => {
        if (field !== fileField) fields[field] = '';
        // A field of a page that was left empty comes as a file without name and bytes.
        else if (name || chunks.length > 0) sent = { name, bytes: Buffer.concat(chunks) };
      });
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => fail(tooMany()));
    parser.on('error', () => fail(malformed()));
    parser.on('finish', () =>
      resolve({ fields, ...(sent ? { sent } : {}), ...(refused ? { refused } : {}) }),
    );
    request.once('close', () => {
      if (!request.complete) reject(cutShort());
    });
    request.pipe(parser);
  });
}

function parserOf(request: Request, mostBytes: number) {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.get('content-type') ?? '' },
      limits: {
        files: 1,
        fileSize: mostBytes,
        fields: most.fields,
        fieldSize: most.fieldBytes,
        fieldNameSize: most.nameBytes,
        headerPairs: most.headers,
      },
    });
  } catch {
    throw malformed();
  }
}

const about = (status: number, code: string, detail: string, field = 'body') =>
  new Problem(status, code, detail, [{ field, code, detail }]);

const notMultipart = () =>
  about(
    415,
    'unsupported-media-type',
    'Un fichier s’envoie par un formulaire (Content-Type: multipart/form-data).',
  );
const malformed = () => about(400, 'malformed-form', 'Le formulaire envoyé ne se lit pas.');
const tooMany = () =>
  about(413, 'too-large', 'Un formulaire avec un fichier, et quelques champs courts, sont attendus.');
const cutShort = () => about(400, 'cut-short', 'L’envoi s’est arrêté avant la fin : rien n’a été gardé.');
const tooLarge = (bytes: number) =>
  about(413, 'too-large', `Ce fichier est trop lourd : ${bytes / 1024 / 1024} Mo au plus.`, fileField);
