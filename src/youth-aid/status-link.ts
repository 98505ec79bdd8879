import { type Actor, check } from '../access/index.ts';
import { hashSecret, newSecret } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { aidWrite } from './rights.ts';
import { changeAid } from './save.ts';

/**
 * A link by which the young person sees where their request stands; a new one ends the one before. Whoever has it reads the
 * step and its day: no name, no amount, nothing of the situation.
 * @throws Problem 403, 404, 409 `stale`
 */
export async function makeStatusLink(actor: Actor, id: string, revision: number): Promise<{ path: string }> {
  check(actor, aidWrite);
  const token = newSecret();
  await changeAid(actor, id, revision, { action: 'link' }, () => ({ link: hashSecret(token) }));
  return { path: `/suivi-aide/${token}` };
}

/** `undefined` where the link leads nowhere. A decision that is not notified is not told. */
export async function readStatus(token: string) {
  const doc = await Aid.findOne({ link: hashSecret(token) })
    .select({ file: 0 })
    .lean<AidDoc>();
  if (!doc) return undefined;
  const { state, sentOn, notifiedOn, payments } = doc;
  return {
    state: state === 'decided' ? ('in-agenda' as const) : state,
    sentOn: sentOn ?? null,
    notifiedOn: notifiedOn ?? null,
    paidOn: state === 'paid' ? (payments.at(-1)?.on ?? null) : null,
  };
}
