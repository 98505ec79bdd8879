import { inTransaction } from '../platform/index.ts';
import { KeptBrief, keptBriefAt } from './kept-brief.ts';
import { followTalk } from './owed.ts';
import { endSubscriptionsTo } from './subscriptions.ts';

/**
 * Whoever has its address takes a brief away for good, with what was typed, who wanted to be called, and who subscribed to it.
 * The draft that it left, if any, stays with its officer.
 * @throws Problem 410
 */
export async function forgetBrief(address: string): Promise<void> {
  const { _id } = await keptBriefAt(address);
  await inTransaction(async () => {
    await endSubscriptionsTo(_id);
    await KeptBrief.deleteOne({ _id });
    await followTalk({ _id });
  });
}
