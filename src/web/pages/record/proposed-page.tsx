import { may } from '../../../access/index.ts';
import { participantRead, readParticipant } from '../../../participants/index.ts';
import { dayOf, today } from '../../../platform/index.ts';
import { listMatches, listMatchesQuery, matchRead } from '../../../shortlists/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { date, several, shortDate } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { ScoreBar } from '../../kit/score.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { agreementWords, matchStateWords, reviewReasonWords, turnDownWords } from '../words.ts';
import { InRecord, readHead } from './record.tsx';

type Match = Awaited<ReturnType<typeof listMatches>>['data'][number];

/** What was proposed to somebody, and what became of it. */
export const proposedPage = page({
  path: '/participants/:id/propositions',
  right: participantRead,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id);
    const [head, matches] = await Promise.all([
      readHead(actor, person),
      may(actor, matchRead)
        ? listMatches(actor, { ...listMatchesQuery.parse({}), participantId: id, limit: 100 })
        : { data: [] },
    ]);
    return {
      title: `Propositions, ${person.firstName} ${person.lastName}`,
      body: (
        <InRecord head={head} at="propositions">
          <div class="table">
            <header>
              <h2>Ce qui lui a été proposé</h2>
              <a class="button s end" href={`/participants/${id}/besoins`}>
                Chercher un besoin pour elle
              </a>
            </header>
            {matches.data.length === 0 ? (
              <Empty>
                Rien encore. <a href={`/participants/${id}/besoins`}>Voyez les besoins qui lui vont</a>, ou
                attendez qu’un besoin vienne dans vos avis.
              </Empty>
            ) : (
              <Table
                caption="Propositions faites à cette personne"
                columns={columns}
                rows={matches.data.toReversed()}
                keyOf={(match) => match.id}
              />
            )}
          </div>
        </InRecord>
      ),
    };
  },
});

const columns: readonly Column<Match>[] = [
  { name: 'Besoin', heads: true, cell: ({ id, need }) => <a href={`/avis/${id}`}>{need.title}</a> },
  {
    name: 'Score',
    cell: ({ frozen }) => <ScoreBar score={frozen.score} parts={frozen.contributions} />,
  },
  { name: 'Où elle en est', cell: ({ state }) => <Tag of={matchStateWords[state]} /> },
  {
    name: 'Son accord',
    cell: ({ state, agreement }) =>
      state === 'retained' || agreement.state !== 'none' ? <Tag of={agreementWords[agreement.state]} /> : '–',
  },
  { name: 'Suite', cell: (match) => howItEnded(match) || '–' },
  { name: 'Depuis', cell: ({ createdAt }) => <span title={date(createdAt)}>{sinceWhen(createdAt)}</span> },
];

function sinceWhen(at: string): string {
  const days = Math.round((Date.parse(today()) - Date.parse(dayOf(new Date(at)))) / 86_400_000);
  return days < 60 ? several(Math.max(0, days), 'jour') : shortDate(at);
}

export function howItEnded(match: Match): string {
  const { review, turnedDownFor, outcome } = match;
  if (match.duplicateOf) return 'doublon';
  if (outcome?.startsOn) return `contrat à partir du ${date(outcome.startsOn)}`;
  const reason = outcome?.reason ?? turnedDownFor;
  if (reason) return turnDownWords[reason].toLowerCase();
  return review?.decision === 'decline' ? reviewReasonWords[review.reason].toLowerCase() : '';
}
