import { z } from 'zod';
import { readNeed } from '../../../needs/index.ts';
import { readNeedRanking } from '../../../rankings/index.ts';
import { matchPutForward, retainedFor } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Field, Form, Hidden } from '../../kit/form.tsx';
import { several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { ScoreBar } from '../../kit/score.tsx';
import { Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { groupWords } from '../words.ts';
import { mostProposed, putForwardManyForm } from './forms.ts';

/** Those ticked on the need's page, before they are put before their counsellors. */
export const proposePage = page({
  path: '/besoins/:id/proposer',
  right: matchPutForward,
  query: z.object({ p: z.array(z.string().max(60)).max(300).default([]) }),
  show: async ({ actor, params, query, form }) => {
    const id = params.id ?? '';
    const [need, ranking] = await Promise.all([
      readNeed(actor, id),
      readNeedRanking(actor, id, { limit: 300 }, retainedFor),
    ]);
    const asked = form ? [form.fields['p[]'] ?? []].flat() : query.p;
    const people = ranking.data.filter(({ participant }) => asked.includes(participant.id));
    return { title: `Proposer, ${need.title}`, body: <Propose {...{ need, people }} /> };
  },
});

interface Props {
  need: Awaited<ReturnType<typeof readNeed>>;
  people: Awaited<ReturnType<typeof readNeedRanking>>['data'];
}

function Propose({ need, people }: Props) {
  const chosen = people.slice(0, mostProposed);
  return (
    <>
      <Crumbs
        to={[
          ['Besoins', '/besoins'],
          [need.title, `/besoins/${need.id}`],
        ]}
      />
      <h1>Proposer à leur référent</h1>
      {chosen.length === 0 ? (
        <Empty>
          Cochez au moins une personne sur <a href={`/besoins/${need.id}#classement`}>la page du besoin</a>.
        </Empty>
      ) : (
        <>
          {people.length > mostProposed ? (
            <p class="note ask">{`${mostProposed} personnes au plus à la fois : voici les mieux classées.`}</p>
          ) : null}
          <div class="table">
            <Table
              caption="Personnes à proposer"
              columns={[
                {
                  name: 'Personne',
                  heads: true,
                  cell: ({ participant, group }) => (
                    <>
                      {participant.reference} <Tag of={groupWords[group]} />
                    </>
                  ),
                },
                {
                  name: 'Score',
                  cell: ({ score, contributions }) => <ScoreBar score={score} parts={contributions} />,
                },
                {
                  name: 'Pourquoi',
                  bare: true,
                  cell: ({ contributions }) => contributions[0]?.because,
                },
              ]}
              rows={chosen}
              keyOf={({ participant }) => participant.id}
            />
          </div>
          <Form of={putForwardManyForm} params={{ id: need.id }} class="card">
            {chosen.map(({ participant }) => (
              <Hidden key={participant.id} name="p[]" value={participant.id} />
            ))}
            <Field
              name="because"
              label="Pourquoi ces personnes"
              hint="Leurs référents et la chargée de relations entreprises le lisent : rien sur la santé, la famille ou les freins."
              required
              rows={3}
              maxLength={1000}
            />
            <p class="soft">
              Chaque référent donne son avis, puis chaque personne son accord. L’entreprise ne lit rien avant.
            </p>
            <p class="actions">
              <button type="submit">{`Proposer ${several(chosen.length, 'personne')}`}</button>
              <a href={`/besoins/${need.id}#classement`}>Revenir sans rien proposer</a>
            </p>
          </Form>
        </>
      )}
    </>
  );
}
