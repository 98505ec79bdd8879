import { may } from '../../../access/index.ts';
import { needManage } from '../../../needs/index.ts';
import { employerManage } from '../../../organisations/index.ts';
import { needRanking } from '../../../rankings/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date } from '../../kit/format.ts';
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
  const { actor, need, employer, live } = all;
  const counted = may(actor, needRanking) && need.state !== 'filled' && need.state !== 'closed';
  return (
    <>
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
      <div data-part="progress">
        <Progress {...all} />
      </div>
      <News {...all} />
      {need.closed ? (
        <p class="note">
          Fermé le {date(need.closed.at)} : {closeReasonWords[need.closed.reason].toLowerCase()}.
        </p>
      ) : null}
      <div class="split" data-live={live}>
        <div>
          {need.state === 'draft' ? (
            <p class="note ask">
              Ce besoin est un brouillon : personne n’est proposé avant qu’il soit ouvert.{' '}
              {may(actor, needManage) ? <a href={`/besoins/${need.id}/modifier`}>Relire et ouvrir</a> : null}
            </p>
          ) : null}
          <div data-part="compose">
            <Compose {...all} />
          </div>
          <div data-part="reviews">
            <Reviews {...all} />
          </div>
          <div data-part="waiting">
            <Waiting {...all} />
          </div>
          <div data-part="people">
            <People {...all} />
          </div>
        </div>
        <aside>
          <div data-part="shortlists">
            <Shortlists {...all} />
          </div>
          <Terms need={need} />
          <Life {...all} />
          {counted ? <PoolLater need={need} /> : null}
        </aside>
      </div>
    </>
  );
}
