import { rooms } from '../src/house.ts';
import { type Config, log } from '../src/platform/index.ts';

/**
 * What the calendar brings about in each room, the last room first: what it tells people is then mailed at once. Each sweep
 * may run anywhere and at any time, and twice changes nothing.
 */
export async function sweep(config: Config): Promise<void> {
  for (const { sweeps = {} } of rooms.toReversed())
    for (const [name, run] of Object.entries(sweeps))
      await run(config).catch((err) => log.error({ err, name }, 'sweep failed'));
}
