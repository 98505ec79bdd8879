import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, moveNeed, titleForCompany } from '../needs/index.ts';
import { inTransaction, now, Problem, staleEdit } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { followShortlist } from './owed.ts';
import { shortlistManage } from './rights.ts';
import { moveMatch } from './save-match.ts';
import { mayBeRecalled, Shortlist, type ShortlistDoc } from './shortlist-model.ts';
import { findShortlist, viewShortlist } from './view-shortlist.ts';

/**
 * Takes back a shortlist that nobody of the company has opened: a draft again, its frozen cards gone, its people retained as
 * before, what the company owed no longer owed. Whoever was told of it is told that it is gone.
 * @throws Problem 404; 409 `illegal-state` for a draft, `already-read` once the company opened or answered it
 */
export async function recallShortlist(actor: Actor, id: string) {
  check(actor, shortlistManage);
  return inTransaction(async () => {
    const shortlist = await findShortlist(actor, id);
    if (shortlist.state !== 'sent')
      throw new Problem(409, 'illegal-state', 'Cette présélection n’est pas partie.', [], {
        state: shortlist.state,
      });
    if (!mayBeRecalled(shortlist))
      throw new Problem(
        409,
        'already-read',
        'L’entreprise a lu cette présélection, ou y a répondu : elle ne se reprend plus.',
      );
    const matches = await Match.find({
      _id: { $in: shortlist.candidates.map(({ matchId }) => matchId) },
      shortlistId: id,
      state: 'shortlisted',
    }).lean<MatchDoc[]>();
    for (const match of matches) {
      await moveMatch(match, 'recall', actor, {}, ['shortlistId']);
      await record({
        actor,
        action: 'shortlist.recall',
        target: { kind: 'match', id: match._id },
        participantId: match.participantId,
      });
    }
    const after = await Shortlist.findOneAndUpdate(
      { _id: id, revision: shortlist.revision, unread: true },
      {
        $set: {
          state: 'draft',
          candidates: shortlist.candidates.map(({ card: _, ...candidate }) => candidate),
          updatedAt: now(),
        },
        $unset: { sentAt: '', sentTo: '', replyDueOn: '', unread: '' },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    ).lean<ShortlistDoc>();
    if (!after) throw staleEdit({ revision: shortlist.revision + 1, changedAt: {} }, shortlist.revision);
    await followShortlist(after);
    const need = await findNeed(actor, shortlist.needId);
    if (!(await Shortlist.exists({ needId: need._id, state: 'sent' })) && need.state === 'shortlisted')
      await moveNeed(need, 'recall', actor);
    const text = `La présélection pour « ${await titleForCompany(need)} » est reprise par la personne qui vous suit : vous n’avez rien à faire.`;
    for (const userId of shortlist.sentTo ?? [])
      await notify(
        { userId },
        {
          kind: 'shortlist-recalled',
          text,
          about: { kind: 'need', id: need._id },
          mark: String(after.revision),
        },
      );
    return viewShortlist(actor, after);
  });
}

/** @throws Problem 404; 409 `illegal-state` once it was sent */
export async function deleteDraft(actor: Actor, id: string): Promise<void> {
  check(actor, shortlistManage);
  const { state } = await findShortlist(actor, id);
  const { deletedCount } = await Shortlist.deleteOne({ _id: id, state: 'draft' });
  if (deletedCount === 0)
    throw new Problem(409, 'illegal-state', 'Cette présélection est partie : elle ne se supprime plus.', [], {
      state,
    });
}
