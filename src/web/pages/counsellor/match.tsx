import { readParticipant } from '../../../participants/index.ts';
import { today } from '../../../platform/index.ts';
import { matchReview, previewCard, readMatch } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date, dateAndTime } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { earlierOf } from '../shared/meeting.tsx';
import { reviewReasonWords, turnDownWords } from '../words.ts';
import { type Match, MatchFacts, type Person, shortName } from './match-view.tsx';
import { AfterReview, AsRead, draftOf, type Reread, Review, Undo } from './review-forms.tsx';

/** One proposal from beginning to end. */
export const matchPage = page({
  path: '/avis/:id',
  right: matchReview,
  show: async ({ actor, params, form }) => {
    const match = await readMatch(actor, params.id ?? '');
    const person = await readParticipant(actor, match.participant.id, 'match');
    const draft = draftOf(form, match.id);
    const card = ['suggested', 'retained'].includes(match.state)
      ? await previewCard(actor, match.id, draft)
      : null;
    return {
      title: `${shortName(person)}, ${match.need.title}`,
      body: <MatchView {...{ match, person, card, draft, today: today() }} />,
    };
  },
});

const live = ['retained', 'shortlisted', 'meeting'];

interface Props extends Pick<Reread, 'draft'> {
  match: Match;
  person: Person;
  card: Reread['card'] | null;
  today: string;
}

function MatchView({ match, person, card, draft, today: day }: Props) {
  return (
    <>
      <Crumbs to={[['Avis à donner', '/avis']]} />
      <h1>{shortName(person)}</h1>
      <article class="card">
        <MatchFacts {...{ match, person, today: day }} />
      </article>
      <History match={match} />
      {card ? <AsRead card={card} draft={draft} /> : null}
      {match.state === 'suggested' ? <Review match={match} draft={draft} /> : null}
      {live.includes(match.state) ? <AfterReview match={match} draft={draft} /> : null}
      {['retained', 'declined'].includes(match.state) && match.agreement.state === 'none' ? (
        <Undo match={match} />
      ) : null}
    </>
  );
}

const withdrawnWords: Readonly<Record<NonNullable<Match['withdrawnFor']>, string>> = {
  law: 'La loi exige quelque chose que la fiche dit absent : corrigez-la si c’est une erreur, et proposez à nouveau la personne.',
  objection: 'La personne s’oppose à être classée.',
  departure: 'La personne n’est plus accompagnée.',
};

function History({ match: { review, meeting, turnedDownFor, outcome, withdrawnFor } }: { match: Match }) {
  if (!review && !withdrawnFor) return null;
  return (
    <section class="card">
      <h2>Ce qui s’est passé</h2>
      <ul>
        {review ? (
          <li>
            {date(review.at)} : {review.decision === 'retain' ? 'retenue' : 'déclinée'},{' '}
            {reviewReasonWords[review.reason].toLowerCase()}
            {review.comment ? ` (« ${review.comment} »)` : ''}
          </li>
        ) : null}
        {withdrawnFor ? <li>Proposition retirée. {withdrawnWords[withdrawnFor]}</li> : null}
        {meeting ? (
          <li>
            Rencontre prévue le {dateAndTime(meeting.at)}, {meeting.place} {earlierOf(meeting)}
          </li>
        ) : null}
        {turnedDownFor ? (
          <li>L’entreprise n’a pas retenu : {turnDownWords[turnedDownFor].toLowerCase()}</li>
        ) : null}
        {outcome ? (
          <li>
            Suite dite le {date(outcome.at)}
            {outcome.reason ? ` : ${turnDownWords[outcome.reason].toLowerCase()}` : ''}
            {outcome.startsOn ? `, contrat à partir du ${date(outcome.startsOn)}` : ''}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
