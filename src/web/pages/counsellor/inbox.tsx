import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { readParticipant, summariesOf } from '../../../participants/index.ts';
import { today } from '../../../platform/index.ts';
import {
  declineReasons,
  listOwedMatches,
  matchesTable,
  matchReview,
  previewCard,
  readMatch,
} from '../../../shortlists/index.ts';
import { listDownloads } from '../../exchange/list-downloads.ts';
import { usePage } from '../../kit/context.ts';
import { Empty } from '../../kit/empty.tsx';
import { Form, Select } from '../../kit/form.tsx';
import { several, shortDate } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { TableLinks } from '../../kit/table-links.tsx';
import { agreementWords, reviewReasonWords } from '../words.ts';
import { declineManyForm } from './decline-many.ts';
import { type Match, MatchFacts, type Named, shortName } from './match-view.tsx';
import { AsRead, type Reread, Review, Undo } from './review-forms.tsx';

const query = z.object({
  /** The proposal to show first. */
  choix: z.string().max(60).optional(),
  /** The review just given: it may be undone. */
  fait: z.string().max(60).optional(),
  toute: z.literal('oui').optional(),
});

const isOwn = (actor: Actor, { toute }: z.output<typeof query>) => actor.role === 'counsellor' && !toute;

export const inboxDownloads = listDownloads('/avis', matchesTable, query, (asked, actor) => ({
  state: 'suggested',
  mine: isOwn(actor, asked) || undefined,
}));

/** What waits for a review, the most urgent first, one at a time. */
export const inboxPage = page({
  path: '/avis',
  right: matchReview,
  query,
  show: async ({ actor, query: asked }) => {
    const mine = isOwn(actor, asked);
    const [waiting, agreeing, done] = await Promise.all([
      owed(actor, 'review', mine),
      owed(actor, 'agreement', mine),
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

async function owed(actor: Actor, kind: 'review' | 'agreement', mine: boolean): Promise<Line[]> {
  const wanted = await listOwedMatches(actor, kind, mine);
  const people = await summariesOf(
    actor,
    wanted.map(({ participant }) => participant.id),
  );
  return wanted.flatMap((match) => {
    const person = people.get(match.participant.id);
    return person ? { match, person } : [];
  });
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
        <kbd>K</kbd> précédente, <kbd>R</kbd> retenir, <kbd>D</kbd> décliner, <kbd>U</kbd> annuler le dernier
        avis.
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
            <>
              <Beside lines={waiting} shown={first.match.id} />
              <article class="card" id="proposition" tabIndex={-1}>
                <MatchFacts {...first} today={day} />
                {card ? <AsRead card={card} /> : null}
                <Review match={first.match} />
              </article>
            </>
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
      <TableLinks />
    </>
  );
}

/** Where one is among those that wait, and the ones beside. */
function Beside({ lines, shown }: { lines: readonly Line[]; shown: string }) {
  const at = lines.findIndex(({ match }) => match.id === shown);
  const beside = (step: number) => lines[(at + step + lines.length) % lines.length]?.match.id;
  if (lines.length < 2) return null;
  return (
    <nav class="actions" aria-label="Propositions voisines">
      <a class="button quiet s" href={`/avis?choix=${beside(-1)}`} data-key="k">
        Précédente
      </a>
      <span class="soft">
        {at + 1} sur {lines.length}
      </span>
      <a class="button quiet s" href={`/avis?choix=${beside(1)}`} data-key="j">
        Suivante
      </a>
    </nav>
  );
}

function Next({ lines, shown }: { lines: readonly Line[]; shown: string | undefined }) {
  const { form } = usePage();
  const cameBack = form?.action === declineManyForm.path;
  const ticked = cameBack ? [form.fields['matches[]'] ?? []].flat() : [];
  const others = lines.filter(({ match }) => match.id !== shown);
  if (others.length === 0) return null;
  return (
    <section class="card">
      <h2>Ensuite</h2>
      <Form of={declineManyForm}>
        <ul class="list">
          {others.map(({ match, person }) => (
            <li key={match.id} class="pick-line">
              <label>
                <input
                  type="checkbox"
                  name="matches[]"
                  value={match.id}
                  checked={ticked.includes(match.id)}
                />
                <span class="hidden">
                  Choisir {shortName(person)} pour {match.need.title}
                </span>
              </label>
              <span>
                <a href={`/avis?choix=${match.id}`}>
                  {shortName(person)} → {match.need.title}
                </a>{' '}
                <span class="soft">{shortDate(match.dueOn)}</span>
              </span>
            </li>
          ))}
        </ul>
        <details open={cameBack}>
          <summary>Décliner celles qui sont cochées</summary>
          <Select
            name="reason"
            label="La même raison pour toutes"
            required
            options={declineReasons.map((code) => [code, reviewReasonWords[code]])}
          />
          <button type="submit" class="quiet">
            Décliner les propositions cochées
          </button>
        </details>
      </Form>
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
