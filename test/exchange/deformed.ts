import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../support/encodings.ts';
import { siretOf } from './files.ts';

// A sample of a format, and ten copies of it as tools and people spoil them.

const formats = join(
  process.env.PASSERELLE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'formats',
);
/** Why tests of samples are left out, where they are not on this machine. */
export const noFormats = existsSync(formats) ? '' : `nothing in ${formats}`;
/** Its numbers of companies are invented, and most are not sound: they are given keys that are. */
export const formatFile = (name: string): string =>
  readFileSync(join(formats, name), 'utf8').replace(/\b9000000(\d)(\d{6})\b/g, (_, digit: string) =>
    siretOf(Number(digit)),
  );

/** `same`: what becomes of its lines is as of the sample; `lines`: it is read, line by line; `any`: it may be refused. */
type Expected = 'same' | 'lines' | 'any';
export type Deformed = readonly [name: string, expected: Expected, bytes: Uint8Array];

type Json = Record<string, unknown>;
const isThing = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const mapped = (value: unknown, change: (thing: Json) => Json): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (!isThing(value)) return value;
  return change(
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner, change)])),
  );
};

const hostileText = "<script>alert(1)</script>{{7*7}} =cmd|' /C calc'!A0 $where \u202Egnp.exe";
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

/** @param repeat makes a document of the lines of the sample, so many times */
export function deformedJson(text: string, repeat: (document: any, times: number) => unknown): Deformed[] {
  const document = JSON.parse(text) as unknown;
  const strings = (change: (said: string) => unknown) =>
    bytesOf(
      mapped(document, (thing) =>
        Object.fromEntries(
          Object.entries(thing).map(([name, inner]) => [
            name,
            typeof inner === 'string' && !name.startsWith('@') ? change(inner) : inner,
          ]),
        ),
      ),
    );
  return [
    ['UTF-16 with a mark', 'same', encode(JSON.stringify(document), 'utf-16le', true)],
    ['Windows-1252', 'same', encode(JSON.stringify(document), 'windows-1252')],
    [
      'fields in another order',
      'same',
      bytesOf(mapped(document, (thing) => Object.fromEntries(Object.entries(thing).reverse()))),
    ],
    ['everything said empty', 'any', strings(() => '')],
    ['every text a number', 'any', strings(() => 42)],
    ['every list null', 'any', Buffer.from(JSON.stringify(document).replace(/\[[^[\]{}]*\]/g, 'null'))],
    ['everything twice', 'lines', bytesOf(repeat(document, 2))],
    ['a thousand times', 'lines', bytesOf(repeat(document, 1000))],
    [
      'hostile',
      'any',
      Buffer.from(
        JSON.stringify(
          mapped(document, (thing) => ({ ...thing, $where: 'sleep(9)', constructor: { prototype: 1 } })),
        ).replaceAll('"$where"', '"__proto__":{"admin":true},"$where"'),
      ),
    ],
    ['hostile texts', 'any', strings((said) => `${hostileText}${said}`)],
    ['cut in the middle', 'any', Buffer.from(JSON.stringify(document, null, 1)).subarray(0, text.length / 2)],
    ['a thing nested too deep', 'any', Buffer.from(`${'[{"a":'.repeat(4000)}1${'}]'.repeat(4000)}`)],
  ];
}

export function deformedCsv(text: string): Deformed[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r/g, '')
    .trim()
    .split('\n');
  const [header = '', ...rows] = lines;
  const cells = (line: string) => line.split(';');
  const all = (change: (line: string) => string) => Buffer.from(lines.map(change).join('\r\n'));
  return [
    ['UTF-16 with a mark', 'same', encode(lines.join('\r\n'), 'utf-16le', true)],
    ['Windows-1252', 'same', encode(lines.join('\n'), 'windows-1252')],
    ['columns in another order', 'same', all((line) => cells(line).reverse().join(';'))],
    ['tabs', 'same', all((line) => cells(line).join('\t'))],
    [
      'quoted cells and a title above',
      'same',
      Buffer.from(
        `Relevé;\n\n${lines
          .map((line) =>
            cells(line)
              .map((cell) => `"${cell}"`)
              .join(';'),
          )
          .join('\n')}`,
      ),
    ],
    ['a column missing', 'any', all((line) => cells(line).slice(1).join(';'))],
    ['every line twice', 'lines', Buffer.from([header, ...rows, ...rows].join('\n'))],
    [
      'two thousand lines',
      'lines',
      Buffer.from([header, ...Array.from({ length: 2000 }, (_, i) => rows[i % rows.length])].join('\n')),
    ],
    [
      'hostile texts',
      'any',
      Buffer.from(
        [
          header,
          ...rows.map((line) =>
            cells(line)
              .map(() => hostileText.replaceAll(';', ','))
              .join(';'),
          ),
        ].join('\n'),
      ),
    ],
    [
      'cells missing and too many',
      'any',
      Buffer.from([header, ...rows.map((line, i) => (i % 2 ? `${line};;x` : line.slice(0, 9)))].join('\n')),
    ],
    ['an open quotation mark', 'any', Buffer.from([header, ...rows.map((line) => `"${line}`)].join('\n'))],
  ];
}
