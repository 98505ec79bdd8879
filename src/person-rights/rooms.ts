import {
  noTraces,
  type PersonalData,
  roomsOfHouse,
  type Subject,
  type Traces,
  together,
} from '../access/index.ts';
import { openForChecks } from '../participants/index.ts';
import { forgetKept } from '../platform/index.ts';

/** What each room holds of people, the last room first: a room's things are about those of the rooms before it. */
export const holdings = (): readonly PersonalData[] =>
  roomsOfHouse()
    .toReversed()
    .flatMap(({ personalData }) => personalData ?? []);

/** Asks each room in turn; each is given what those before it have traced. */
export async function askEach(
  ask: (data: PersonalData, traces: Traces) => Promise<Traces | undefined>,
): Promise<Traces> {
  let traces = noTraces;
  for (const data of holdings()) traces = together(traces, (await ask(data, traces)) ?? noTraces);
  return traces;
}

export async function subjectOf(id: string): Promise<Subject> {
  const known = (await openForChecks([id])).get(id);
  return { id, ...(known ? { known } : {}) };
}

/** Erases what rooms, and requests that were answered, say of things that are gone. */
export async function forgetTraces(traces: Traces): Promise<void> {
  for (const data of holdings()) await data.forgetTraces?.(traces);
  await forgetKept(traces.own);
}
