import { pushOutErased, stopPushingOut } from '../src/person-rights/index.ts';
import { log, newId, nowAndThen } from '../src/platform/index.ts';

/**
 * Pushes erased people out of the database's history, a little at a time, until stopped. Every process of workers may run
 * one: they agree, by a lease, that one at a time writes.
 */
export function startPushingOutErased(everyMs = 5000): { stop(): Promise<void> } {
  const holder = newId();
  const stopping = new AbortController();
  let failing = false;
  const turn = async () => {
    try {
      await pushOutErased(holder, stopping.signal);
      failing = false;
    } catch (err) {
      // Once: a connection that may not do it will not be allowed in five seconds.
      if (!failing) log.warn({ err }, 'erased people cannot be pushed out of the history of MongoDB');
      failing = true;
    }
  };
  const turns = nowAndThen(turn, everyMs);
  return {
    async stop(): Promise<void> {
      stopping.abort();
      await turns.stop();
      await stopPushingOut(holder).catch((err) =>
        log.warn({ err }, 'a lease could not be released: it ends by itself'),
      );
    },
  };
}
