import type { Room, RoomQueue } from '../src/access/index.ts';
import type { Processor } from './runtime.ts';

/** One for each queue that these rooms have, with what they do there. A job is parsed before it runs. */
export const processorsOf = <Tools>(rooms: readonly Room<Tools>[], tools: Tools): Processor[] =>
  rooms.flatMap(({ queue, sideQueue }) =>
    [queue, sideQueue].flatMap((one) => (one ? [processorOf(one, rooms, tools)] : [])),
  );

function processorOf<Tools>(
  { name, concurrency, retries, ready }: RoomQueue<Tools>,
  rooms: readonly Room<Tools>[],
  tools: Tools,
): Processor {
  const tasks = rooms.flatMap((room) => room.tasks ?? []).filter(({ kind }) => kind.queue === name);
  const jobs = tasks.map(({ kind, run, givenUp }) => [
    kind.name,
    {
      run: async (payload: unknown) => run(kind.payload.parse(payload), tools),
      ...(givenUp ? { givenUp: async (payload: unknown) => givenUp(kind.payload.parse(payload)) } : {}),
    },
  ]);
  return {
    queue: name,
    concurrency,
    ...(retries ? { retries } : {}),
    ...(ready ? { ready: () => ready(tools) } : {}),
    jobs: Object.fromEntries(jobs),
  };
}
