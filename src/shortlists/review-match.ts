import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction, leaveJob, now, Problem, staleEdit } from '../platform/index.ts';
import { Link } from './agreement-link-model.ts';
import { describeMatch, findMatch } from './describe-match.ts';
import { mustNotName } from './introduction.ts';
import { refillJob } from './jobs.ts';
import { mustBeLawful } from './lawful.ts';
import { declineReasons, type MatchDoc, retainReasons } from './match-model.ts';
import { notForOwnCompany } from './own-company.ts';
import { matchReview } from './rights.ts';
import { moveMatch, saveMatch, sealMatchText } from './save-match.ts';
import { strengths as allStrengths } from './strengths.ts';

/** What the company will read of the person beside what the record says; ticked, it agrees with nobody. */
const strengths = z.array(z.enum(allStrengths)).max(6).optional();

const words = {
  comment: z.string().trim().max(2000).optional(),
  /** Typed in the place of the composed introduction: looked through (`introduction.ts`). */
  introduction: z.string().trim().max(800).optional(),
  strengths,
  /** The revision that the reviewer had before their eyes; without it the newest is meant. */
  revision: z.number().int().min(1).optional(),
};

export const reviewInput = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('retain'), reason: z.enum(retainReasons), ...words }),
  z.strictObject({ decision: z.literal('decline'), reason: z.enum(declineReasons), ...words }),
]);

/**
 * @throws Problem 409 when it was reviewed meanwhile or the law does not allow to retain, 403 `own-company`, 422 when the
 * introduction tells too much
 */
export async function reviewMatch(actor: Actor, id: string, input: z.output<typeof reviewInput>) {
  check(actor, matchReview);
  return inTransaction(async () => {
    const match = atRevision(await findMatch(actor, id), input.revision);
    await notForOwnCompany(actor, match.employerId);
    if (match.review) throw alreadyReviewed(match);
    if (input.introduction) await mustNotName(match.participantId, input.introduction);
    const asked = input.decision === 'retain' ? await mustBeLawful(match) : undefined;
    const { decision, reason, comment, introduction, strengths: ticked } = input;
    const after = await moveMatch(match, decision, actor, {
      review: {
        decision,
        reason,
        ...(comment ? { comment: sealMatchText(comment, id, 'comment') } : {}),
        by: actor.id,
        at: now(),
        ...(asked ? { asked } : {}),
      },
      ...(introduction ? { introduction: sealMatchText(introduction, id, 'introduction') } : {}),
      ...(ticked?.length ? { strengths: ticked } : {}),
    });
    await recordMove(actor, after, `match.${decision}`, reason);
    await leaveJob(refillJob, { matchId: id });
    return describeMatch(actor, after);
  });
}

export const undoInput = z.strictObject({ revision: words.revision });

/** Takes a review back while nothing has followed from it. @throws Problem 409 `already-followed` */
export async function undoReview(actor: Actor, id: string, { revision }: z.output<typeof undoInput>) {
  check(actor, matchReview);
  return inTransaction(async () => {
    const match = atRevision(await findMatch(actor, id), revision);
    if (match.agreement.state !== 'none' || (await Link.exists({ matchId: id, expiresAt: { $gt: now() } }))) {
      throw new Problem(
        409,
        'already-followed',
        'La personne a déjà été sollicitée : l’avis ne peut plus être repris.',
      );
    }
    const after = await moveMatch(match, 'undo', actor, {}, ['review', 'introduction', 'strengths']);
    await recordMove(actor, after, 'match.undo');
    return describeMatch(actor, after);
  });
}

export const introduceInput = z
  .strictObject({
    revision: z.number().int().min(1),
    /** Blank: the company reads what is composed from the record. */
    introduction: z.string().trim().max(800).optional(),
    strengths,
  })
  .refine((input) => input.introduction !== undefined || input.strengths !== undefined, {
    path: ['introduction'],
    message: 'Donnez un texte, ou des points forts.',
  });

/** Writes or checks what the company will read of the person, until the shortlist is sent. */
export async function introduce(actor: Actor, id: string, input: z.output<typeof introduceInput>) {
  check(actor, matchReview);
  return inTransaction(async () => {
    const match = atRevision(await findMatch(actor, id), input.revision);
    if (match.state !== 'suggested' && match.state !== 'retained') {
      throw new Problem(
        409,
        'illegal-state',
        'La présélection est partie : le texte ne se change plus.',
        [],
        {
          state: match.state,
        },
      );
    }
    const { introduction, strengths: ticked } = input;
    if (introduction) await mustNotName(match.participantId, introduction);
    const after = await saveMatch(
      match,
      {
        ...(introduction ? { introduction: sealMatchText(introduction, id, 'introduction') } : {}),
        ...(ticked ? { strengths: ticked } : {}),
      },
      introduction === '' ? ['introduction'] : [],
    );
    await recordMove(actor, after, 'match.introduce');
    return describeMatch(actor, after);
  });
}

/** @throws Problem 409 `stale` */
export function atRevision(match: MatchDoc, seen: number | undefined): MatchDoc {
  if (seen === undefined || seen === match.revision) return match;
  throw staleEdit(match, seen);
}

/** Of two who review at once, the second is told what the first said. */
function alreadyReviewed({ review, state, revision }: MatchDoc): Problem {
  const said = review?.decision === 'decline' ? 'déclinée' : 'retenue';
  const detail = `Un avis a déjà été donné : la personne est ${said}.`;
  return new Problem(409, 'already-reviewed', detail, [{ field: 'review', code: 'changed', detail }], {
    state,
    revision,
    decision: review?.decision,
    reason: review?.reason,
  });
}

export function recordMove(
  actor: Pick<Actor, 'id' | 'role'>,
  match: MatchDoc,
  action: string,
  because?: string,
) {
  return record({
    actor,
    action,
    target: { kind: 'match', id: match._id },
    participantId: match.participantId,
    ...(because ? { because } : {}),
  });
}
