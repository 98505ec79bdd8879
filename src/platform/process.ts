import { log } from './log.ts';

const drainMs = 20_000;

/**
 * Tells the parent process, if there is one, that this one is ready, and runs `stop` once when asked to end: by SIGTERM
 * or SIGINT, or because the parent is gone. A stop that takes too long ends the process all the same.
 */
export function runUntilStopped(ready: Readonly<Record<string, unknown>>, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), drainMs).unref();
    stop().then(
      () => process.exit(0),
      (err) => {
        log.error({ err }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  process.once('disconnect', () => end('parent gone'));
  process.send?.({ ready: true, ...ready });
}
