import { system } from '../access/index.ts';
import { dayInFigures } from '../french/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import { addDays, addWorkingDays, today } from '../platform/index.ts';
import { Match, type MatchDoc } from './match-model.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/**
 * Says what is late: to the counsellor when the day of a review has passed, to the manager two working days later; to
 * the company when its replies are due and every five days after, then also to the officer. Saying it twice says it once.
 */
export async function remindWhatIsDue(): Promise<void> {
  const day = today();
  const reviews = await Match.find({ state: 'suggested', dueOn: { $lt: day } }).lean<MatchDoc[]>();
  for (const match of reviews) await remindReview(match, day);
  const waiting = await Shortlist.find({
    state: 'sent',
    replyDueOn: { $lte: day },
    'candidates.state': 'proposed',
  }).lean<ShortlistDoc[]>();
  for (const shortlist of waiting) await remindReply(shortlist, day);
}

async function remindReview(match: MatchDoc, day: string): Promise<void> {
  const need = await findNeed(system, match.needId);
  const about = { kind: 'match', id: match._id } as const;
  await notify(
    { counsellorOf: match },
    {
      kind: 'review-due',
      text: `Votre avis est attendu depuis le ${dayInFigures(match.dueOn)} pour « ${need.title} ».`,
      about,
      mark: match.dueOn,
    },
  );
  if (addWorkingDays(match.dueOn, 2) > day) return;
  await notify(
    { managersOf: match.structureId },
    {
      kind: 'review-late',
      text: `Un avis de votre structure est attendu depuis le ${dayInFigures(match.dueOn)} pour « ${need.title} ».`,
      about,
      mark: match.dueOn,
    },
  );
}

const relaunchDays = 5;

async function remindReply(shortlist: ShortlistDoc, day: string): Promise<void> {
  const need = await findNeed(system, shortlist.needId);
  const about = { kind: 'shortlist', id: shortlist._id } as const;
  let due = shortlist.replyDueOn ?? day;
  while (addDays(due, relaunchDays) <= day) due = addDays(due, relaunchDays);
  await notify(
    { employerId: shortlist.employerId },
    {
      kind: 'reply-due',
      text: `Votre réponse est attendue pour « ${await titleForCompany(need)} ».`,
      about,
      mark: due,
    },
  );
  if (due === shortlist.replyDueOn) return;
  await notify(
    { userId: shortlist.officerId },
    { kind: 'reply-late', text: `L’entreprise n’a pas répondu pour « ${need.title} ».`, about, mark: due },
  );
}
