import { z } from 'zod';
import { criterionWords } from '../../../explanations/index.ts';
import { readNeed } from '../../../needs/index.ts';
import { needRanking, readNeedRanking } from '../../../rankings/index.ts';
import { retainedFor } from '../../../shortlists/index.ts';
import { ContributionBar } from '../../kit/contributions.tsx';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { count } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import { groupWords } from '../words.ts';

const most = 4;

/** Up to four people of a ranking, criterion by criterion. */
export const comparePage = page({
  path: '/besoins/:id/comparer',
  right: needRanking,
  query: z.object({ p: z.array(z.string().max(60)).max(300).default([]) }),
  show: async ({ actor, params, query }) => {
    const id = params.id ?? '';
    const [need, ranking] = await Promise.all([
      readNeed(actor, id),
      readNeedRanking(actor, id, { limit: 300 }, retainedFor),
    ]);
    const people = ranking.data.filter(({ participant }) => query.p.includes(participant.id)).slice(0, most);
    return {
      title: `Comparer, ${need.title}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Besoins', '/besoins'],
              [need.title, `/besoins/${need.id}`],
            ]}
          />
          <h1>Comparer</h1>
          {people.length < 2 ? (
            <Empty>
              Cochez au moins deux personnes sur la page du besoin. Quatre au plus tiennent côte à côte.
            </Empty>
          ) : (
            <Comparison people={people} />
          )}
        </>
      ),
    };
  },
});

type People = Awaited<ReturnType<typeof readNeedRanking>>['data'];

function Comparison({ people }: { people: People }) {
  const criteria = people[0]?.contributions.map(({ criterion }) => criterion) ?? [];
  const cells = (of: (person: People[number]) => unknown) =>
    people.map((person) => (
      <td key={person.participant.id} data-label={person.participant.reference}>
        {of(person) as string}
      </td>
    ));
  return (
    <table class="stack compare">
      <thead>
        <tr>
          <td />
          {people.map(({ participant }) => (
            <th key={participant.id} scope="col">
              {participant.reference}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Score</th>
          {people.map(({ participant, score, group, contributions }) => (
            <td key={participant.id} data-label={participant.reference}>
              <span class="big">{count(Math.round(score))}</span> <Tag of={groupWords[group]} />
              <ContributionBar parts={contributions} />
            </td>
          ))}
        </tr>
        {criteria.map((criterion) => (
          <tr key={criterion}>
            <th scope="row">{criterionWords[criterion]}</th>
            {cells(
              ({ contributions }) => contributions.find((part) => part.criterion === criterion)?.because,
            )}
          </tr>
        ))}
        <tr>
          <th scope="row">À demander</th>
          {cells(({ questions }) => questions.map(({ text }) => text).join(' ') || 'Rien')}
        </tr>
        <tr>
          <th scope="row">Ce qui manque</th>
          {cells(
            ({ gaps = [], missing = [] }) =>
              [...gaps, ...missing].map(({ text }) => text).join(' ') || 'Rien',
          )}
        </tr>
      </tbody>
    </table>
  );
}
