import { z } from 'zod';
import { structureActivity } from '../../../accounts/index.ts';
import { funnelStages, listFunnel } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { date } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { agreementWords, matchStateWords } from '../words.ts';
import { Periods, periodAsked, periodsOf, stageWords } from './funnel.tsx';

type Match = Awaited<ReturnType<typeof listFunnel>>[number];

/** Who is behind a figure of the activity. */
export const funnelPage = page({
  path: '/activite/propositions',
  right: structureActivity,
  query: z.object({
    etape: z.enum(funnelStages).catch('proposed').default('proposed'),
    periode: periodAsked,
  }),
  show: async ({ actor, query: { etape, periode } }) => {
    const { now } = periodsOf(periode);
    const matches = await listFunnel(actor, { ...now, stage: etape });
    return {
      title: stageWords[etape],
      body: (
        <>
          <Crumbs to={[['Activité', `/activite?periode=${periode}`]]} />
          <h1>{stageWords[etape]}</h1>
          <p class="soft">
            Parmi les propositions faites du {date(now.from)} au {date(now.until)} ; deux cents au plus.
          </p>
          <Periods name={periode} />
          <div class="table">
            {matches.length === 0 ? (
              <Empty>Aucune dans cette période.</Empty>
            ) : (
              <Table caption={stageWords[etape]} columns={columns} rows={matches} keyOf={({ id }) => id} />
            )}
          </div>
        </>
      ),
    };
  },
});

const columns: readonly Column<Match>[] = [
  {
    name: 'Proposition',
    heads: true,
    cell: ({ id, participant, need }) => (
      <a href={`/avis/${id}`}>
        {participant.reference}, {need.title}
      </a>
    ),
  },
  { name: 'Où elle en est', cell: ({ state }) => <Tag of={matchStateWords[state]} /> },
  { name: 'Accord', cell: ({ agreement }) => agreementWords[agreement.state][0] },
  { name: 'Proposée le', cell: ({ createdAt }) => date(createdAt) },
];
