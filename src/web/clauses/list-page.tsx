import { z } from 'zod';
import { may } from '../../access/index.ts';
import {
  clauseHours,
  clauseManage,
  clausePeople,
  clausePublish,
  clauseRead,
  clauseSimulate,
  listContracts,
} from '../../clauses/index.ts';
import { Empty } from '../kit/empty.tsx';
import { date, hours } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';

type Line = Awaited<ReturnType<typeof listContracts>>['data'][number];

/** Contracts with a clause, within reach. */
export const contractsPage = page({
  path: '/marches',
  right: clauseRead,
  query: z.object({ suite: z.string().max(60).optional() }),
  show: async ({ actor, query: { suite } }) => {
    const { data, next } = await listContracts(actor, { limit: 50, cursor: suite });
    return {
      title: 'Marchés',
      body: (
        <>
          <h1>Marchés</h1>
          <p class="actions">
            {may(actor, clauseManage) ? (
              <a class="button" href="/marches/nouveau">
                Nouveau marché
              </a>
            ) : null}
            {may(actor, clauseSimulate) ? (
              <a class="button quiet" href="/marches/simulateur">
                Simulateur de clause
              </a>
            ) : null}
            {may(actor, clausePeople) ? (
              <a class="button quiet" href="/eligibilite">
                Éligibilité
              </a>
            ) : null}
            {may(actor, clauseHours) ? (
              <a class="button quiet" href="/imports">
                Importer un fichier
              </a>
            ) : null}
            {may(actor, clausePublish) ? (
              <a class="button quiet" href="/marches/decp.json">
                Données à publier (DECP)
              </a>
            ) : null}
          </p>
          {data.length === 0 ? (
            <Empty>Aucun marché ici pour l’instant.</Empty>
          ) : (
            <div class="table">
              <Table caption="Marchés" columns={columns} rows={data} keyOf={({ id }) => id} />
            </div>
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

/** A share of what is due, in full percents. */
export const shareOf = (done: number, due: number): string =>
  due === 0 ? '–' : `${Math.floor((done * 100) / due)}\u00a0%`;

const columns = [
  {
    name: 'Marché',
    heads: true,
    cell: ({ id, title, reference, operation }: Line) => (
      <>
        <a href={`/marches/${id}`}>{title}</a>{' '}
        <span class="soft">
          {operation.name}, {reference}
        </span>
      </>
    ),
  },
  { name: 'Acheteur', cell: ({ buyer }: Line) => buyer },
  { name: 'Fin', cell: ({ span }: Line) => date(span.until) },
  { name: 'Dues', figures: true, cell: ({ due }: Line) => (due === null ? '–' : hours(due)) },
  { name: 'Faites', figures: true, cell: ({ done }: Line) => hours(done) },
  { name: 'Part', figures: true, cell: ({ done, due }: Line) => shareOf(done, due ?? 0) },
  {
    name: 'État',
    cell: ({ alert, waiting }: Line) => (
      <>
        {alert ? <Tag of={[`En retard à ${alert} % du temps`, 'stop']} /> : null}{' '}
        {waiting > 0 ? <Tag of={[`${hours(waiting)} à contrôler`, 'ask']} /> : null}
      </>
    ),
  },
];
