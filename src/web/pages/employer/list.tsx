import { z } from 'zod';
import { listNeeds, listNeedsQuery } from '../../../needs/index.ts';
import { listShortlists, listShortlistsQuery, shortlistRead } from '../../../shortlists/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { date, several } from '../../kit/format.ts';
import { More } from '../../kit/more.tsx';
import { page } from '../../kit/page.ts';

/** What was sent to this company, the last first, and what it still has to answer. */
export const preselectionsPage = page({
  path: '/preselections',
  right: shortlistRead,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query }) => {
    const [sent, needs] = await Promise.all([
      listShortlists(actor, { ...listShortlistsQuery.parse({}), state: 'sent', cursor: query.suite }),
      listNeeds(actor, { ...listNeedsQuery.parse({}), limit: 200 }),
    ]);
    const titles = new Map(needs.data.map(({ id, title }) => [id, title]));
    return { title: 'Présélections', body: <Preselections {...{ sent, titles }} /> };
  },
});

interface Props {
  sent: Awaited<ReturnType<typeof listShortlists>>;
  titles: ReadonlyMap<string, string>;
}

function Preselections({ sent, titles }: Props) {
  return (
    <>
      <h1>Vos présélections</h1>
      {sent.data.length === 0 ? (
        <Empty>
          Aucune présélection pour le moment. Quand des personnes conviennent à l’un de vos besoins et sont
          d’accord, elles vous sont présentées ici.
        </Empty>
      ) : (
        <ul class="list">
          {sent.data.toReversed().map(({ id, needId, candidates, sentAt, replyDueOn }) => (
            <li class="card" key={id}>
              <h2>
                <a href={`/preselections/${id}`}>{titles.get(needId) ?? 'Votre besoin'}</a>
              </h2>
              <p class="soft">
                {several(candidates, 'personne')} · envoyée le {date(sentAt ?? '')} · réponse attendue avant
                le {date(replyDueOn ?? '')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <More next={sent.next} />
    </>
  );
}
