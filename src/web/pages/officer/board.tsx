import { z } from 'zod';
import { fold } from '../../../french/index.ts';
import {
  type NextStep,
  readBoard,
  type Standing,
  shortlistManage,
  type Turn,
  turns,
} from '../../../shortlists/index.ts';
import { zone } from '../../../territory/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { date, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { SearchForm } from '../../kit/search-form.tsx';

const query = z.object({
  q: z.string().trim().max(160).optional(),
  tour: z.enum(turns).optional(),
  retard: z.literal('oui').optional(),
  tous: z.literal('oui').optional(),
});
type Query = z.output<typeof query>;
type Line = Awaited<ReturnType<typeof readBoard>>[number];

export const boardPage = page({
  path: '/tableau',
  right: shortlistManage,
  query,
  show: async ({ actor, query }) => ({
    title: 'Tableau de bord',
    body: <Board lines={await readBoard(actor, { mine: !query.tous })} query={query} />,
  }),
});

/** The one who acts next, as a heading says it. */
const turnNames: Record<Turn, string> = {
  officer: 'À vous',
  employer: 'Chez l’entreprise',
  counsellor: 'Chez les référents',
  participant: 'Chez les personnes',
  nobody: 'Personne n’est encore retenu',
};
const order = ['officer', 'employer', 'counsellor', 'participant', 'nobody'] as const;

function chosen({ need, employer, turn, late }: Line, { q, tour, retard }: Query): boolean {
  const text = fold(`${need.title} ${employer.name} ${zone(need.zone ?? '')?.name ?? ''}`);
  const words = fold(q ?? '').split(/\s+/);
  return (!tour || turn === tour) && (!retard || late) && words.every((word) => text.includes(word));
}

function Board({ lines, query }: { lines: readonly Line[]; query: Query }) {
  const shown = lines.filter((line) => chosen(line, query));
  const late = lines.filter((line) => line.late).length;
  return (
    <>
      <h1>Tableau de bord</h1>
      <p class="lead">
        {`${several(lines.length, 'besoin suivi', 'besoins suivis')}, `}
        {late === 0 ? 'rien n’est en retard.' : <a href="/tableau?retard=oui">{`${late} en retard`}</a>}
      </p>
      <p class="actions">
        <a class="button" href="/besoins/nouveau">
          Nouveau besoin
        </a>
      </p>
      <Filters query={query} />
      {shown.length === 0 ? <Nothing followed={lines.length > 0} /> : null}
      {order.map((turn) => (
        <Group key={turn} turn={turn} lines={shown.filter((line) => line.turn === turn)} query={query} />
      ))}
    </>
  );
}

const Nothing = ({ followed }: { followed: boolean }) => (
  <Empty>
    {followed ? (
      <>
        Aucun besoin ne correspond. <a href="/tableau">Tout afficher</a>
      </>
    ) : (
      <>
        Vous ne suivez aucun besoin. <a href="/besoins/nouveau">Créez le premier</a> : collez une annonce,
        elle sera lue.
      </>
    )}
  </Empty>
);

function Filters({ query: { q, tour, retard, tous } }: { query: Query }) {
  return (
    <SearchForm label="Mes besoins" action="/tableau" button="Filtrer">
      <div class="field">
        <label for="q">Métier, entreprise ou lieu</label>
        <input type="search" id="q" name="q" value={q ?? ''} />
      </div>
      <div class="field">
        <label for="tour">Qui doit agir</label>
        <select id="tour" name="tour">
          <option value="">Tout le monde</option>
          {order.map((turn) => (
            <option key={turn} value={turn} selected={turn === tour}>
              {turnNames[turn]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="choice" for="retard">
          <input type="checkbox" id="retard" name="retard" value="oui" checked={retard !== undefined} /> En
          retard seulement
        </label>
        <label class="choice" for="tous">
          <input type="checkbox" id="tous" name="tous" value="oui" checked={tous !== undefined} /> Avec ceux
          de mes collègues
        </label>
      </div>
    </SearchForm>
  );
}

const shownAtFirst = 8;

function Group({ turn, lines, query }: { turn: Turn; lines: readonly Line[]; query: Query }) {
  if (lines.length === 0) return null;
  const all = query.tour === turn ? lines : lines.slice(0, shownAtFirst);
  const search = new URLSearchParams(
    Object.entries({ ...query, tour: turn }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return (
    <section aria-labelledby={`tour-${turn}`}>
      <h2 id={`tour-${turn}`}>
        {turnNames[turn]} <span class="soft">({lines.length})</span>
      </h2>
      <table class="stack board">
        <thead>
          <tr>
            <th scope="col">Besoin</th>
            <th scope="col">Prochaine étape</th>
            <th scope="col">En cours</th>
          </tr>
        </thead>
        <tbody>
          {all.map((line) => (
            <Row key={line.need.id} line={line} />
          ))}
        </tbody>
      </table>
      {all.length < lines.length ? (
        <p>
          <a
            href={`/tableau?${search}`}
          >{`Voir les ${lines.length} besoins : ${turnNames[turn].toLowerCase()}`}</a>
        </p>
      ) : null}
    </section>
  );
}

function Row({ line: { need, employer, step, late, standing } }: { line: Line }) {
  const place = zone(need.zone ?? '')?.name;
  const next = nextWords[step](standing, need.expiresOn);
  const under = standingWords(standing, need.posts ?? 1);
  return (
    <tr>
      <th scope="row">
        <a href={`/besoins/${need.id}`}>{need.title}</a>
        <div class="soft">{[employer.name, place].filter(Boolean).join(' · ')}</div>
      </th>
      <td>
        {late ? <span class="tag stop">En retard</span> : null} {next}
      </td>
      <td class="soft" data-label="En cours">
        {under === next ? '' : under}
      </td>
    </tr>
  );
}

const nextWords: Record<NextStep, (at: Standing, expiresOn: string | null) => string> = {
  open: () => 'Relire le brouillon, puis l’ouvrir',
  send: () => 'Envoyer la présélection préparée',
  compose: ({ readyToSend }) => `Présenter ${several(readyToSend, 'personne')} à l’entreprise`,
  renew: (_, expiresOn) => `Renouveler avant le ${date(expiresOn ?? '')}, ou fermer`,
  'record-outcome': ({ meetingsPast }) =>
    `Noter ce qu’a donné ${meetingsPast > 1 ? `chacune des ${meetingsPast} rencontres` : 'la rencontre'}`,
  reply: ({ toReply, repliesLate }) =>
    repliesLate > 0
      ? `${several(repliesLate, 'réponse')} à relancer`
      : `${several(toReply, 'réponse attendue', 'réponses attendues')}`,
  review: ({ toReview, reviewsLate }) =>
    reviewsLate > 0
      ? `${several(reviewsLate, 'avis', 'avis')} en retard sur ${toReview}`
      : `${several(toReview, 'avis attendu', 'avis attendus')}`,
  agree: ({ toAgree }) => `${several(toAgree, 'accord')} à recueillir par les référents`,
  meet: ({ meetingsAhead }) => `${several(meetingsAhead, 'rencontre')} à venir`,
  wait: () => 'Les référents donnent leur avis ; voir le classement',
};

/** What is under way, in a line; nothing is said of what is not. */
function standingWords(at: Standing, posts: number): string {
  const parts = [
    at.toReview > 0 && several(at.toReview, 'avis attendu', 'avis attendus'),
    at.toAgree > 0 && several(at.toAgree, 'accord attendu', 'accords attendus'),
    at.readyToSend > 0 && several(at.readyToSend, 'à présenter', 'à présenter'),
    at.toReply > 0 && several(at.toReply, 'chez l’entreprise', 'chez l’entreprise'),
    at.meetingsAhead + at.meetingsPast > 0 && several(at.meetingsAhead + at.meetingsPast, 'rencontre'),
    at.hired > 0 && `${several(at.hired, 'recrutement')} sur ${posts}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : several(posts, 'poste');
}
