import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a secret looks like. Each is written so that this file does not look like one. */
const secrets: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a key of AWS': /\bAKIA[0-9A-Z]{16}\b/,
  'a token of GitHub or npm': /\b(?:gh[pousr]_\w{36}|github_pat_\w{50}|npm_\w{36})/,
  'a token of Slack': /\bxox[abprs]-\w+-\w+/,
  'a JSON web token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  'a password in an address':
    /\b(?:mongodb(?:\+srv)?|rediss?|smtps?|https?):\/\/[^\s/:@$<{]+:(?!password@|motdepasse@|secret@)[^\s/@$<{]{6,}@/,
  'a key of 32 bytes': /(?:FIELD_KEYS|INDEX_KEY)\s*[=:]\s*['"]?(?:[\w-]+:)?[A-Za-z0-9+/]{43}=/,
};

const tracked = (): string[] =>
  existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
    : [];

test.skipIf(!existsSync(join(root, '.git')))('no file of the repository holds a secret', () => {
  const files = tracked();
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /(^|\/)\.env(\.(?!example$)|$)|\.(pem|p12|pfx|key)$/.test(file))).toEqual([]);
  const found = files.flatMap((file) => {
    const path = join(root, file);
    if (!existsSync(path)) return [];
    const content = readFileSync(path, 'latin1');
    return Object.entries(secrets).flatMap(([what, looks]) =>
      looks.test(content) ? [`${file}: ${what}`] : [],
    );
  });
  expect(found).toEqual([]);
});

test.each([
  ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----`],
  ['a key of AWS', `AKIA${'A'.repeat(16)}`],
  ['a password in an address', `mongodb://${'lea'}:${'s3cr3t-x'}@db`],
  ['a key of 32 bytes', `INDEX_KEY=${'A'.repeat(43)}=`],
])('%s would be seen', (what, text) => {
  expect(secrets[what]?.test(text)).toBe(true);
});
