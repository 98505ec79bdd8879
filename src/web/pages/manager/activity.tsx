import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { structureActivity } from '../../../accounts/index.ts';
import { today } from '../../../platform/index.ts';
import { readFigures } from '../../../reporting/index.ts';
import { readActivity, readFunnel } from '../../../shortlists/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { count, date, several, shortDate } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';
import { ShareBar } from '../../kit/score.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import { figuresPath, Tiles } from '../../reporting/figure-tiles.tsx';
import { agreementWords } from '../words.ts';
import { FunnelView, periodAsked, periodsOf } from './funnel.tsx';

type Activity = Awaited<ReturnType<typeof readActivity>>;
type Item = Activity['late'][number];

export const activityPage = page({
  path: '/activite',
  right: structureActivity,
  query: z.object({ periode: periodAsked }),
  show: async ({ actor, query: { periode } }) => {
    const { now, before } = periodsOf(periode);
    const [activity, funnel, earlier, figures] = await Promise.all([
      readActivity(actor),
      readFunnel(actor, now),
      readFunnel(actor, before),
      readFigures(actor, { period: periode }),
    ]);
    return {
      title: 'Activité',
      body: (
        <ActivityView activity={activity} today={today()}>
          <Headlines figures={figures.data} period={periode} />
          <FunnelView name={periode} now={funnel} before={earlier} />
        </ActivityView>
      ),
    };
  },
});

/** What is looked at first; the others are one page further. */
const first: readonly string[] = ['reviews', 'review-days', 'hired', 'at-work-6'];

function Headlines({ figures, period }: HeadlinesProps) {
  const shown = figures.filter(({ key }) => first.includes(key));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="chiffres">
      <h2 id="chiffres">En quelques chiffres</h2>
      <Tiles figures={shown} period={period} />
      <p>
        <a href={`${figuresPath}?periode=${period}`}>Tous les chiffres, à emporter et en rapport PDF</a>
      </p>
    </section>
  );
}

interface HeadlinesProps {
  figures: Awaited<ReturnType<typeof readFigures>>['data'];
  period: z.output<typeof periodAsked>;
}

interface Props {
  activity: Activity;
  today: string;
  children: ComponentChildren;
}

function ActivityView({ activity, today: day, children }: Props) {
  const { counsellors, toReview, withoutCounsellor, late, toAgree, outcomes } = activity;
  return (
    <>
      <div class="head">
        <h1>Activité de la structure</h1>
      </div>
      <p class="lead">
        {`${several(toReview, 'avis attendu', 'avis attendus')}, `}
        {late.length === 0 ? 'aucun en retard' : <a href="#retards">{`${late.length} en retard`}</a>}
        {', '}
        {toAgree.length === 0 ? (
          'aucun accord à recueillir.'
        ) : (
          <a href="#accords">{`${several(toAgree.length, 'accord')} à recueillir`}</a>
        )}
      </p>
      <ToLookAt {...activity} today={day} />
      {withoutCounsellor > 0 ? (
        <p class="note ask">
          {`${several(withoutCounsellor, 'proposition concerne', 'propositions concernent')} une personne sans référent : `}
          <a href="/avis">donnez l’avis vous-même</a>, ou désignez un référent sur la fiche.
        </p>
      ) : null}
      {children}
      <ByCounsellor counsellors={counsellors} />
      <section aria-labelledby="retards">
        <h2 id="retards">Avis en retard</h2>
        {late.length === 0 ? (
          <Empty>Aucun avis n’est en retard.</Empty>
        ) : (
          <Items items={late} say={({ dueOn }) => `attendu le ${shortDate(dueOn)}, ${lateBy(dueOn, day)}`} />
        )}
      </section>
      <section aria-labelledby="accords">
        <h2 id="accords">Accords à recueillir</h2>
        {toAgree.length === 0 ? (
          <Empty>Toutes les personnes retenues ont répondu.</Empty>
        ) : (
          <Items
            items={toAgree}
            say={({ reviewedAt }) => (reviewedAt ? `retenue le ${shortDate(reviewedAt)}` : '')}
            tagged
          />
        )}
      </section>
      <Outcomes outcomes={outcomes} />
    </>
  );
}

function lateBy(dueOn: string, day: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(dueOn)) / 86_400_000);
  return `depuis ${several(days, 'jour')}`;
}

function ByCounsellor({ counsellors }: Pick<Activity, 'counsellors'>) {
  if (counsellors.length === 0) {
    return (
      <Empty>
        Aucune référente, aucun référent n’a de compte.{' '}
        <a href="/comptes/nouveau">Invitez la première personne</a>.
      </Empty>
    );
  }
  const busiest = counsellors.toSorted((one, other) => weightOf(other) - weightOf(one));
  const busy = busiest.filter((one) => weightOf(one) > 0);
  // Whoever has nothing on their desk is no exception to act on; a few are shown all the same.
  const shown = counsellors.length <= fewCounsellors ? busiest : busy.slice(0, mostShown);
  const others = busiest.slice(shown.length);
  const table = (rows: readonly Load[]) => (
    <Table caption="Par référente ou référent" columns={loads} rows={rows} keyOf={({ id }) => id} />
  );
  return (
    <div class="table" id="charge">
      <header>
        <h2>Charge par référente ou référent</h2>
        <span class="soft small">
          Les plus chargés d’abord. Ouvrez un nom pour changer sa limite, ou confier des personnes à un
          collègue.
        </span>
      </header>
      {shown.length > 0 ? table(shown) : null}
      {others.length > 0 ? (
        <details class="under">
          <summary>
            {busy.length > shown.length
              ? `Les ${count(others.length)} autres`
              : `${several(others.length, 'personne')} sans avis ni accord en attente`}
          </summary>
          {table(others)}
        </details>
      ) : null}
    </div>
  );
}

const fewCounsellors = 12;
const mostShown = 20;

/** What is late counts before what is full, and that before what only waits. */
const weightOf = ({ late, toReview, toAgree, limit }: Load): number =>
  1000 * late + (toReview >= limit ? 500 : 0) + toReview + toAgree;

/** What a manager acts on today, each with the page where it is settled. */
function ToLookAt({ counsellors, late, toAgree, today: day }: Activity & { today: string }) {
  const behind = counsellors.filter((one) => one.late > 0).toSorted((one, other) => other.late - one.late);
  const full = counsellors.filter(({ toReview, limit, late: owed }) => toReview >= limit && owed === 0);
  const oldest = late.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0];
  if (behind.length === 0 && full.length === 0 && toAgree.length === 0) return null;
  return (
    <section class="card mine" aria-labelledby="a-regarder">
      <h2 id="a-regarder">À regarder</h2>
      <ul class="list">
        {behind.slice(0, 3).map((one) => (
          <li key={one.id} class="to-do">
            <span>
              <Tag of={[`${count(one.late)} en retard`, 'stop']} />{' '}
              {`chez ${one.name ?? 'un ancien compte'}, ${count(one.toReview)} avis attendus sur ${count(one.limit)}`}
            </span>
            {one.name === null ? null : <a href={`/activite/${one.id}`}>Confier à un collègue</a>}
          </li>
        ))}
        {oldest ? (
          <li class="to-do">
            <span>{`Le plus ancien avis attendu l’est ${lateBy(oldest.dueOn, day)}`}</span>
            <a href="#retards">Voir les avis en retard</a>
          </li>
        ) : null}
        {full.length > 0 ? (
          <li class="to-do">
            <span>
              <Tag of={[`${count(full.length)} au complet`, 'ask']} /> : aucune nouvelle proposition ne leur
              vient
            </span>
            <a href="#charge">Voir la charge</a>
          </li>
        ) : null}
        {toAgree.length > 0 ? (
          <li class="to-do">
            <span>
              <Tag of={[several(toAgree.length, 'accord'), 'ask']} /> à recueillir auprès des personnes
            </span>
            <a href="#accords">Voir les accords</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

type Load = Activity['counsellors'][number];

const loads: readonly Column<Load>[] = [
  {
    name: 'Nom',
    heads: true,
    cell: ({ id, name }) => (name === null ? 'Ancien compte' : <a href={`/activite/${id}`}>{name}</a>),
  },
  {
    name: 'Avis attendus',
    cell: ({ toReview, limit }) => (
      <span class="mini">
        <ShareBar share={toReview / Math.max(1, limit)} look={toReview >= limit ? 'f-gap' : 'f-ok'} />
        {toReview >= limit ? <strong>{count(toReview)} : au complet</strong> : count(toReview)}
        <span class="soft"> sur {count(limit)}</span>
      </span>
    ),
  },
  {
    name: 'En retard',
    figures: true,
    cell: ({ late }) => (late > 0 ? <Tag of={[count(late), 'stop']} /> : '0'),
  },
  { name: 'Accords à recueillir', figures: true, cell: ({ toAgree }) => count(toAgree) },
  { name: 'Avis cette semaine', figures: true, cell: ({ reviewsThisWeek }) => count(reviewsThisWeek) },
  { name: 'Avis ce mois', figures: true, cell: ({ reviewsThisMonth }) => count(reviewsThisMonth) },
];

interface ItemsProps {
  items: readonly Item[];
  say: (item: Item) => string;
  /** With what the person has said so far. */
  tagged?: boolean;
}

const Items = ({ items, say, tagged }: ItemsProps) => (
  <ul class="list">
    {items.map((item) => (
      <li key={item.matchId} class="line">
        <a href={`/avis/${item.matchId}`}>{`${item.participant.reference}, ${item.need.title}`}</a>{' '}
        {tagged ? <Tag of={agreementWords[item.agreement]} /> : null}
        <div class="soft">{[item.counsellor ?? 'Sans référent', say(item)].filter(Boolean).join(' · ')}</div>
      </li>
    ))}
  </ul>
);

const Outcomes = ({ outcomes }: Pick<Activity, 'outcomes'>) => (
  <section aria-labelledby="suites">
    <h2 id="suites">{`Suites depuis le ${date(outcomes.since)}`}</h2>
    <dl class="read">
      <dt>Présentées, réponse attendue</dt>
      <dd>{count(outcomes.shortlisted)}</dd>
      <dt>À rencontrer</dt>
      <dd>{count(outcomes.meeting)}</dd>
      <dt>Recrutées</dt>
      <dd>{count(outcomes.hired)}</dd>
      <dt>Rencontrées, non recrutées</dt>
      <dd>{count(outcomes['not-hired'])}</dd>
      <dt>Rencontres manquées</dt>
      <dd>{count(outcomes['no-show'])}</dd>
      <dt>Non retenues par l’entreprise</dt>
      <dd>{count(outcomes['turned-down'])}</dd>
    </dl>
  </section>
);
