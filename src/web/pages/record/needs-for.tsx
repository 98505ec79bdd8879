import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { listNeeds, listNeedsQuery } from '../../../needs/index.ts';
import { readParticipant } from '../../../participants/index.ts';
import { participantRanking, readParticipantRanking } from '../../../rankings/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { count } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import type { Person } from '../counsellor/match-view.tsx';
import { termsInALine } from '../needs/words-of-need.ts';
import { ByOccupation } from '../shared/by-occupation.tsx';
import { groupWords } from '../words.ts';
import { InRecord, readHead } from './record.tsx';

/** Any open need, for one person: where they stand in it, or that something keeps them out. */
export const needsForPage = page({
  path: '/participants/:id/besoins',
  right: participantRanking,
  query: z.object({ q: z.string().trim().max(200).default('') }),
  show: async ({ actor, params, query: { q } }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id, 'ranking');
    const [head, ranking, far, needs] = await Promise.all([
      readHead(actor, person),
      readParticipantRanking(actor, id, { limit: 300 }),
      readParticipantRanking(actor, id, { limit: 300, group: 'far' }),
      openNeeds(actor, q),
    ]);
    const name = `${person.firstName} ${person.lastName}`;
    return {
      title: `Besoins pour ${name}`,
      islands: ['suggest'],
      body: (
        <InRecord head={head} at="propositions">
          <NeedsFor {...{ person, q, ranking, far, needs }} />
        </InRecord>
      ),
    };
  },
});

async function openNeeds(actor: Actor, q: string) {
  const found = await Promise.all(
    (['open', 'shortlisted'] as const).map((state) =>
      listNeeds(actor, { ...listNeedsQuery.parse({}), state, q: q || undefined, limit: 200 }),
    ),
  );
  return found.flatMap(({ data }) => data);
}

interface Props {
  person: Person;
  q: string;
  ranking: Awaited<ReturnType<typeof readParticipantRanking>>;
  far: Awaited<ReturnType<typeof readParticipantRanking>>;
  needs: Awaited<ReturnType<typeof openNeeds>>;
}

function NeedsFor({ person, q, ranking, far, needs }: Props) {
  const entries = new Map([...ranking.data, ...far.data].map((entry) => [entry.need.id, entry]));
  const scoreOf = (id: string) => entries.get(id)?.score ?? -1;
  const sorted = [...needs].sort((one, other) => scoreOf(other.id) - scoreOf(one.id));
  return (
    <>
      <h2>Besoins ouverts, pour elle</h2>
      <p class="actions">
        <a class="button quiet" href={`/participants/${person.id}/candidature`}>
          Proposer à une entreprise qui ne cherche pas
        </a>
      </p>
      <search>
        <form method="get" class="card" action={`/participants/${person.id}/besoins`}>
          <div class="ask-row">
            <div class="field">
              <label for="q">Mots de l’annonce ou métier</label>
              <input id="q" name="q" type="search" value={q} maxLength={200} data-suggest="/metiers" />
            </div>
            <button type="submit" class="quiet">
              Chercher
            </button>
          </div>
        </form>
      </search>
      <ByOccupation
        q={q}
        to={(meant) => `/participants/${person.id}/besoins?${new URLSearchParams({ q: meant })}`}
      />
      {ranking.preview ? (
        <p class="note ask">Aperçu : cette personne n’est pas proposée en ce moment.</p>
      ) : null}
      {sorted.length === 0 ? (
        <Empty>Aucun besoin ouvert ne contient ces mots. Essayez-en d’autres.</Empty>
      ) : null}
      <ul class="list">
        {sorted.map((need) => {
          const entry = entries.get(need.id);
          return (
            <li key={need.id} class="line">
              <a href={`/besoins/${need.id}/pourquoi/${person.id}`}>{need.title}</a>{' '}
              {entry ? (
                <Tag of={groupWords[entry.group]} />
              ) : (
                <Tag of={['Quelque chose l’écarte', 'plain']} />
              )}{' '}
              <span class="soft">
                {entry ? `${count(Math.round(entry.score))} / 100 · ` : ''}
                {termsInALine(need)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
