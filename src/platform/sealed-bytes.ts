import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { illegible } from './crypto.ts';

// Files are sealed under a key of their own, which is itself a text that `seal` seals: rotating keys writes that text again,
// and not the gigabytes that it opens.

const [ivBytes, tagBytes] = [12, 16];

/** How much longer sealed bytes are. */
export const sealOverhead = ivBytes + tagBytes;

/** 256 random bits, base64url. */
export const newDataKey = (): string => randomBytes(32).toString('base64url');

const keyOf = (dataKey: string): Buffer => Buffer.from(dataKey, 'base64url');

/**
 * AES-256-GCM, as iv, tag and ciphertext.
 * @param about authenticated with them: what they are a part of, and which part
 */
export function sealBytes(bytes: Uint8Array, dataKey: string, about: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(dataKey), iv).setAAD(Buffer.from(about));
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...body]);
}

/** @throws Problem 409 `unreadable` where they were altered, or are another part than `about` says */
export function openBytes(sealed: Uint8Array, dataKey: string, about: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(dataKey), sealed.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(about))
      .setAuthTag(sealed.subarray(ivBytes, sealOverhead));
    return Buffer.concat([decipher.update(sealed.subarray(sealOverhead)), decipher.final()]);
  } catch (cause) {
    throw Object.assign(illegible(), { cause });
  }
}
