import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { readParticipant, summariesOf } from '../../../participants/index.ts';
import { today } from '../../../platform/index.ts';
import {
  listMatches,
  listMatchesQuery,
  matchReview,
  previewCard,
  readMatch,
} from '../../../shortlists/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { several, shortDate } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { agreementWords } from '../words.ts';
import { type Match, MatchFacts, type Named, shortName } from './match-view.tsx';
import { AsRead, type Reread, Review, Undo } from './review-forms.tsx';

const query = z.object({
  /** The proposal to show first. */
  choix: z.string().max(60).optional(),
  /** The review just given: it may be undone. */
  fait: z.string().max(60).optional(),
  toute: z.literal('oui').optional(),
});

/** What waits for a review, the most urgent first, one at a time. */
export const inboxPage = page({
  path: '/avis',
  right: matchReview,
  query,
  show: async ({ actor, query: asked }) => {
    const mine = actor.role === 'counsellor' && !asked.toute;
    const [waiting, agreeing, done] = await Promise.all([
      ofState(actor, 'suggested', mine),
      ofState(actor, 'retained', mine),
      asked.fait ? readMatch(actor, asked.fait) : null,
    ]);
    const first = waiting.find(({ match }) => match.id === asked.choix) ?? waiting[0];
    // Of the others only a short name is shown.
    if (first) await readParticipant(actor, first.person.id, 'match');
    const card = first ? await previewCard(actor, first.match.id) : null;
    return {
      title: 'Avis à donner',
      islands: ['inbox'],
      body: <Inbox {...{ actor, waiting, first, card, agreeing, done, mine, today: today() }} />,
    };
  },
});

interface Line {
  readonly match: Match;
  readonly person: Named;
}

async function ofState(actor: Actor, state: 'suggested' | 'retained', mine: boolean): Promise<Line[]> {
  const { data } = await listMatches(actor, {
    ...listMatchesQuery.parse({}),
    state,
    mine: mine || undefined,
    limit: 100,
  });
  const wanted = data.filter(({ agreement }) => state === 'suggested' || agreement.state !== 'given');
  const people = await summariesOf(
    actor,
    wanted.map(({ participant }) => participant.id),
  );
  const lines = wanted.flatMap((match) => {
    const person = people.get(match.participant.id);
    return person ? { match, person } : [];
  });
  return lines.sort((a, b) => (a.match.dueOn < b.match.dueOn ? -1 : 1));
}

interface Props {
  actor: Actor;
  waiting: readonly Line[];
  first: Line | undefined;
  card: Reread['card'] | null;
  agreeing: readonly Line[];
  done: Match | null;
  mine: boolean;
  today: string;
}

function Inbox({ actor, waiting, first, card, agreeing, done, mine, today: day }: Props) {
  return (
    <>
      <h1>Avis à donner</h1>
      {done ? (
        <div class="said" role="status">
          <p>
            Votre avis sur « {done.need.title} » est enregistré.{' '}
            {done.state === 'retained' ? (
              <a href={`/avis/${done.id}`}>Recueillir l’accord de la personne</a>
            ) : null}
          </p>
          {['retained', 'declined'].includes(done.state) && done.agreement.state === 'none' ? (
            <Undo match={done} />
          ) : null}
        </div>
      ) : null}
      <p class="soft">
        {several(waiting.length, 'proposition')}, la plus urgente d’abord. Au clavier : <kbd>J</kbd> suivante,{' '}
        <kbd>R</kbd> retenir, <kbd>D</kbd> décliner, <kbd>U</kbd> annuler le dernier avis.
        {actor.role === 'counsellor' ? (
          <>
            {' '}
            <a href={mine ? '/avis?toute=oui' : '/avis'}>
              {mine ? 'Voir toute la structure' : 'Voir les miennes'}
            </a>
          </>
        ) : null}
      </p>
      <div class="split">
        <div>
          {first ? (
            <article class="card" id="proposition" tabIndex={-1}>
              <MatchFacts {...first} today={day} />
              {card ? <AsRead card={card} /> : null}
              <Review match={first.match} />
            </article>
          ) : (
            <Empty>
              Aucun avis n’est attendu. Quand un besoin convient à l’une des personnes que vous suivez, il
              vient ici.
            </Empty>
          )}
        </div>
        <aside>
          <Next lines={waiting} shown={first?.match.id} />
          <Agreeing lines={agreeing} />
        </aside>
      </div>
    </>
  );
}

function Next({ lines, shown }: { lines: readonly Line[]; shown: string | undefined }) {
  const others = lines.filter(({ match }) => match.id !== shown);
  const at = lines.findIndex(({ match }) => match.id === shown);
  const next = lines[(at + 1) % lines.length]?.match.id;
  if (others.length === 0) return null;
  return (
    <section class="card">
      <h2>Ensuite</h2>
      <ul class="list">
        {others.map(({ match, person }) => (
          <li key={match.id}>
            <a href={`/avis?choix=${match.id}`} data-key={match.id === next ? 'j' : undefined}>
              {shortName(person)} → {match.need.title}
            </a>{' '}
            <span class="soft">{shortDate(match.dueOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Agreeing({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <h2>Accords à recueillir</h2>
      <ul class="list">
        {lines.map(({ match, person }) => (
          <li key={match.id}>
            <a href={`/avis/${match.id}`}>
              {shortName(person)} → {match.need.title}
            </a>{' '}
            <span class="soft">{agreementWords[match.agreement.state][0].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
