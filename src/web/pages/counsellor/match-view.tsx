import type { readParticipant } from '../../../participants/index.ts';
import { changesInWords, type readMatch } from '../../../shortlists/index.ts';
import { ContributionBar, ContributionTable } from '../../kit/contributions.tsx';
import { count, date, shortDate } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { agreementWords, matchStateWords } from '../words.ts';

export type Match = Awaited<ReturnType<typeof readMatch>>;
export type Person = Awaited<ReturnType<typeof readParticipant>>;
export type Named = Pick<Person, 'id' | 'firstName' | 'lastName'>;

/** « Samira B. »: enough to know whom, in a list that somebody may read over a shoulder. */
export const shortName = ({ firstName = '', lastName = '' }: Named): string =>
  `${firstName} ${lastName.slice(0, 1)}.`;

/** Who for what, since when, and why: everything a counsellor needs to give a review. */
export function MatchFacts({ match, person, today }: { match: Match; person: Named; today: string }) {
  const { need, frozen, changed, because, dueOn, state, agreement } = match;
  return (
    <>
      <header>
        <h2>
          <a href={`/participants/${person.id}`}>{shortName(person)}</a> →{' '}
          <a href={`/besoins/${need.id}`}>{need.title}</a>
        </h2>
        {state === 'suggested' ? (
          <span class={`tag ${dueOn < today ? 'stop' : 'ask'}`}>
            {dueOn < today
              ? `En retard depuis le ${shortDate(dueOn)}`
              : `Avis attendu avant le ${shortDate(dueOn)}`}
          </span>
        ) : (
          <Tag of={matchStateWords[state]} />
        )}
        {state === 'retained' || agreement.state !== 'none' ? (
          <Tag of={agreementWords[agreement.state]} />
        ) : null}
        <span class="end">
          {count(Math.round(frozen.score))} <span class="soft">/ 100</span>
        </span>
      </header>
      {because ? (
        <p>
          <strong>Proposée par quelqu’un : </strong>« {because} »
        </p>
      ) : null}
      <ContributionBar parts={frozen.contributions} />
      <ContributionTable parts={frozen.contributions} />
      {frozen.gap ? (
        <p>
          <strong>Ce qui manque : </strong>
          {frozen.gap.text}
        </p>
      ) : null}
      {frozen.questions.length > 0 ? (
        <>
          <p>
            <strong>À demander à {person.firstName} :</strong>
          </p>
          <ul>
            {frozen.questions.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {changed.need.length > 0 ? (
        <p class="note ask">Le besoin a changé depuis : {changesInWords(changed.need)}.</p>
      ) : null}
      {changed.participant.length > 0 ? (
        <p class="note ask">Le profil a changé depuis : {changesInWords(changed.participant)}.</p>
      ) : null}
      <p class="soft">
        Score et raisons du {date(frozen.at)}, règles n° {frozen.policy}. Les freins n’y comptent jamais.
      </p>
    </>
  );
}
