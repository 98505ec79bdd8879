import type { readJournal } from '../../../journal/index.ts';
import type { readNextSteps, readParticipantRanking } from '../../../rankings/index.ts';
import { TimeLine } from '../../journal/time-line.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count, french, several } from '../../kit/format.ts';
import { ScoreBar } from '../../kit/score.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { Person } from '../counsellor/match-view.tsx';
import { zoneName } from '../needs/words-of-need.ts';
import { groupWords } from '../words.ts';
import type { Places } from './summary-page.tsx';

type Steps = Awaited<ReturnType<typeof readNextSteps>>;
type Ranking = Awaited<ReturnType<typeof readParticipantRanking>>;

/** What to talk over first: the one step that, alone, would open most needs. */
export function NextStep({ steps, person }: { steps: Steps; person: Person }) {
  const [first, ...others] = steps.data;
  if (!first) return null;
  return (
    <section class="card">
      <h2>Le pas qui ouvrirait le plus de portes</h2>
      <p>
        <strong>{french(first.text)}</strong>
        <br />
        <span class="soft">{opened(first)}</span>
      </p>
      <details>
        <summary>Lesquels, et les autres pas possibles</summary>
        <ul class="list">
          {first.needs.map(({ id, title }) => (
            <li key={id}>
              <a href={`/besoins/${id}/pourquoi/${person.id}`}>{title}</a>
            </li>
          ))}
        </ul>
        {others.length > 0 ? (
          <ul class="list">
            {others.map((step) => (
              <li key={step.text} class="line">
                {french(step.text)} <span class="soft">{opened(step)}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </details>
      <p class="soft small">Pour en parler ensemble : rien de cela n’entre dans un classement.</p>
    </section>
  );
}

const opened = ({ opens, readies }: Steps['data'][number]): string =>
  [
    opens > 0
      ? `${several(opens, 'besoin')} de plus lui ${opens > 1 ? 'conviendraient' : 'conviendrait'}`
      : '',
    readies > 0 ? `tout serait prêt pour ${several(readies, 'besoin')} de plus` : '',
  ]
    .filter(Boolean)
    .join(' ; ');

export function BestNeeds({ ranking, person, places }: { ranking: Ranking; person: Person; places: Places }) {
  return (
    <section class="card">
      <header>
        <h2>Les besoins qui lui vont le mieux</h2>
        <a class="end" href={`/participants/${person.id}/besoins`}>
          Tous les besoins ouverts
        </a>
      </header>
      <p class="soft small">
        {count(ranking.possible)} possibles sur {count(ranking.considered)} ouverts
        {ranking.preview ? ' (aperçu : elle n’est pas proposée en ce moment)' : ''}.
      </p>
      {ranking.data.length === 0 ? (
        <Empty>Rien ne convient encore. Élargir le trajet ou les horaires ouvre souvent des portes.</Empty>
      ) : null}
      <ol class="list">
        {ranking.data.map(({ need, score, group, gap, contributions }) => (
          <li key={need.id}>
            <a href={`/besoins/${need.id}/pourquoi/${person.id}`}>
              <strong>{need.title}</strong>
            </a>{' '}
            <Tag of={groupWords[group]} />
            <p class="soft small">{whereOf(places, need.id)}</p>
            <ScoreBar score={score} parts={contributions} />
            {gap ? <p class="soft small">{gap.text}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** « Nettoyage courant des bâtiments · Vitrolles » */
function whereOf(places: Places, needId: string): string {
  const place = places.get(needId);
  return [place?.trade, place?.zone && zoneName(place.zone)].filter(Boolean).join(' · ');
}

export const LastExchanges = ({
  id,
  entries,
}: {
  id: string;
  entries: Awaited<ReturnType<typeof readJournal>>['data'];
}) => (
  <section class="card">
    <header>
      <h2>Derniers échanges</h2>
      <a class="end" href={`/participants/${id}/journal`}>
        Tout le journal
      </a>
    </header>
    {entries.length === 0 ? (
      <p class="soft">Rien n’est encore au journal.</p>
    ) : (
      <TimeLine entries={entries} brief />
    )}
  </section>
);
