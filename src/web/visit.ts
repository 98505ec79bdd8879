import type { Request } from 'express';
import type { Visit } from '../accounts/index.ts';

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (table: readonly (readonly [RegExp, string])[], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1];

/** « Firefox, Windows »: enough for people to know their own devices again, and no more is kept. */
function deviceOf(userAgent = ''): string {
  const found = [first(browsers, userAgent), first(systems, userAgent)].filter(Boolean);
  return found.join(', ') || 'Autre programme';
}

export const visitOf = (request: Request): Visit => ({
  device: deviceOf(request.get('user-agent')),
  ip: request.ip ?? '',
});
