import express, { type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../platform/index.ts';

/** How much a request may send, in kilobytes of 1,024 bytes: what is longer is refused before anything of it is parsed. */
export const bodyKb = {
  /** Of whoever has not signed in. */
  public: 16,
  usual: 64,
  /** Texts of 20,000 characters, each of which may take six bytes. */
  long: 256,
  /** A form that was typed before the session ended comes along with the sign-in, sealed: see `typed.ts`. */
  typed: 512,
} as const;

const jsonTypes = ['application/json', 'application/*+json'];

/** Reads a body of JSON. @throws Problem 413, 422; what Express throws of a body that cannot be read */
export async function readJson(request: Request, response: Response, kb: number): Promise<void> {
  let isImmodest = false;
  // Of what anybody may send, names are counted before it is parsed: an object of a thousand keys costs more to make.
  const verify = (_request: unknown, _response: unknown, bytes: Buffer): void => {
    isImmodest = kb <= bodyKb.public && colonsIn(bytes) > most.keys;
    if (isImmodest) throw new Error('too many keys');
  };
  const reader = express.json({ limit: kb * 1024, strict: true, type: jsonTypes, verify });
  await read(reader, request, response).catch((error) => {
    throw isImmodest ? tooManyKeys() : error;
  });
  requireModest(request.body);
}

function colonsIn(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3a) count++;
  return count;
}

/** Reads what a form sends: at most so much, in at most so many fields. */
export const formReader = (kb: number, fields = 2000): RequestHandler =>
  express.urlencoded({ extended: false, limit: kb * 1024, parameterLimit: fields });

const read = (reader: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    reader(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

/** No input of ours has half as much: schemas look at each key, and say each that they do not know. */
const most = { keys: 500, depth: 20 };

/** @throws Problem 422 where an object has more keys, or lies deeper, than any that somebody means */
function requireModest(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most.depth)
      throw immodest('too-deep', `Au plus ${most.depth} niveaux d’objets et de listes.`);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const parts = Array.isArray(value) ? value : Object.values(value);
      if (parts !== value && parts.length > most.keys) throw tooManyKeys();
      for (const part of parts) if (typeof part === 'object' && part !== null) next.push(part);
    }
    level = next;
  }
}

const tooManyKeys = (): Problem => immodest('too-many-keys', `Un objet compte au plus ${most.keys} champs.`);

const immodest = (code: string, detail: string): Problem =>
  new Problem(422, 'invalid', 'Une ou plusieurs informations sont à corriger.', [
    { field: 'body', code, detail },
  ]);

/** What Express says of a body that is too long or has too many fields, in our words. */
export function tooLarge(error: { type?: unknown; limit?: unknown }): Problem | undefined {
  if (error.type === 'parameters.too.many') return large('Le formulaire compte trop de champs.');
  if (error.type !== 'entity.too.large') return undefined;
  const kb = Math.floor(Number(error.limit) / 1024);
  return large(`Le corps de la requête dépasse ${kb} Ko.`);
}

const large = (detail: string): Problem =>
  new Problem(413, 'too-large', detail, [
    { field: 'body', code: 'too-large', detail: 'Envoyez moins à la fois.' },
  ]);
