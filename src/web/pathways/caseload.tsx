import { z } from 'zod';
import { countPathways, listPathways, pathwayRead, pathwayViews } from '../../pathways/index.ts';
import { Chips } from '../kit/chips.tsx';
import { Empty } from '../kit/empty.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { stateWords } from './words.ts';

type View = (typeof pathwayViews)[number];
type Lines = Awaited<ReturnType<typeof listPathways>>;

const viewWords: Record<View, string> = {
  open: 'Tous les parcours ouverts',
  late: 'Étape échue, sans résultat',
  ending: 'Fin prévue bientôt, ou passée',
};

const columns: readonly Column<Lines['data'][number]>[] = [
  {
    name: 'Personne',
    cell: ({ participant: { id, firstName, lastName, reference } }) => (
      <>
        <a href={`/participants/${id}/parcours`}>
          {firstName} {lastName}
        </a>{' '}
        <span class="soft">{reference}</span>
      </>
    ),
    heads: true,
  },
  { name: 'État', cell: ({ state }) => <Tag of={stateWords[state]} /> },
  { name: 'Entrée', cell: ({ enteredOn }) => (enteredOn ? date(enteredOn) : '–') },
  { name: 'Fin prévue', cell: ({ limitOn }) => (limitOn ? date(limitOn) : '–') },
  { name: 'Étape échue', cell: ({ stepDueOn }) => (stepDueOn ? date(stepDueOn) : '–') },
];

/** The structure's open stays: all, those that are late, those that reach their limit. */
export const caseloadPage = page({
  path: '/parcours',
  right: pathwayRead,
  query: z.object({
    vue: z.enum(pathwayViews).catch('open').default('open'),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { vue, suite } }) => {
    const [lines, counts] = await Promise.all([
      listPathways(actor, { view: vue, limit: 50, cursor: suite }),
      countPathways(actor),
    ]);
    return { title: 'Parcours', body: <Caseload {...{ vue, lines, counts }} /> };
  },
});

const Caseload = ({ vue, lines, counts }: { vue: View; lines: Lines; counts: Record<View, number> }) => (
  <>
    <div class="head">
      <h1>Parcours</h1>
      <p class="actions">
        <a class="button quiet" href="/parcours/regles">
          Règles d’entrée et durée de la structure
        </a>
      </p>
    </div>
    <Chips
      label="Vues"
      chips={pathwayViews.map((view) => ({
        words: viewWords[view],
        set: { vue: view },
        on: view === vue,
        people: counts[view],
      }))}
    />
    {lines.data.length === 0 ? (
      <Empty>Aucun parcours ici. Un parcours se propose depuis la fiche d’une personne.</Empty>
    ) : (
      <Table caption={viewWords[vue]} columns={columns} rows={lines.data} keyOf={({ id }) => id} />
    )}
    <More next={lines.next} />
  </>
);
