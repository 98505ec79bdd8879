import { rooms } from '../src/house.ts';
import { type Config, log, nowAndThen } from '../src/platform/index.ts';

/**
 * What the calendar brings about in each room, the last room first: what it tells people is then mailed at once. Each sweep
 * may run anywhere and at any time, and twice changes nothing.
 */
export async function sweep(config: Config): Promise<void> {
  for (const { sweeps = {} } of rooms.toReversed())
    for (const [name, run] of Object.entries(sweeps))
      await run(config).catch((err) => log.error({ err, name }, 'sweep failed'));
}

/** Sweeps now and then every few minutes, until stopped. */
export function startSweeps(config: Config, everyMs = 5 * 60_000): { stop(): Promise<void> } {
  return nowAndThen(() => sweep(config), everyMs);
}
