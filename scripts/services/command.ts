import { killEverything } from './processes.ts';
import { Refusal } from './refusal.ts';

/** What a command that starts things is given. */
export interface Command {
  /** Says a line on screen, after the seconds since the beginning. */
  log(line: string): void;
  /** Aborted by the first Ctrl-C, SIGTERM or closing of the terminal. */
  interrupted: AbortSignal;
  /** Rejects at the same moment: to be raced with whatever is waited for. */
  interruption: Promise<never>;
  /** Registers what undoes a step; when the command ends, however it ends, the last registered is done first. */
  atEnd(undo: () => Promise<void>): void;
}

/** npm passes Ctrl-C on to a process that the terminal has already told: within this, it is the same one. */
const SAME_KEYSTROKE_MS = 1000;

/**
 * Runs `body`, then undoes its steps and ends the process: with the code that `body` returns, 1 where it throws, 130
 * where it is interrupted before it returns. A second Ctrl-C kills what was started and ends at once.
 */
export async function runCommand(body: (command: Command) => Promise<number>): Promise<never> {
  const log = (line: string) => {
    console.log(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${line}`);
  };
  const undoing: (() => Promise<void>)[] = [];
  const controller = new AbortController();
  const interrupted = controller.signal;
  const interruption = new Promise<never>((_, reject) => {
    interrupted.addEventListener('abort', () => reject(interrupted.reason));
  });
  interruption.catch(() => {}); // nobody may be waiting
  let firstAsked = 0;
  const stop = () => {
    if (!firstAsked) {
      firstAsked = Date.now();
      log('Arrêt demandé (Ctrl-C une seconde fois : tout de suite)');
      controller.abort(new Error('interrompu'));
    } else if (Date.now() - firstAsked > SAME_KEYSTROKE_MS) {
      void killEverything().then(() => process.exit(130));
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  if (process.env.npm_lifecycle_event) onceOrphan(stop);
  // The terminal may be closed before we are done stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  let code: number;
  try {
    code = await body({ log, interrupted, interruption, atEnd: (undo) => undoing.push(undo) });
  } catch (error) {
    code = interrupted.aborted ? 130 : 1;
    if (code === 1) report(error);
  }
  for (const undo of undoing.reverse()) {
    await undo().catch((error) => {
      report(error);
      code ||= 1;
    });
  }
  process.exit(code);
}

/** npm may be killed without a word to us: nobody could stop us any more from where we were started. */
function onceOrphan(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

function report(error: unknown): void {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
}
