import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { Config } from './config.ts';
import { Problem } from './errors.ts';

type Keys = Pick<Config, 'FIELD_KEYS' | 'INDEX_KEY'>;
let keys: Keys | undefined;

/** Once, when the process starts. */
export function useKeys(config: Keys): void {
  keys = config;
}

/** Whether this process has keys: without, it neither reads nor writes anything that is sealed. */
export const hasKeys = (): boolean => keys !== undefined;

function ring(): Keys {
  if (!keys) throw new Error('useKeys() was not called');
  return keys;
}

/**
 * AES-256-GCM under the current key, as `keyId.record.iv.tag.ciphertext` (base64url). `recordId` is authenticated with
 * it: a value copied into another record does not open. It is named in the value, so that keys can be rotated without
 * knowing which room sealed what.
 */
export function seal(text: string, recordId: string): string {
  const [key] = ring().FIELD_KEYS;
  if (!key) throw new Error('no field key');
  const iv = randomBytes(12);
  const record = Buffer.from(recordId);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(record);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [record, iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
  return [key.id, ...parts].join('.');
}

/** @throws Problem 409 `unreadable` when the key is unknown, or the value was altered or belongs to another record. */
export function unseal(sealed: string, recordId: string): string {
  try {
    return opened(sealed, recordId);
  } catch (cause) {
    throw Object.assign(illegible(), { cause });
  }
}

export const illegible = (): Problem =>
  new Problem(
    409,
    'unreadable',
    'Une information enregistrée est illisible : aucune clé de ce service ne l’ouvre. Rien n’a été changé ; prévenez son administrateur.',
  );

function opened(sealed: string, recordId: string): string {
  const [id, , iv = '', tag = '', body = ''] = sealed.split('.');
  const key = ring().FIELD_KEYS.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`unknown field key ${id}`);
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes(iv), { authTagLength: 16 })
    .setAAD(Buffer.from(recordId))
    .setAuthTag(bytes(tag));
  return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
}

const sealedShape = /^([A-Za-z0-9_-]{1,20})\.([\w-]+)\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

export const isSealed = (text: string): boolean => sealedShape.test(text);

/** Whether a key of ours opens it, whatever record it is of. */
export function opensSealed(text: string): boolean {
  const [, , record = ''] = sealedShape.exec(text) ?? [];
  try {
    opened(text, Buffer.from(record, 'base64url').toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/**
 * A sealed value under the current key; `undefined` where `text` is no sealed value, or already is under that key.
 * @throws Problem as `unseal`
 */
export function resealed(text: string): string | undefined {
  const [, id, record = ''] = sealedShape.exec(text) ?? [];
  const [current, ...older] = ring().FIELD_KEYS;
  if (id === undefined || id === current?.id || !older.some((key) => key.id === id)) return undefined;
  const recordId = Buffer.from(record, 'base64url').toString('utf8');
  return seal(unseal(text, recordId), recordId);
}

/** A keyed fingerprint (HMAC-SHA-256, 120 bits) that finds equal values without telling what they are. */
export function fingerprint(kind: string, value: string): string {
  return createHmac('sha256', ring().INDEX_KEY)
    .update(`${kind}\0${value}`)
    .digest()
    .subarray(0, 15)
    .toString('base64url');
}

/** How a digest begins, so that what is stored says by itself whether it is one: no word and no name begins so. */
export const digestMark = '~';

/**
 * As `fingerprint`, shorter (72 bits, 13 characters), for what a record holds many of. Two of a million different values
 * are equal with a probability of one in ten billion.
 */
export function digest(kind: string, value: string): string {
  const mac = createHmac('sha256', ring().INDEX_KEY).update(`${kind}\0${value}`).digest();
  return digestMark + mac.subarray(0, 9).toString('base64url');
}

let remembered: { readonly under: Buffer; readonly digests: Map<string, string> } | undefined;
/** Texts bring new words for ever. */
const mostRemembered = 100_000;

/** As `digest`, for values that come again and again, such as words. */
export function knownDigest(kind: string, value: string): string {
  const { INDEX_KEY: under } = ring();
  if (remembered?.under !== under || remembered.digests.size >= mostRemembered)
    remembered = { under, digests: new Map() };
  const what = `${kind}\0${value}`;
  const made = remembered.digests.get(what) ?? digest(kind, value);
  remembered.digests.set(what, made);
  return made;
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

/** What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Ed25519 signatures (base64url) for one purpose, under a key of its own derived from INDEX_KEY: whoever has the public
 * key can verify them, and not sign.
 */
export function signerFor(purpose: string) {
  const seed = Buffer.from(hkdfSync('sha256', ring().INDEX_KEY, '', `passerelle signature ${purpose}`, 32));
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key);
  return {
    publicKey: String(publicKey.export({ format: 'jwk' }).x),
    sign: (text: string): string => sign(null, Buffer.from(text), key).toString('base64url'),
    verify: (text: string, signature: string): boolean =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
  };
}
