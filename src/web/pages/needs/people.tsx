import { may } from '../../../accounts/index.ts';
import { ContributionBar } from '../components/contributions.tsx';
import { Empty } from '../components/empty.tsx';
import { Tag } from '../components/tag.tsx';
import { count } from '../format.ts';
import { groupTitles, groupWords } from '../words.ts';
import { rankingState } from './progress.tsx';
import type { NeedPage } from './show.tsx';
import { AskWhy } from './why.tsx';

type Ranking = NonNullable<NeedPage['rankings']>[number];
type Person = Ranking['data'][number];

/** The people for a need, in three groups, each with what the score is made of. */
export function People({ actor, need, rankings }: NeedPage) {
  if (!rankings) return null;
  const [first] = rankings;
  return (
    <section id="classement" aria-labelledby="classement-titre" data-status={first?.status}>
      <h2 id="classement-titre">Personnes possibles</h2>
      <p class="soft">
        Le classement aide à lire. Il ne décide de rien : un référent donne son avis, la personne donne son
        accord. <a href="/classement">Comment il marche</a>
      </p>
      <p>{rankingState(first)}</p>
      <form method="get" action={`/besoins/${need.id}/comparer`}>
        {rankings.map((ranking) => (
          <Group
            key={ranking.group}
            {...{ ranking, needId: need.id, alone: rankings.length === 1, why: may(actor, 'need.why-not') }}
          />
        ))}
        {rankings.some(({ data }) => data.length > 1) ? (
          <p class="actions">
            <button type="submit" class="quiet">
              Comparer les personnes cochées (quatre au plus)
            </button>
          </p>
        ) : null}
      </form>
      {may(actor, 'need.why-not') ? <AskWhy needId={need.id} /> : null}
    </section>
  );
}

function Group({
  ranking: { group, data },
  needId,
  alone,
  why,
}: {
  ranking: Ranking;
  needId: string;
  alone: boolean;
  why: boolean;
}) {
  return (
    <>
      <h3>
        {groupTitles[group]} <span class="soft">{explained[group]}</span>
      </h3>
      {data.length === 0 ? <Empty>Personne dans ce groupe pour le moment.</Empty> : null}
      {data.map((person) => (
        <PersonCard
          key={person.participant.id}
          {...person}
          {...(why ? { why: `/besoins/${needId}/pourquoi/${person.participant.id}` } : {})}
        />
      ))}
      {!alone && data.length >= 8 ? (
        <p>
          <a href={`/besoins/${needId}?groupe=${group}`}>
            Voir tout le groupe « {groupTitles[group].toLowerCase()} »
          </a>
        </p>
      ) : null}
      {alone ? (
        <p>
          <a href={`/besoins/${needId}`}>Revenir aux trois groupes</a>
        </p>
      ) : null}
    </>
  );
}

const explained = {
  ready: 'tout ce qui est demandé est connu et convient',
  confirm: 'il reste une question à poser',
  gap: 'il manque une chose, et une seule étape y mène',
} as const;

/** The two things that one asks first; the rest is in the bar, and on the person's own page for this need. */
const inShort = (contributions: Person['contributions']): string =>
  contributions
    .filter(({ criterion }) => criterion === 'occupation' || criterion === 'commute')
    .map(({ because }) => because)
    .join(' ');

function PersonCard({
  participant,
  group,
  score,
  contributions,
  questions,
  gap,
  why,
}: Person & { why?: string }) {
  return (
    <article class="card" aria-labelledby={`p-${participant.id}`}>
      <header>
        <label class="choice">
          <input
            type="checkbox"
            name="p[]"
            value={participant.id}
            aria-label={`Comparer ${participant.reference}`}
          />
        </label>
        <h4 id={`p-${participant.id}`}>{participant.reference}</h4>
        <Tag of={groupWords[group]} />
        <span class="end">
          {count(Math.round(score))} <span class="soft">/ 100</span>
        </span>
      </header>
      <ContributionBar parts={contributions} />
      <p>{inShort(contributions)}</p>
      {gap ? (
        <p>
          <strong>Ce qui manque : </strong>
          {gap.text}
        </p>
      ) : null}
      {questions.length > 0 ? (
        <p>
          <strong>À demander : </strong>
          {questions.map(({ text }) => text).join(' ')}
        </p>
      ) : null}
      {why ? (
        <p>
          <a href={why} aria-label={`Toutes les raisons, et la proposer : ${participant.reference}`}>
            Toutes les raisons, et la proposer
          </a>
        </p>
      ) : null}
    </article>
  );
}
