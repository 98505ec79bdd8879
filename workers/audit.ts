import { setTimeout as sleep } from 'node:timers/promises';
import { chainRows, releaseChain } from '../src/audit/index.ts';
import { log, newId } from '../src/platform/index.ts';

/** After an error, such as a forged head: it will not go away in a second. */
const errorPauseMs = 10_000;

/**
 * Chains the rows of the audit record. Every process of workers may run one: they agree, by a lease, that one at a time
 * works, and another takes over some five seconds after it died.
 * @param intervalMs how long a row may wait to be chained, about
 */
export function startSequencer({ intervalMs = 1000 }: { readonly intervalMs?: number } = {}) {
  const holder = newId();
  const stopping = new AbortController();

  /** @returns how long to wait before the next turn, in ms */
  async function turn(): Promise<number> {
    try {
      return (await chainRows(holder)) ? 0 : intervalMs;
    } catch (err) {
      log.error({ err }, 'audit rows could not be chained');
      return errorPauseMs;
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pause = await turn();
      if (pause > 0) await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
    await releaseChain(holder);
  }

  const ended = loop();
  return {
    /** Finishes the batch under way and lets another take over. */
    async stop(): Promise<void> {
      stopping.abort();
      await ended;
    },
  };
}
