import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { saveRevised } from '../platform/index.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';

/** Writes a change of a stay and who made it, in the current transaction. @throws Problem 409 `stale` */
export async function savePathway(
  actor: Actor,
  action: string,
  doc: PathwayDoc,
  set: { [K in keyof PathwayDoc]?: PathwayDoc[K] | undefined },
): Promise<PathwayDoc> {
  const after = await saveRevised<PathwayDoc>(Pathway, doc, set);
  if (!after) return doc;
  await record({
    actor,
    action: `pathway.${action}`,
    target: { kind: 'pathway', id: doc._id },
    participantId: doc.participantId,
    fields: Object.keys(set),
  });
  return after;
}
