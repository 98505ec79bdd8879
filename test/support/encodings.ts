import iconv from 'iconv-lite';
import type { Encoding } from '../../src/exchange/files/decode.ts';

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'win1252',
  macintosh: 'macintosh',
  cp850: 'cp850',
};

/** A text as a tool saves it. */
export function encode(text: string, encoding: Encoding, mark = false): Uint8Array {
  return iconv.encode(mark && encoding.startsWith('utf') ? `\uFEFF${text}` : text, names[encoding], {
    addBOM: false,
  });
}
