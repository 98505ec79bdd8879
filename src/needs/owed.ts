import { cancelUnder, setOwed } from '../deadlines/index.ts';
import type { NeedDoc } from './model.ts';
import { isLiveNeed, isOver } from './need-states.ts';

export const needEnd = 'need-end';

/**
 * What is owed about a need, in the transaction of its change: somebody says before its day whether it goes on. Nothing is
 * owed for one that is over.
 */
export async function followNeed({ _id, state, expiresOn, officerId, closed }: NeedDoc): Promise<void> {
  await setOwed(
    { thing: 'need', id: _id },
    isLiveNeed(state) && expiresOn
      ? [{ kind: needEnd, dueOn: expiresOn, owedBy: 'officer', officerId, under: _id }]
      : [],
    closed?.reason === 'expired' ? 'cancel' : 'settle',
  );
  if (isOver(state)) await cancelUnder(_id);
}
