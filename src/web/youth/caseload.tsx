import { z } from 'zod';
import { listYouth, youthRead, youthViews } from '../../youth/index.ts';
import { Chips } from '../kit/chips.tsx';
import { usePage } from '../kit/context.ts';
import { Empty } from '../kit/empty.tsx';
import { date } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { kindWords, viewWords } from './words.ts';

type Lines = Awaited<ReturnType<typeof listYouth>>;

const columns: readonly Column<Lines['data'][number]>[] = [
  {
    name: 'Personne',
    cell: ({ participant: { id, firstName, lastName, reference } }) => (
      <>
        <a href={`/participants/${id}/jeune`}>
          {firstName} {lastName}
        </a>{' '}
        <span class="soft">{reference}</span>
      </>
    ),
    heads: true,
  },
  { name: 'Numéro i-milo', cell: ({ number }) => number ?? '–' },
  {
    name: 'Cadre en cours',
    cell: ({ frameworks }) =>
      frameworks.length === 0
        ? '–'
        : frameworks.map(({ kind, endsOn }) => `${kindWords[kind]}, jusqu’au ${date(endsOn)}`).join(' ; '),
  },
];

/** The young people of a mission locale, by framework. */
export const youthCaseloadPage = page({
  path: '/jeunes',
  right: youthRead,
  query: z.object({
    view: z.enum(youthViews).catch('all').default('all'),
    suite: z.string().max(60).optional(),
  }),
  show: async ({ actor, query: { view, suite } }) => {
    const lines = await listYouth(actor, { view, limit: 50, cursor: suite });
    return { title: 'Jeunes', body: <Caseload {...{ view, lines }} /> };
  },
});

function Caseload({ view, lines }: { view: (typeof youthViews)[number]; lines: Lines }) {
  const { structure } = usePage();
  return (
    <>
      <div class="head">
        <h1>Jeunes</h1>
        <p class="actions">
          <a class="button quiet" href="/ateliers">
            Ateliers
          </a>
        </p>
      </div>
      {structure === 'mission-locale' ? null : (
        <p class="note">Cette page est celle des missions locales : le PACEA et le CEJ s’y ouvrent.</p>
      )}
      <Chips
        label="Vues"
        chips={youthViews.map((one) => ({ words: viewWords[one], set: { view: one }, on: one === view }))}
      />
      {lines.data.length === 0 ? (
        <Empty>Personne ici. Un cadre s’ouvre depuis la fiche d’une personne, « Mission locale ».</Empty>
      ) : (
        <Table
          caption={viewWords[view]}
          columns={columns}
          rows={lines.data}
          keyOf={({ participant }) => participant.id}
        />
      )}
      <More next={lines.next} />
    </>
  );
}
