import type { PathwayDoc, Stretch } from './pathway.ts';

/** What is no more of a stay that ends, beside its state. */
export const endedBy = ({ suspensions }: PathwayDoc, exit: NonNullable<PathwayDoc['exit']>) => ({
  open: undefined,
  exit,
  suspensions: closed(suspensions, exit.on),
  stepDueOn: undefined,
});

/** The last stretch ends there, where it goes on; one that would have no day never was. */
export function closed(stretches: readonly Stretch[], until: string): readonly Stretch[] {
  const last = stretches.at(-1);
  if (!last || last.until) return stretches;
  return last.from > until ? stretches.slice(0, -1) : [...stretches.slice(0, -1), { ...last, until }];
}
