import { needTitles } from '../needs/index.ts';
import { employerNames } from '../organisations/index.ts';
import { accountsOf, frozenForStructure } from '../rankings/index.ts';
import { Link } from './agreement-link-model.ts';
import { type Agreement, agreementsOf, Match, type MatchDoc } from './match-model.ts';
import { openMeeting } from './meeting.ts';
import { messageOf } from './readable.ts';
import { readMatchText } from './save-match.ts';
import { Shortlist, type ShortlistDoc } from './shortlist-model.ts';
import { openCard } from './view-shortlist.ts';

/**
 * Every time a person was proposed: the score and its reasons as they were, what was said and written of them, what they
 * answered, and what a company was sent. A company is named where it was sent something, and nobody else is.
 * For callers that have checked the right to know.
 */
export async function exportMatches(participantId: string) {
  const matches = await Match.find({ participantId }).sort({ _id: 1 }).lean<MatchDoc[]>();
  const ids = matches.map(({ _id }) => _id);
  const [titles, companies, shortlists, links] = await Promise.all([
    needTitles(matches.map(({ needId }) => needId)),
    employerNames(matches.map(({ employerId }) => employerId)),
    Shortlist.find({ 'candidates.matchId': { $in: ids } })
      .sort({ _id: 1 })
      .lean<ShortlistDoc[]>(),
    Link.find({ matchId: { $in: ids } }).lean<{ matchId: string; expiresAt: Date }[]>(),
  ]);
  const accounts = await accountsOf(
    participantId,
    matches.map(({ frozen }) => frozen),
  );
  const data = matches.map((match, i) => {
    const { _id: id, frozen, review, outcome } = match;
    const cards = shortlists.flatMap((shortlist) => cardsOf(shortlist, id));
    const sent = cards.some(({ sentAt }) => sentAt !== null);
    const { id: _, ...score } = frozenForStructure(frozen);
    return {
      id,
      need: { id: match.needId, title: titles.get(match.needId) ?? '' },
      company: sent ? (companies.get(match.employerId) ?? null) : null,
      state: match.state,
      origin: match.origin,
      because: readMatchText(match.because, id, 'because'),
      score: { at: frozen.at.toISOString(), policy: frozen.policy, ...score, account: accounts[i] ?? [] },
      dueOn: match.dueOn,
      review: review
        ? {
            decision: review.decision,
            reason: review.reason,
            comment: readMatchText(review.comment, id, 'comment'),
            at: review.at.toISOString(),
            asked: review.asked ? { ...review.asked, startsOn: review.asked.startsOn ?? null } : null,
          }
        : null,
      introduction: readMatchText(match.introduction, id, 'introduction'),
      strengths: match.strengths ?? [],
      agreements: agreementsOf(match).map(describeAgreement),
      links: links
        .filter(({ matchId }) => matchId === id)
        .map(({ expiresAt }) => ({ expiresAt: expiresAt.toISOString() })),
      cards,
      withdrawnFor: match.withdrawnFor ?? null,
      duplicateOf: match.duplicateOf ?? null,
      turnedDownFor: match.turnedDownFor ?? null,
      meeting: openMeeting(match.meeting, id) ?? null,
      outcome: outcome ? { ...outcome, at: outcome.at.toISOString() } : null,
      createdAt: match.createdAt.toISOString(),
      updatedAt: match.updatedAt.toISOString(),
    };
  });
  const employerIds = [...new Set(matches.map(({ employerId }) => employerId))];
  return { data, employerIds, shortlistIds: shortlists.map(({ _id }) => _id) };
}

const describeAgreement = ({ state, how, by, at }: Agreement) => ({
  state,
  how: how ?? null,
  by: by === 'participant' ? ('participant' as const) : ('counsellor' as const),
  at: at?.toISOString() ?? null,
});

/** What one shortlist holds of one match. */
function cardsOf(shortlist: ShortlistDoc, matchId: string) {
  const { state, sentAt, candidates } = shortlist;
  const others = candidates.some((candidate) => candidate.matchId !== matchId);
  return candidates
    .filter((candidate) => candidate.matchId === matchId)
    .map((candidate) => ({
      shortlist: state,
      // One about several people is none of theirs alone.
      message: others ? null : messageOf(shortlist),
      sentAt: sentAt?.toISOString() ?? null,
      state: candidate.state,
      card: openCard(candidate),
      closedFor: candidate.closedFor ?? null,
      turnedDownFor: candidate.turnedDownFor ?? null,
      meeting: openMeeting(candidate.meeting, candidate.id) ?? null,
      repliedAt: candidate.repliedAt?.toISOString() ?? null,
    }));
}
