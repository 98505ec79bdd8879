import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from './config.ts';

type Keys = Pick<Config, 'FIELD_KEYS' | 'INDEX_KEY'>;
let keys: Keys | undefined;

/** Once, when the process starts. */
export function useKeys(config: Keys): void {
  keys = config;
}

function ring(): Keys {
  if (!keys) throw new Error('useKeys() was not called');
  return keys;
}

/**
 * AES-256-GCM under the current key, as `keyId.iv.tag.ciphertext` (base64url). `recordId` is authenticated with it: a
 * value copied into another record does not open.
 */
export function seal(text: string, recordId: string): string {
  const [key] = ring().FIELD_KEYS;
  if (!key) throw new Error('no field key');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(Buffer.from(recordId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [key.id, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
}

/** @throws Error when the key is unknown, or the value was altered or belongs to another record. */
export function unseal(sealed: string, recordId: string): string {
  const [id, iv = '', tag = '', body = ''] = sealed.split('.');
  const key = ring().FIELD_KEYS.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`unknown field key ${id}`);
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes(iv), { authTagLength: 16 })
    .setAAD(Buffer.from(recordId))
    .setAuthTag(bytes(tag));
  return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
}

/** A keyed fingerprint (HMAC-SHA-256, 120 bits) that finds equal values without telling what they are. */
export function fingerprint(kind: string, value: string): string {
  return createHmac('sha256', ring().INDEX_KEY)
    .update(`${kind}\0${value}`)
    .digest()
    .subarray(0, 15)
    .toString('base64url');
}

/** SHA-256 of a secret that is itself random: enough to recognise a token without storing it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/**
 * HMAC-SHA-256 (base64url) for one purpose, under a key of its own derived from INDEX_KEY (HKDF, RFC 5869): what is
 * authenticated for one purpose proves nothing for another.
 */
export function macFor(purpose: string): (text: string) => string {
  const key = Buffer.from(hkdfSync('sha256', ring().INDEX_KEY, '', `passerelle ${purpose}`, 32));
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
