import { BalancedListModel, ListChance } from './balanced-model.ts';

/** Takes the person out of every balanced list, and forgets when they stood in one. In the current transaction. */
export async function forgetBalance(participantId: string): Promise<void> {
  await BalancedListModel.updateMany(
    { $or: [{ people: participantId }, { 'left.id': participantId }] },
    {
      $pull: { people: participantId, entered: { id: participantId }, left: { id: participantId } } as never,
    },
  );
  await ListChance.deleteOne({ _id: participantId });
}

/** What is kept of a person's place in lists of ten. For callers that have checked the right to know. */
export async function exportChance(participantId: string) {
  const chance = await ListChance.findById(participantId).lean();
  const lists = await BalancedListModel.find({ people: participantId })
    .select({ _id: 1 })
    .sort({ _id: 1 })
    .lean();
  if (!chance) return null;
  const { firstOn, since, lastOn, note } = chance;
  return { firstOn, since, lastOn, note, needs: lists.map(({ _id }) => _id) };
}
