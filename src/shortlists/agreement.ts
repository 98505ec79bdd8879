import { z } from 'zod';
import { type Actor, check, system } from '../access/index.ts';
import { notify, type Recipients } from '../accounts/index.ts';
import { findNeed } from '../needs/index.ts';
import { inTransaction, leaveJob, now, Problem } from '../platform/index.ts';
import { describeMatch, findMatch } from './describe-match.ts';
import { refillJob } from './jobs.ts';
import { type AgreementWay, agreementWays, type MatchDoc, saying } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { atRevision, recordMove } from './review-match.ts';
import { matchAgreement } from './rights.ts';
import { moveMatch, saveMatch } from './save-match.ts';
import { closeCards, Shortlist, type ShortlistDoc } from './shortlist-model.ts';

export const agreementInput = z.strictObject({
  /** `false` refuses, or withdraws an agreement given before. No reason is asked. */
  given: z.boolean(),
  how: z.enum(agreementWays),
  /** The revision that was seen; without it the newest is meant. */
  revision: z.number().int().min(1).optional(),
});

/** What the person said to their counsellor. @throws Problem 409 when the match is over or not retained yet */
export async function recordAgreement(actor: Actor, id: string, input: z.output<typeof agreementInput>) {
  check(actor, matchAgreement);
  return inTransaction(async () => {
    const match = atRevision(await findMatch(actor, id), input.revision);
    return describeMatch(actor, await agree(match, input.given, input.how, actor));
  });
}

/** The person's yes or no, from whoever took it down: a counsellor, or the person by their link. */
export async function agree(
  match: MatchDoc,
  given: boolean,
  how: AgreementWay,
  by: Pick<Actor, 'id' | 'role'> | 'participant',
): Promise<MatchDoc> {
  const actor = by === 'participant' ? ('system' as const) : (by as Actor);
  const who = by === 'participant' ? 'participant' : by.id;
  const said = { how, by: who, at: now() };
  const recordedBy = by === 'participant' ? { id: match.participantId, role: 'participant' } : by;
  if (given) {
    if (match.state !== 'retained') {
      throw new Problem(
        409,
        'not-retained',
        'L’accord se recueille après l’avis favorable du référent.',
        [],
        {
          state: match.state,
        },
      );
    }
    const after = await saveMatch(match, saying(match, { state: 'given', ...said }));
    await recordMove(recordedBy as Actor, after, 'agreement.give', how);
    return after;
  }
  if (!(liveMatchStates as readonly string[]).includes(match.state)) {
    throw new Problem(409, 'illegal-state', 'Cette proposition est déjà terminée.', [], {
      state: match.state,
    });
  }
  const state = match.agreement.state === 'given' ? 'withdrawn' : 'refused';
  const after = await moveMatch(match, 'withdraw', actor, saying(match, { state, ...said }));
  await recordMove(recordedBy as Actor, after, `agreement.${state}`, how);
  await closeEverywhere(match);
  await leaveJob(refillJob, { matchId: match._id });
  return after;
}

/** The person is not proposed any more: their cards close everywhere, and those who follow are told, not why. */
async function closeEverywhere(match: MatchDoc): Promise<void> {
  await closeCards(match._id, 'withdrawn');
  const drafts = await Shortlist.find({ state: 'draft', 'candidates.matchId': match._id })
    .select({ officerId: 1 })
    .lean<Pick<ShortlistDoc, '_id' | 'officerId'>[]>();
  const { title, officerId } = await findNeed(system, match.needId);
  const say = (to: Recipients, shortlistId: string, text: string) =>
    notify(to, {
      kind: 'candidate-closed',
      text,
      about: { kind: 'shortlist', id: shortlistId },
      mark: match._id,
    });
  const gone = `Une personne de la présélection « ${title} » n’est plus disponible.`;
  for (const draft of drafts) await say({ userId: draft.officerId }, draft._id, gone);
  if (!match.shortlistId) return;
  await say({ userId: officerId }, match.shortlistId, gone);
  await say(
    { employerId: match.employerId },
    match.shortlistId,
    `Une candidature pour « ${title} » n’est plus disponible.`,
  );
}
