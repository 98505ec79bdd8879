import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { now } from '../platform/index.ts';

/** Codes of authenticator applications: RFC 6238 with SHA-1, six digits, thirty seconds, which all of them take. */
export const newTotpSecret = (): string => generateSecret();

export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: 'Passerelle', label: email, secret });

const digitsOf = (code: string): string => code.replace(/\s/g, '');

/** The time step whose code this is, one step of delay or haste allowed; `undefined` for a wrong or an older code. */
export function stepOfCode(secret: string, code: string, afterStep: number): number | undefined {
  const token = digitsOf(code);
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now().getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: 30, afterTimeStep: afterStep });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const block = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes of 49 bits, each good for one sign-in without the application. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => `${block()}-${block()}`);

/** As it was made, however it was copied; empty where it cannot be one. */
export function recoveryCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return bare.length === 10 ? bare : '';
}
