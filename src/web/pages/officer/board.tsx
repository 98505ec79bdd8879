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
import { Chips, Tabs } from '../../kit/chips.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Hidden } from '../../kit/form.tsx';
import { count, date, several, shortDate } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { page } from '../../kit/page.ts';
import { Pages } from '../../kit/pages.tsx';
import { SearchForm } from '../../kit/search-form.tsx';
import { type Column, sortedBy, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';

const query = z.object({
  q: z.string().trim().max(160).optional(),
  tour: z.enum([...turns, 'tous']).optional(),
  retard: z.literal('oui').optional(),
  tous: z.literal('oui').optional(),
  tri: z
    .string()
    .regex(/^-?(besoin|entreprise|ouvert|postes)$/)
    .optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
type Query = z.output<typeof query>;
type Line = Awaited<ReturnType<typeof readBoard>>[number];

export const boardPage = page({
  path: '/tableau',
  right: shortlistManage,
  query,
  show: async ({ actor, query }) => ({
    title: 'Tableau de bord',
    body: <Board name={actor.name} lines={await readBoard(actor, { mine: !query.tous })} query={query} />,
  }),
});

/** The one who acts next. */
const turnNames: Record<Turn, string> = {
  officer: 'À vous',
  employer: 'Chez l’entreprise',
  counsellor: 'Chez les référents',
  participant: 'Chez les personnes',
  nobody: 'Personne n’est encore retenu',
};
const order = ['officer', 'employer', 'counsellor', 'participant', 'nobody'] as const;

function chosen({ need, employer, late }: Line, { q, retard }: Query): boolean {
  const text = fold(`${need.title} ${employer.name} ${zone(need.zone ?? '')?.name ?? ''}`);
  const words = fold(q ?? '').split(/\s+/);
  return (!retard || late) && words.every((word) => text.includes(word));
}

const orders = {
  besoin: ({ need }: Line) => need.title,
  entreprise: ({ employer }: Line) => employer.name,
  ouvert: ({ need }: Line) => need.openedAt ?? need.createdAt,
  postes: ({ need }: Line) => need.posts ?? 1,
} as const;

/** What is the officer's to do comes first, then what is late, then the oldest. */
const asQueue = (lines: readonly Line[]): readonly Line[] =>
  order.flatMap((turn) => lines.filter((line) => line.turn === turn));

function Board({ name, lines, query }: { name: string; lines: readonly Line[]; query: Query }) {
  const found = lines.filter((line) => chosen(line, query));
  const mine = found.filter(({ turn }) => turn === 'officer');
  // Where nothing is the officer's to do, or something is looked for, all is shown.
  const turn = query.tour ?? (mine.length > 0 && !query.q && !query.retard ? 'officer' : 'tous');
  const shown = turn === 'tous' ? asQueue(found) : found.filter((line) => line.turn === turn);
  return (
    <>
      <Head name={name} lines={lines} />
      <Views {...{ found, query, turn }} />
      {shown.length === 0 ? (
        <Nothing followed={lines.length > 0} />
      ) : (
        <Queue lines={sortedBy(shown, query.tri, orders)} query={query} everybody={turn === 'tous'} />
      )}
    </>
  );
}

function Head({ name, lines }: { name: string; lines: readonly Line[] }) {
  const at = (turn: Turn) => lines.filter((line) => line.turn === turn).length;
  const mine = at('officer');
  const others = [
    at('employer') > 0 && `${count(at('employer'))} chez les entreprises`,
    at('counsellor') > 0 && `${count(at('counsellor'))} chez les référents`,
    at('participant') > 0 && `${count(at('participant'))} chez les personnes`,
    at('nobody') > 0 && `${count(at('nobody'))} où personne n’est encore retenu`,
  ].filter(Boolean);
  const [first = ''] = name.split(' ');
  const waits =
    mine === 0
      ? 'rien ne vous attend'
      : `${several(mine, 'besoin')} ${mine > 1 ? 'vous attendent' : 'vous attend'}`;
  return (
    <div class="head">
      <div>
        <h1>{`Bonjour ${first}, ${waits}`}</h1>
        <p class="soft">{[several(lines.length, 'besoin suivi', 'besoins suivis'), ...others].join(' · ')}</p>
      </div>
      <p class="actions">
        <a class="button" href="/besoins/nouveau">
          <Icon name="add" />
          Nouveau besoin
        </a>
      </p>
    </div>
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

/** Tabs by whose turn it is, then filters: all of it in the address. */
function Views({ found, query, turn }: { found: readonly Line[]; query: Query; turn: string }) {
  const { q, tour, retard, tous, tri } = query;
  const late = found.filter((line) => line.late).length;
  const view = (code: string) => ({ tour: code, page: undefined });
  return (
    <>
      <Tabs
        label="Qui doit agir"
        chips={[
          ...order.map((code) => ({
            words: turnNames[code],
            set: view(code),
            on: turn === code,
            people: found.filter((line) => line.turn === code).length,
          })),
          { words: 'Tout', set: view('tous'), on: turn === 'tous', people: found.length },
        ]}
      />
      <div class="row filters">
        <SearchForm label="Mes besoins" action="/tableau" button="Filtrer">
          {Object.entries({ tour, retard, tous, tri }).map(([name, value]) =>
            value ? <Hidden key={name} name={name} value={value} /> : null,
          )}
          <div class="field">
            <label for="q">Métier, entreprise ou lieu</label>
            <input type="search" id="q" name="q" value={q ?? ''} />
          </div>
        </SearchForm>
        <Chips
          label="Filtres"
          chips={[
            {
              words: 'En retard',
              people: late,
              on: retard !== undefined,
              set: { retard: 'oui', tour: 'tous', page: undefined },
              removes: { retard: undefined, tour: undefined, page: undefined },
            },
            {
              words: 'Avec ceux de mes collègues',
              on: tous !== undefined,
              set: { tous: 'oui', page: undefined },
              removes: { tous: undefined, page: undefined },
            },
          ]}
        />
      </div>
    </>
  );
}

const onAPage = 25;

function Queue({ lines, query, everybody }: { lines: readonly Line[]; query: Query; everybody: boolean }) {
  const from = (query.page - 1) * onAPage;
  const shown = lines.slice(from, from + onAPage);
  return (
    <div class="table">
      <Table
        caption="Besoins suivis, ce qui presse d’abord"
        rows={shown}
        keyOf={({ need }) => need.id}
        sorted={query.tri}
        columns={
          everybody ? [what, next, whose, underWay, opened, posts] : [what, next, underWay, opened, posts]
        }
      />
      <Pages from={from} shown={shown.length} all={lines.length} page={query.page} />
    </div>
  );
}

const what: Column<Line> = {
  name: 'Besoin',
  heads: true,
  sort: 'besoin',
  cell: ({ need, employer }) => (
    <>
      <a href={`/besoins/${need.id}`}>{need.title}</a>
      <small>{[employer.name, zone(need.zone ?? '')?.name].filter(Boolean).join(' · ')}</small>
    </>
  ),
};

const next: Column<Line> = {
  name: 'Prochaine action',
  bare: true,
  cell: ({ need, step, late, standing }) => (
    <>
      {late ? (
        <>
          <Tag of={['En retard', 'stop']} />{' '}
        </>
      ) : null}
      {nextWords[step](standing, need.expiresOn)}
    </>
  ),
};

const whose: Column<Line> = { name: 'Chez', cell: ({ turn }) => turnShort[turn] };
const turnShort: Record<Turn, string> = {
  officer: 'vous',
  employer: 'l’entreprise',
  counsellor: 'les référents',
  participant: 'les personnes',
  nobody: 'les référents',
};

const underWay: Column<Line> = {
  name: 'En cours',
  cell: ({ need, step, standing }) => {
    const under = standingWords(standing);
    return under === nextWords[step](standing, need.expiresOn) ? '' : under;
  },
};

const opened: Column<Line> = {
  name: 'Ouvert le',
  sort: 'ouvert',
  cell: ({ need }) => (need.state === 'draft' ? 'Brouillon' : shortDate(need.openedAt ?? need.createdAt)),
};

const posts: Column<Line> = {
  name: 'Postes',
  figures: true,
  sort: 'postes',
  cell: ({ need, standing }) =>
    standing.hired > 0 ? `${standing.hired} sur ${need.posts ?? 1}` : count(need.posts ?? 1),
};

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
function standingWords(at: Standing): string {
  const parts = [
    at.toReview > 0 && several(at.toReview, 'avis attendu', 'avis attendus'),
    at.toAgree > 0 && several(at.toAgree, 'accord attendu', 'accords attendus'),
    at.readyToSend > 0 && several(at.readyToSend, 'à présenter', 'à présenter'),
    at.toReply > 0 && several(at.toReply, 'chez l’entreprise', 'chez l’entreprise'),
    at.meetingsAhead + at.meetingsPast > 0 && several(at.meetingsAhead + at.meetingsPast, 'rencontre'),
    at.hired > 0 && several(at.hired, 'recrutement'),
  ].filter(Boolean);
  return parts.join(', ');
}
