import { z } from 'zod';
import { type Actor, check, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notProposedNow } from '../explanations/index.ts';
import { findNeed } from '../needs/index.ts';
import { factsOfOne } from '../participants/index.ts';
import { inTransaction, newId, notFound, now, Problem, unreadable } from '../platform/index.ts';
import { barredBy, freezeEntry } from '../rankings/index.ts';
import { Link } from './agreement-link-model.ts';
import { describeMatch } from './describe-match.ts';
import { giveWay } from './give-way.ts';
import { excludedByLaw } from './lawful.ts';
import { agreementsOf, Match, type MatchDoc, takeTurn } from './match-model.ts';
import { liveMatchStates, matchTransitions } from './match-states.ts';
import { notForOwnCompany } from './own-company.ts';
import { isWithin } from './reach.ts';
import { matchPutForward } from './rights.ts';
import { createMatch, readMatchText, saveMatch, sealMatchText } from './save-match.ts';
import { isLive, newMatch, reviewDue } from './suggest.ts';

export const putForwardInput = z.strictObject({
  participantId: z.string().max(60),
  because: z.string().trim().min(3).max(1000),
});

/**
 * Proposes somebody whom the list left out, or who was proposed before: over every limit but the law. What the law wants
 * verified of the person is their structure's to know: it stops a counsellor here, and an officer's proposal when it is
 * reviewed. A suggestion that the officer cannot see gives way to theirs, as if it had not been.
 * @throws Problem 409 `excluded-by-law`, `not-proposable`, `already-proposed` or `need-not-open`
 */
export async function putForward(actor: Actor, needId: string, input: z.output<typeof putForwardInput>) {
  check(actor, matchPutForward);
  return inTransaction(async () => {
    const need = await findNeed(actor, needId);
    if (!isLive(need))
      throw new Problem(409, 'need-not-open', 'Ce besoin n’est pas ouvert.', [], { state: need.state });
    const person = await factsOfOne(input.participantId);
    const own = actor.structureId !== undefined;
    if (own && person.structureId !== actor.structureId) throw notFound('Participant');
    await notForOwnCompany(actor, need.employerId);
    await takeTurn(`need/${needId}`);

    const frozen = await freezeEntry(needId, person._id, { putForward: true });
    if (!frozen) {
      throw new Problem(
        409,
        'not-proposable',
        own
          ? 'Cette personne n’est pas accompagnée, ne souhaite pas être proposée ou s’oppose à être classée.'
          : notProposedNow,
      );
    }
    if ('limit' in frozen) throw excludedByLaw(frozen.code);
    const barred = own && barredBy(frozen.verified);
    if (barred) throw excludedByLaw(barred);
    const known = await Match.findOne({
      needId,
      participantId: person._id,
      duplicateOf: null,
    }).lean<MatchDoc>();
    const before = known && isWithin(actor, known) ? known : null;
    if (before && (liveMatchStates as readonly string[]).includes(before.state)) {
      throw new Problem(409, 'already-proposed', 'Cette personne est déjà proposée pour ce besoin.', [], {
        matchId: before._id,
      });
    }
    const id = before?._id ?? newId();
    const fresh = {
      origin: 'put-forward' as const,
      broughtBy: actor.id,
      because: sealMatchText(input.because, id, 'because'),
      frozen: { ...frozen, at: now() },
    };
    if (known && !before) await giveWay(known, id);
    const match = before
      ? await proposeAgain(actor, before, fresh)
      : newMatch(need, person, { _id: id, ...fresh, ...introductionOf(known, id), ...agreedBefore(known) });
    if (!before) await createMatch(match);
    await record({
      actor,
      action: 'match.put-forward',
      target: { kind: 'match', id },
      participantId: person._id,
    });
    return describeMatch(actor, match);
  });
}

/** What the person said of this job before, their refusals too: their counsellor goes on from there. */
const agreedBefore = (known: MatchDoc | null): Pick<Partial<MatchDoc>, 'agreements'> => {
  const agreements = known ? agreementsOf(known) : [];
  return agreements.length > 0 ? { agreements } : {};
};

/** What their counsellor may have written already. */
function introductionOf(known: MatchDoc | null, id: string): Pick<Partial<MatchDoc>, 'introduction'> {
  const text = known && readMatchText(known.introduction, known._id, 'introduction');
  return text && text !== unreadable ? { introduction: sealMatchText(text, id, 'introduction') } : {};
}

/** The same person and need once more, as if for the first time: the former review, agreement and link no longer hold. */
async function proposeAgain(actor: Actor, before: MatchDoc, fresh: Partial<MatchDoc>): Promise<MatchDoc> {
  await Link.deleteMany({ matchId: before._id });
  const state = nextState(matchTransitions, 'propose-again', before.state, actor);
  const asIfNew = { ...fresh, state, dueOn: reviewDue(), agreement: { state: 'none' as const } };
  return saveMatch(before, { ...asIfNew, agreements: agreementsOf(before) }, [
    'review',
    'introduction',
    'strengths',
    'shortlistId',
    'withdrawnFor',
    'turnedDownFor',
    'meeting',
    'outcome',
  ]);
}
