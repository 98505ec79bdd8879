import type { Actor } from '../../../access/index.ts';
import { may } from '../../../access/index.ts';
import { readJournal } from '../../../journal/index.ts';
import { needPlaces } from '../../../needs/index.ts';
import { employerTrades } from '../../../organisations/index.ts';
import { participantRead, readParticipant } from '../../../participants/index.ts';
import { pathwayRead, pathwaysOf } from '../../../pathways/index.ts';
import { readNextSteps, readParticipantRanking } from '../../../rankings/index.ts';
import { page } from '../../kit/page.ts';
import { InRecord, readHead } from './record.tsx';
import { BestNeeds, LastExchanges, NextStep } from './summary-aside.tsx';
import { Able, Held, Pathway, ToDo, Wanted } from './summary-parts.tsx';
import { Draft } from './tab-pages.tsx';

/** Somebody at a glance: what is owed, what they look for and can do, where they are, what would open more. */
export const participantPage = page({
  path: '/participants/:id',
  right: participantRead,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id);
    const [head, ranking, steps, pathways, journal] = await Promise.all([
      readHead(actor, person),
      readParticipantRanking(actor, id, { limit: 3 }),
      readNextSteps(actor, id),
      may(actor, pathwayRead) ? pathwaysOf(actor, id) : [],
      readJournal(actor, id, { private: false, limit: 2 }),
    ]);
    const places = await placesOf(
      actor,
      ranking.data.map(({ need }) => need.id),
    );
    return {
      title: `${person.firstName} ${person.lastName}`,
      body: (
        <InRecord head={head} at="synthese">
          <Draft person={person} />
          <div class="split">
            <div>
              <ToDo deadlines={head.deadlines} />
              <div class="split even">
                <Wanted person={person} />
                <Able person={person} />
              </div>
              <Pathway {...{ person, pathways }} />
              <Held person={person} />
            </div>
            <aside>
              <NextStep {...{ steps, person }} />
              <BestNeeds {...{ ranking, person, places }} />
              <LastExchanges id={id} entries={journal.data} />
            </aside>
          </div>
        </InRecord>
      ),
    };
  },
});

/** By need: what its company does, and where the work is. */
async function placesOf(actor: Actor, needIds: readonly string[]) {
  const places = await needPlaces(actor, needIds);
  const trades = await employerTrades([...places.values()].map(({ employerId }) => employerId));
  return new Map(
    [...places].map(([id, { employerId, zone }]) => [id, { trade: trades.get(employerId), zone }] as const),
  );
}
export type Places = Awaited<ReturnType<typeof placesOf>>;
