import { mailNotices } from '../src/accounts/index.ts';
import { expireNeeds } from '../src/needs/index.ts';
import { retain } from '../src/person-rights/index.ts';
import { log } from '../src/platform/index.ts';
import { measureOpenNeeds } from '../src/reporting/index.ts';
import { remindWhatIsDue } from '../src/shortlists/index.ts';

const sweeps = { expireNeeds, remindWhatIsDue, mailNotices, measureOpenNeeds, retain };

/** What the calendar brings about. Each sweep may run anywhere and at any time, and twice changes nothing. */
export async function sweep(): Promise<void> {
  for (const [name, run] of Object.entries(sweeps)) {
    await (run as () => Promise<unknown>)().catch((err) => log.error({ err, name }, 'sweep failed'));
  }
}

/** Sweeps now and then every few minutes, until stopped. */
export function startSweeps(everyMs = 5 * 60_000): { stop(): Promise<void> } {
  let current = sweep();
  const timer = setInterval(() => {
    current = current.then(sweep);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
