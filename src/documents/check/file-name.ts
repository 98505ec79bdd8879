import { withoutUnseen } from '../../platform/index.ts';
import { formats, type MediaType } from '../formats.ts';

const longest = 100;

/**
 * A name that every system takes and that says what the file is: no folder, no sign with a meaning, and the ending of its
 * true type in place of the one that it came with.
 */
export function cleanFileName(sent: string, type: MediaType): string {
  const { extension } = formats[type];
  const last = withoutUnseen(sent.normalize('NFC')).split(/[/\\]/).at(-1) ?? '';
  const bare = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, ' ')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...bare].slice(0, longest).join('').trim();
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short === '' || isDevice ? 'document' : short}.${extension}`;
}
