import { type Actor, check } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed } from '../needs/index.ts';
import { factsOfOne } from '../participants/index.ts';
import { inTransaction, Problem } from '../platform/index.ts';
import { describeMatch, findMatch } from './describe-match.ts';
import { matchPutForward } from './rights.ts';
import { withdraw } from './withdraw.ts';

/** Before a company has read of the person. */
const notSent: readonly string[] = ['suggested', 'retained'];

/**
 * Takes a proposal back before the company knows of it: an officer what was put forward by hand, a structure any of its own.
 * Whoever accompanies the person is told.
 * @throws Problem 404; 409 `illegal-state` once it was sent, or is over
 */
export async function takeBackProposal(actor: Actor, id: string) {
  check(actor, matchPutForward);
  return inTransaction(async () => {
    const match = await findMatch(actor, id);
    const own = actor.structureId !== undefined;
    if (!notSent.includes(match.state) || (!own && match.origin !== 'put-forward'))
      throw new Problem(
        409,
        'illegal-state',
        'Cette proposition ne se retire plus : elle est partie, terminée, ou vient du classement.',
        [],
        { state: match.state },
      );
    const [{ title }, { reference }] = [
      await findNeed(actor, match.needId),
      await factsOfOne(match.participantId),
    ];
    await withdraw(match, actor, 'taken-back');
    if (match.counsellorId !== actor.id)
      await notify(
        { counsellorOf: match },
        {
          kind: 'proposal-taken-back',
          about: { kind: 'match', id },
          mark: String(match.revision),
          text: `Pour « ${title} », la proposition de ${reference} est retirée : vous n’avez plus d’avis à donner.`,
        },
      );
    return describeMatch(actor, await findMatch(actor, id));
  });
}
