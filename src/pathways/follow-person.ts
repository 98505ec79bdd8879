import { nextState, system } from '../access/index.ts';
import type { ExitKind } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { endedBy } from './ended.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';
import { pathwayTransitions } from './pathway-states.ts';
import { savePathway } from './save.ts';

/** A stay does not outlast the accompaniment: it ends with the exit that was written on the record. Twice changes nothing. */
export async function followPerson(
  participantId: string,
  exit: { readonly kind: ExitKind; readonly on: string },
): Promise<void> {
  await inTransaction(async () => {
    const doc = await Pathway.findOne({ participantId, open: true }).lean<PathwayDoc>();
    if (!doc) return;
    const state = nextState(pathwayTransitions, 'end', doc.state, 'system');
    await savePathway(system, 'end', doc, { state, ...endedBy(doc, exit) });
  });
}
