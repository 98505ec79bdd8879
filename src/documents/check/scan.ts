import { connect } from 'node:net';
import { log, Problem } from '../../platform/index.ts';
import { fileField, refusal } from './refusal.ts';

/** Where an antivirus (clamd) listens. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

let address: ScannerAddress | undefined;

/** Once, when the process starts; without one, files are not scanned. */
export function useScanner(at: ScannerAddress | undefined): void {
  address = at;
}

const patienceMs = 30_000;
/** Bytes of a piece of INSTREAM: its length goes before it, in four bytes. */
const piece = 256 * 1024;

/**
 * Asks the antivirus, where one is set (clamd's INSTREAM: pieces, then one of no length).
 * @throws Problem 422 `malware-found` naming `file`; 503 `scanner-unavailable` where it cannot say: nothing is let through
 * without its word
 */
export async function scan(bytes: Buffer): Promise<void> {
  if (!address) return;
  const said = await ask(address, bytes).catch((err: Error) => {
    log.error({ err: { message: err.message } }, 'the antivirus does not answer');
    throw away();
  });
  if (said === 'stream: OK') return;
  if (/ FOUND$/.test(said))
    throw refusal(
      'malware-found',
      'L’antivirus a reconnu un programme malveillant dans ce fichier : il n’est pas gardé.',
    );
  log.error({ said: said.slice(0, 200) }, 'the antivirus could not scan');
  throw away();
}

const away = () => {
  const detail = 'L’antivirus ne répond pas : rien n’a été gardé. Réessayez dans quelques minutes.';
  return new Problem(
    503,
    'scanner-unavailable',
    detail,
    [{ field: fileField, code: 'scanner-unavailable', detail }],
    { retryAfter: 60 },
  );
};

function ask(at: ScannerAddress, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(at);
    const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), patienceMs);
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      for (let from = 0; from < bytes.length; from += piece) {
        const part = bytes.subarray(from, from + piece);
        socket.write(lengthOf(part.length));
        socket.write(part);
      }
      socket.write(lengthOf(0));
    });
    let failed = new Error('closed without an answer');
    socket.once('error', (error) => {
      failed = error;
    });
    // It may have answered before it took everything, and closed.
    socket.once('close', () => {
      clearTimeout(timer);
      const answer = said.replace(/\0$/, '').trim();
      if (answer) resolve(answer);
      else reject(failed);
    });
  });
}

function lengthOf(count: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(count);
  return head;
}
