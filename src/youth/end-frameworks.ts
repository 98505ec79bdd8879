import { type Actor, system } from '../access/index.ts';
import type { ExitKind } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { type EndReason, Framework, type FrameworkDoc } from './framework.ts';
import { close } from './save-framework.ts';

/** Ends all that run of somebody, no earlier than they began and no later than they end. Twice changes nothing. */
export async function endFrameworks(
  participantId: string,
  { on, why }: { readonly on: string; readonly why: EndReason },
  actor: Actor = system,
): Promise<void> {
  await inTransaction(async () => {
    const docs = await Framework.find({ participantId, open: true }).lean<FrameworkDoc[]>();
    for (const doc of docs) {
      const day = on < doc.startsOn ? doc.startsOn : on > doc.endsOn ? doc.endsOn : on;
      await close(actor, doc, { action: 'end', on: day, why }, 'system');
    }
  });
}

/** What an exit from accompaniment is for a framework. */
export function reasonOf(kind: ExitKind): EndReason {
  if (kind === 'lasting-work' || kind === 'short-work' || kind === 'business') return 'job';
  return kind === 'training' ? 'training' : 'other';
}
