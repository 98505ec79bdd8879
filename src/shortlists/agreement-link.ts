import { type Actor, check, system } from '../access/index.ts';
import { whoToCall } from '../accounts/index.ts';
import { reasonsForThePerson } from '../explanations/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed } from '../needs/index.ts';
import { contractNames, currentCatalogue } from '../occupations/index.ts';
import { employerTrade } from '../organisations/index.ts';
import {
  codedLinkLives,
  inTransaction,
  newCodedLink,
  notFound,
  now,
  openCodedLink,
  Problem,
} from '../platform/index.ts';
import { zone as zoneOf } from '../territory/index.ts';
import { agree, tooLate } from './agreement.ts';
import { Link, type LinkDoc } from './agreement-link-model.ts';
import { findMatch } from './describe-match.ts';
import { mustBeLawful } from './lawful.ts';
import { Match, type MatchDoc, saying } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { recordMove } from './review-match.ts';
import { matchAgreement } from './rights.ts';
import { saveMatch } from './save-match.ts';

/**
 * A link for one person and one need, and the code that opens it: told by another way than the link itself. A new one
 * ends the one before.
 */
export async function makeLink(actor: Actor, matchId: string) {
  check(actor, matchAgreement);
  return inTransaction(async () => {
    const match = await findMatch(actor, matchId);
    if (match.state !== 'retained') {
      throw new Problem(409, 'not-retained', 'Le lien se donne après l’avis favorable du référent.', [], {
        state: match.state,
      });
    }
    await mustBeLawful(match);
    const { token, code, link } = newCodedLink();
    await Link.deleteMany({ matchId });
    await Link.create([{ ...link, matchId }]);
    await recordMove(actor, match, 'agreement.link');
    return { path: `/accord/${token}`, code, expiresAt: link.expiresAt.toISOString() };
  });
}

/** Whether this address leads anywhere; says nothing of where. */
export const linkExists = (token: string): Promise<boolean> => codedLinkLives(Link, token);

/** @throws Problem 404 unknown or expired, 403 `wrong-code`, 423 `link-locked` after five wrong codes */
async function openLink(token: string, code: string): Promise<MatchDoc> {
  const { matchId } = await openCodedLink<LinkDoc>(Link, token, code);
  const match = await Match.findById(matchId).lean<MatchDoc>();
  if (!match) throw notFound('Lien');
  return match;
}

/** What the person reads: the job, the company's trade and place, why it was proposed to them, and whom they may call: no other name. */
export async function readLink(token: string, code: string) {
  const match = await openLink(token, code);
  const need = await findNeed(system, match.needId);
  const { contract, minutesPerWeek, maxMinutesPerWeek, startsOn, zone, occupations, pay } = need.terms;
  const { minutes } = match.frozen.entry.facts.commute;
  const place = zoneOf(zone ?? '');
  const occupation = currentCatalogue().occupation(occupations?.[0] ?? '');
  return {
    answer: match.agreement.state,
    over: !(liveMatchStates as readonly string[]).includes(match.state),
    job: occupation?.name ?? need.title,
    kind: need.kind,
    trade: (await employerTrade(need.employerId)) ?? null,
    place: place?.name ?? null,
    /** Of the place, for a map: the middle of a commune or an arrondissement. */
    at: place ? { latitude: place.latitude, longitude: place.longitude } : null,
    commuteMinutes: minutes === null ? null : Math.round(minutes),
    counsellor: (await whoToCall(match.counsellorId ?? '')) ?? null,
    contract: contract
      ? `${contractNames[contract.kind]}${contract.months ? `, ${contract.months} mois` : ''}`
      : null,
    hoursPerWeek: inHours(minutesPerWeek),
    maxHoursPerWeek: inHours(maxMinutesPerWeek),
    startsOn: startsOn ?? null,
    pay: pay ?? null,
    reasons: reasonsForThePerson(match.frozen.entry.contributions),
  };
}

const inHours = (minutes: number | undefined) => (minutes ? Math.round(minutes / 6) / 10 : null);

export type LinkAnswer = 'yes' | 'no' | 'call';

/** Yes, no or "call me"; later, no withdraws. @throws as `readLink`, and 409 when it is too late to answer */
export async function answerLink(token: string, code: string, answer: LinkAnswer): Promise<void> {
  const { _id } = await openLink(token, code);
  await inTransaction(async () => {
    const match = await Match.findById(_id).lean<MatchDoc>();
    if (!match) throw notFound('Lien');
    if (answer === 'call') await askForCall(match);
    else await agree(match, answer === 'yes', 'link', 'participant');
  });
}

async function askForCall(match: MatchDoc): Promise<void> {
  if (match.state !== 'retained') throw tooLate();
  const said = { state: 'call', how: 'link', by: 'participant', at: now() } as const;
  const after = await saveMatch(match, saying(match, said));
  await notify(
    { counsellorOf: match },
    {
      kind: 'call-me',
      text: 'Une personne souhaite que vous l’appeliez avant de répondre à une proposition.',
      about: { kind: 'match', id: match._id },
      mark: String(after.revision),
    },
  );
}
