import { may } from '../../../access/index.ts';
import { groupExplained, groupTitles, modeNames } from '../../../explanations/index.ts';
import { groups } from '../../../matching/index.ts';
import { participantRead } from '../../../participants/index.ts';
import { needListWhy, needWhyNot } from '../../../rankings/index.ts';
import { liveMatchStates, matchPutForward } from '../../../shortlists/index.ts';
import { Chips } from '../../kit/chips.tsx';
import { ContributionTable } from '../../kit/contributions.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count, several } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { Pages } from '../../kit/pages.tsx';
import { ScoreBar, ScoreLegend } from '../../kit/score.tsx';
import { type Column, sortedBy, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { groupWords } from '../words.ts';
import { mostCompared } from './compare.tsx';
import { rankingState } from './progress.tsx';
import type { NeedPage } from './show.tsx';
import { AskWhy, Wished } from './why.tsx';

type Ranking = NonNullable<NeedPage['ranking']>;
type Person = Ranking['data'][number];

/** Rows of one page: with the second line of each, a page stays light. */
export const peopleOnAPage = 15;

const orders = {
  personne: ({ participant }: Person) => participant.reference,
  score: ({ score }: Person) => score,
  trajet: ({ commute }: Person) => commute.minutes ?? 9999,
} as const;

/** Those who are before a counsellor or a company for this need: shown apart, with where each is. */
const proposedIn = (matches: NeedPage['matches']): ReadonlySet<string> =>
  new Set(
    (matches ?? [])
      .filter(({ state }) => (liveMatchStates as readonly string[]).includes(state))
      .map(({ participant }) => participant.id),
  );

/** The people for a need, all those possible by score or one group, a line each; a line opens on its reasons. */
export function People({ actor, need, ranking, matches, asked, live }: NeedPage) {
  if (!ranking) return null;
  const { groupe: group, tri = '-score', page: at } = asked;
  const why = may(actor, needWhyNot);
  const proposed = proposedIn(matches);
  const free = ranking.data.filter(({ participant }) => !proposed.has(participant.id));
  const sorted = sortedBy(free, tri, orders);
  const shown = sorted.slice((at - 1) * peopleOnAPage, at * peopleOnAPage);
  const open = need.state === 'open' || need.state === 'shortlisted';
  return (
    <section id="classement" aria-labelledby="classement-titre" data-status={ranking.status}>
      <h2 id="classement-titre">{group === 'far' ? 'Personnes loin de ce besoin' : 'Personnes possibles'}</h2>
      <p class="soft">
        {live ? '' : `${rankingState(ranking)} `}
        Le classement aide à lire et ne décide de rien. <a href="/classement">Comment il marche</a>
        {open && may(actor, needListWhy) && !ranking.retainedOnly ? (
          <>
            {' · '}
            <a href={`/besoins/${need.id}/liste`}>La liste de dix, et pourquoi</a>
          </>
        ) : null}
      </p>
      <form
        class="table counted"
        method="get"
        action={`/besoins/${need.id}/comparer`}
        data-most={mostCompared}
      >
        <header>
          {ranking.groups ? <Groups {...{ ranking, group }} own={actor.structureId !== undefined} /> : null}
          {shown[0] ? (
            <div class="end">
              <ScoreLegend parts={shown[0].contributions} />
            </div>
          ) : null}
        </header>
        {group ? <p class="under soft">{capital(groupExplained[group])}.</p> : null}
        {shown.length === 0 ? (
          <div class="under">
            <Empty>
              {proposed.size > 0 && ranking.data.length > 0
                ? 'Toutes les personnes de cette liste sont déjà proposées : voyez plus bas où chacune en est.'
                : 'Personne ici pour le moment.'}
            </Empty>
          </div>
        ) : (
          <Table
            caption="Personnes possibles, les plus proches du besoin d’abord"
            part="classement"
            columns={columnsFor(why ? `/besoins/${need.id}/pourquoi` : undefined)}
            rows={shown}
            keyOf={({ participant }) => participant.id}
            sorted={tri}
            {...(group === 'far'
              ? {}
              : {
                  pick: {
                    name: 'p[]' as const,
                    label: ({ participant }: Person) => `Choisir ${participant.reference}`,
                  },
                })}
            more={(person) => ({
              name: person.participant.reference,
              line: reasonOf(person),
              body: <Reasons person={person} why={why ? `/besoins/${need.id}/pourquoi` : undefined} />,
            })}
          />
        )}
        <Foot {...{ at, free: free.length, shown: shown.length, ranking, group, proposed: proposed.size }} />
        {shown.length > 0 && group !== 'far' ? (
          <div class="bulk">
            <strong class="picked">choisies</strong>
            {open && may(actor, matchPutForward) ? (
              <button type="submit" class="s" formAction={`/besoins/${need.id}/proposer`}>
                <Icon name="add" />
                Proposer à leur référent
              </button>
            ) : null}
            <button type="submit" class="s quiet">
              <Icon name="compare" />
              Comparer (2 à {mostCompared})
            </button>
            <span class="soft small" role="status" />
          </div>
        ) : null}
      </form>
      {why ? <AskWhy needId={need.id} byName={may(actor, participantRead)} /> : null}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** All those possible together, as one reads them, and each group apart. */
function Groups({ ranking, group, own }: { ranking: Ranking; group: string | undefined; own: boolean }) {
  const { groups: counts, possible } = ranking;
  // The list is of one structure, the counts are of the territory.
  const people = (many: number | null | undefined) => (own || many == null ? undefined : many);
  const view = (code: string | undefined) => ({ groupe: code, page: undefined });
  return (
    <Chips
      label="Groupes"
      part="classement"
      chips={[
        { words: 'Toutes', set: view(undefined), on: group === undefined, people: people(possible) },
        ...groups.map((code) => ({
          words: groupTitles[code],
          set: view(code),
          on: group === code,
          people: people(counts?.[code]),
        })),
      ]}
    />
  );
}

const columnsFor = (why: string | undefined): Column<Person>[] => [
  {
    name: 'Personne',
    heads: true,
    sort: 'personne',
    cell: ({ participant: { id, reference }, group }) => (
      <>
        {why ? <a href={`${why}/${id}`}>{reference}</a> : reference} <Tag of={groupWords[group]} />
      </>
    ),
  },
  {
    name: 'Score',
    sort: 'score',
    cell: ({ score, contributions }) => <ScoreBar score={score} parts={contributions} />,
  },
  { name: 'À demander, ou ce qui manque', bare: true, cell: firstToSettle },
  { name: 'Trajet', sort: 'trajet', cell: ({ commute }) => tripWords(commute) },
];

/** What stands first in the way: something that is missing, or a question. */
function firstToSettle({ gaps = [], questions }: Person) {
  const [first] = gaps;
  const left = gaps.length + questions.length - 1;
  const others = left > 0 ? <span class="soft">{` + ${left}`}</span> : null;
  if (first)
    return (
      <>
        <span class="soft">Manque : </span>
        {first.text}
        {others}
      </>
    );
  const [question] = questions;
  if (!question) return <span class="soft">Rien à demander</span>;
  return (
    <>
      {question.text}
      {others}
    </>
  );
}

/** « 12 min en voiture » */
function tripWords({ minutes, mode }: Person['commute']) {
  if (minutes === null || mode === null) return <span class="soft">à préciser</span>;
  return (
    <span>
      {count(minutes)} min <span class="soft">{modeNames[mode]}</span>
    </span>
  );
}

/** The first reason, on one line: what « ce métier » is stands in the page's title. */
const reasonOf = ({ contributions }: Person): string =>
  (contributions.find(({ criterion }) => criterion === 'occupation')?.because ?? '')
    .replace(/ce métier \([^)]*\)/g, 'ce métier')
    .replace(/\.$/, '');

function Reasons({ person, why }: { person: Person; why: string | undefined }) {
  const { participant, contributions, questions, gaps = [], missing } = person;
  return (
    <div class="split even">
      <ContributionTable parts={contributions} />
      <div>
        {gaps.length > 0 ? (
          <p>
            <strong>Ce qui manque : </strong>
            {gaps.map(({ text }) => text).join(' ')}
          </p>
        ) : null}
        {questions.length > 0 ? (
          <p>
            <strong>À demander : </strong>
            {questions.map(({ text }) => text).join(' ')}
          </p>
        ) : null}
        <Wished missing={missing} />
        {why ? (
          <p>
            <a class="button quiet s" href={`${why}/${participant.id}`}>
              {`Toutes les raisons, et la proposer : ${participant.reference}`}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface FootProps {
  at: number;
  free: number;
  shown: number;
  ranking: Ranking;
  group: NeedPage['asked']['groupe'];
  proposed: number;
}

function Foot({ at, free, shown, ranking, group, proposed }: FootProps) {
  const from = (at - 1) * peopleOnAPage;
  const total = group ? ranking.groups?.[group] : ranking.possible;
  if (shown === 0 && at === 1) return null;
  return (
    <Pages
      {...{ from, shown, page: at }}
      all={ranking.retainedOnly ? undefined : total}
      more={free > from + shown}
      part="classement"
    >
      {proposed > 0 ? (
        <>
          {' · '}
          <a href="#avis-titre">
            {`${several(proposed, 'personne déjà proposée', 'personnes déjà proposées')}, plus bas`}
          </a>
        </>
      ) : null}
    </Pages>
  );
}
