import { type Actor, check, system } from '../access/index.ts';
import { findNeed } from '../needs/index.ts';
import { factsOfOne } from '../participants/index.ts';
import { today } from '../platform/index.ts';
import { type Card, cardOf } from './card.ts';
import { composed } from './compose-introduction.ts';
import { findMatch } from './describe-match.ts';
import { knownOfPeople, mustNotName } from './introduction.ts';
import { matchReview } from './rights.ts';
import { type Strength, strengthNames } from './strengths.ts';
import { telltalesIn } from './telltales.ts';

/** What the counsellor is about to say, not kept yet. */
export interface Draft {
  readonly introduction?: string | undefined;
  readonly strengths?: readonly Strength[] | undefined;
}

/**
 * The card as the company would read it if it were sent now: for the counsellor to reread before anything leaves.
 * @param draft what is typed and ticked, in the place of what is kept; a text that would be refused is not in the card
 */
export async function previewCard(actor: Actor, matchId: string, draft?: Draft): Promise<Card> {
  check(actor, matchReview);
  const match = await findMatch(actor, matchId);
  const { terms } = await findNeed(system, match.needId);
  const person = await factsOfOne(match.participantId);
  const kept = cardOf(match, person, terms.occupations ?? [], today());
  const card = draft
    ? {
        ...kept,
        introduction: draft.introduction?.trim() || null,
        strengths: (draft.strengths ?? []).map((code) => strengthNames[code]),
      }
    : kept;
  const known = [...(await knownOfPeople([match.participantId])).values()];
  const isTyped =
    card.introduction !== null && telltalesIn(card.introduction, 'introduction', known).length === 0;
  return isTyped ? card : composed(card, known);
}

/** Whether a text may be kept for the company. @throws Problem 422 as `mustTellNothing` */
export async function checkIntroduction(actor: Actor, matchId: string, introduction: string): Promise<void> {
  check(actor, matchReview);
  const { participantId } = await findMatch(actor, matchId);
  await mustNotName(participantId, introduction);
}
