import { may } from '../../../access/index.ts';
import { needManage } from '../../../needs/index.ts';
import { employerManage } from '../../../organisations/index.ts';
import { talentOffers } from '../../../promotion/index.ts';
import { needRanking } from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { Tag } from '../../kit/tag.tsx';
import { closeReasonWords, needKindWords, needStateWords } from '../words.ts';
import { Compose } from './compose.tsx';
import { Life } from './life.tsx';
import { People } from './people.tsx';
import { PoolLater } from './pool.tsx';
import { News, Progress } from './progress.tsx';
import { Reviews } from './reviews.tsx';
import { Shortlists } from './shortlists.tsx';
import type { NeedPage } from './show.tsx';
import { Terms } from './terms.tsx';
import { Waiting } from './waiting.tsx';
import { termsInALine } from './words-of-need.ts';

export function NeedView(all: NeedPage) {
  const { actor, need, live } = all;
  const counted = may(actor, needRanking) && need.state !== 'filled' && need.state !== 'closed';
  return (
    <>
      <Head {...all} />
      <div data-part="progress">
        <Progress {...all} />
      </div>
      <News {...all} />
      {need.closed ? (
        <p class="note">
          Fermé le {date(need.closed.at)} : {closeReasonWords[need.closed.reason].toLowerCase()}.
        </p>
      ) : null}
      {need.state === 'draft' ? (
        <p class="note ask">
          Ce besoin est un brouillon : personne n’est proposé avant qu’il soit ouvert.{' '}
          {may(actor, needManage) ? <a href={`/besoins/${need.id}/modifier`}>Relire et ouvrir</a> : null}
        </p>
      ) : null}
      <div data-live={live}>
        <div data-part="compose">
          <Compose {...all} />
        </div>
        <div data-part="people">
          <People {...all} />
        </div>
        <div data-part="reviews">
          <Reviews {...all} />
        </div>
        <div data-part="waiting">
          <Waiting {...all} />
        </div>
        <div data-part="shortlists">
          <Shortlists {...all} />
        </div>
      </div>
      <div class={counted ? 'split even below' : 'below'}>
        {counted ? <PoolLater need={need} /> : null}
        <div>
          <Terms need={need} />
          <Life {...all} />
        </div>
      </div>
    </>
  );
}

function Head({ actor, need, employer, ranking }: NeedPage) {
  const open = need.state === 'open' || need.state === 'shortlisted';
  return (
    <div class="head">
      <div>
        <Crumbs
          to={[
            ['Besoins', '/besoins'],
            ...(may(actor, employerManage) ? [[employer.name, `/entreprises/${employer.id}`] as const] : []),
          ]}
        />
        <h1>
          {need.title} <Tag of={needStateWords[need.state]} />
        </h1>
        <p class="soft">
          {needKindWords[need.kind]} · {employer.name}
          {termsInALine(need) ? ` · ${termsInALine(need)}` : ''}
        </p>
      </div>
      <p class="actions">
        {may(actor, needManage) && open ? (
          <a class="button quiet" href={`/besoins/${need.id}/modifier`}>
            <Icon name="edit" />
            Corriger
          </a>
        ) : null}
        {may(actor, talentOffers) && open && need.kind !== 'unsolicited' ? (
          <a class="button quiet" href={`/besoins/${need.id}/offre`}>
            Montrer à tous
          </a>
        ) : null}
        {ranking && open ? (
          <a class="button" href="#classement">
            Choisir qui proposer
          </a>
        ) : null}
      </p>
    </div>
  );
}
