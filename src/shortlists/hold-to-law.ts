import type { QueryFilter } from 'mongoose';
import { system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed } from '../needs/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { factsOfOne } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { barredBy } from '../rankings/index.ts';
import { Link } from './agreement-link-model.ts';
import { asksMoreNow, lackedByLaw } from './lawful.ts';
import { agreementsOf, Match, type MatchDoc } from './match-model.ts';
import { recordMove } from './review-match.ts';
import { moveMatch } from './save-match.ts';
import { reviewDue } from './suggest.ts';
import { withdraw } from './withdraw.ts';

/** Calls `look` for each that no company knows of, as it is by then, in a transaction of its own. */
async function eachUnsent(
  of: { needId: string } | { participantId: string },
  look: (match: MatchDoc) => Promise<void>,
): Promise<void> {
  const unsent: QueryFilter<MatchDoc> = { ...of, state: { $in: ['suggested', 'retained'] } };
  const ids = await Match.find(unsent).select({ _id: 1 }).lean<Pick<MatchDoc, '_id'>[]>();
  for (const { _id } of ids)
    await inTransaction(async () => {
      const match = await Match.findOne({ ...unsent, _id }).lean<MatchDoc>();
      if (match) await look(match);
    });
}

/**
 * Something that the law wants verified of the person was told anew: proposals for which it is now known to be absent are
 * withdrawn. One that an officer made over it stays before the counsellor, as when it was made. Twice changes nothing.
 */
export const holdPersonToLaw = (participantId: string): Promise<void> =>
  eachUnsent({ participantId }, async (match) => {
    if (match.state === 'retained' || !barredBy(match.frozen.verified)) await withdrawIfBarred(match);
  });

/**
 * A need has come to ask for more that the law wants verified: whoever was retained is put before their counsellor again,
 * alike whether they have it or not, since the officer who changes the need would read the difference. Of suggestions,
 * which no officer sees, those whose person is known to lack it are withdrawn. Twice changes nothing.
 */
export const holdNeedToLaw = (needId: string): Promise<void> =>
  eachUnsent({ needId }, async (match) => {
    if (match.state === 'retained' && (await asksMoreNow(match))) await askAgain(match);
    else if (match.state === 'suggested' && match.origin === 'suggested') await withdrawIfBarred(match);
  });

async function withdrawIfBarred(match: MatchDoc): Promise<void> {
  const licence = await lackedByLaw(match);
  if (!licence) return;
  await withdraw(match, 'system', 'law');
  const { title } = await findNeed(system, match.needId);
  const { reference } = await factsOfOne(match.participantId);
  const name = currentCatalogue().licence(licence)?.name ?? licence;
  await notify(
    { counsellorOf: match },
    {
      kind: 'law-missing',
      text: `Pour « ${title} », la proposition de ${reference} est retirée : la loi exige « ${name} », que sa fiche dit absent. Si c’est une erreur, corrigez la fiche et proposez à nouveau la personne.`,
      about: { kind: 'match', id: match._id },
      mark: String(match.revision),
    },
  );
}

async function askAgain(match: MatchDoc): Promise<void> {
  await Link.deleteMany({ matchId: match._id });
  const set = {
    dueOn: reviewDue(),
    agreement: { state: 'none' as const },
    agreements: agreementsOf(match),
  };
  const after = await moveMatch(match, 'ask-again', 'system', set, ['review']);
  await recordMove(system, after, 'match.ask-again');
  const { title } = await findNeed(system, match.needId);
  const { reference } = await factsOfOne(match.participantId);
  await notify(
    { counsellorOf: match },
    {
      kind: 'asked-again',
      text: `Le besoin « ${title} » a changé dans ce que la loi demande de vérifier : votre avis sur ${reference} est à redonner, puis son accord.`,
      about: { kind: 'match', id: match._id },
      mark: String(match.revision),
    },
  );
  if (after.origin === 'suggested') await withdrawIfBarred(after);
}
