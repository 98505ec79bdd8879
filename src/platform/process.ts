import { log } from './log.ts';

/** From being asked to stop to being gone: orchestrators kill after thirty seconds. */
const mostMs = 25_000;

let stopping = false;

/** Whether this process was asked to end: it is no more ready for work, and finishes what it has. */
export const isStopping = (): boolean => stopping;

/**
 * Tells the parent process, if there is one, that this one is ready, and runs `stop` once when asked to end: by SIGTERM
 * or SIGINT, or because the parent is gone. A stop that takes too long ends the process all the same.
 */
export function runUntilStopped(ready: Readonly<Record<string, unknown>>, stop: () => Promise<void>): void {
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), mostMs).unref();
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
  process.once('disconnect', () => end('parent ended'));
  process.send?.({ ready: true, ...ready });
}
