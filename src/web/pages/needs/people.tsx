import { may } from '../../../access/index.ts';
import { groupExplained, groupTitles } from '../../../explanations/index.ts';
import { groups } from '../../../matching/index.ts';
import { needWhyNot } from '../../../rankings/index.ts';
import { ContributionBar } from '../../kit/contributions.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { groupWords } from '../words.ts';
import { rankingState } from './progress.tsx';
import type { NeedPage } from './show.tsx';
import { AskWhy, Wished } from './why.tsx';

type Ranking = NonNullable<NeedPage['ranking']>;
type Person = Ranking['data'][number];

/** The people for a need, all those possible by score or one group, each with what the score is made of. */
export function People({ actor, need, ranking, group, all }: NeedPage) {
  if (!ranking) return null;
  const { data, groups: counts, possible } = ranking;
  const why = may(actor, needWhyNot);
  const total = group ? counts?.[group] : possible;
  return (
    <section id="classement" aria-labelledby="classement-titre" data-status={ranking.status}>
      <h2 id="classement-titre">{group === 'far' ? 'Personnes loin de ce besoin' : 'Personnes possibles'}</h2>
      <p class="soft">
        Le classement aide à lire. Il ne décide de rien : un référent donne son avis, la personne donne son
        accord. <a href="/classement">Comment il marche</a>
      </p>
      <p>{rankingState(ranking)}</p>
      {counts ? (
        <Groups {...{ needId: need.id, ranking, group, own: actor.structureId !== undefined }} />
      ) : null}
      {group ? <p class="soft">{capital(groupExplained[group])}.</p> : null}
      <form method="get" action={`/besoins/${need.id}/comparer`}>
        {data.length === 0 ? <Empty>Personne ici pour le moment.</Empty> : null}
        {data.map((person) => (
          <PersonCard
            key={person.participant.id}
            {...person}
            {...(why ? { why: `/besoins/${need.id}/pourquoi/${person.participant.id}` } : {})}
          />
        ))}
        {!group && !all && total && total > data.length ? (
          <p>
            <a href={`/besoins/${need.id}?toutes=oui#classement`}>Voir les cent premières</a>
          </p>
        ) : null}
        {data.length > 1 && group !== 'far' ? (
          <p class="actions">
            <button type="submit" class="quiet">
              Comparer les personnes cochées (quatre au plus)
            </button>
          </p>
        ) : null}
      </form>
      {why ? <AskWhy needId={need.id} /> : null}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** All those possible together, as one reads them; each group apart; and those far, folded away behind their count. */
function Groups({
  needId,
  ranking,
  group,
  own,
}: {
  needId: string;
  ranking: Ranking;
  group: NeedPage['group'];
  /** The list is of one structure, the counts are of the territory. */
  own: boolean;
}) {
  const { groups: counts, possible } = ranking;
  if (!counts) return null;
  const counted = (words: string, people: number) => (own ? words : `${words} (${count(people)})`);
  const links = [
    { code: undefined, words: counted('Toutes', possible ?? 0) },
    ...groups.map((code) => ({ code, words: counted(groupTitles[code], counts[code]) })),
  ];
  return (
    <nav class="groups" aria-label="Groupes">
      {links.map(({ code, words }) => (
        <a
          key={words}
          href={`/besoins/${needId}${code ? `?groupe=${code}` : ''}#classement`}
          {...(code === group ? { 'aria-current': 'true' } : {})}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}

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
  gaps = [],
  missing,
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
        <h3 id={`p-${participant.id}`}>{participant.reference}</h3>
        <Tag of={groupWords[group]} />
        <span class="end">
          {count(Math.round(score))} <span class="soft">/ 100</span>
        </span>
      </header>
      <ContributionBar parts={contributions} />
      <p>{inShort(contributions)}</p>
      {gaps.length > 0 ? (
        <p>
          <strong>Ce qui manque : </strong>
          {gaps.map(({ text }) => text).join(' ')}
        </p>
      ) : null}
      <Wished missing={missing} />
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
