import { may } from '../../../accounts/index.ts';
import { Crumbs } from '../components/crumbs.tsx';
import { Steps } from '../components/steps.tsx';
import { Tag } from '../components/tag.tsx';
import { count, date, several } from '../format.ts';
import { closeReasonWords, needKindWords, needStateWords } from '../words.ts';
import { Compose } from './compose.tsx';
import { Life } from './life.tsx';
import { People } from './people.tsx';
import { Reviews } from './reviews.tsx';
import { Shortlists } from './shortlists.tsx';
import type { NeedPage } from './show.tsx';
import { Terms } from './terms.tsx';
import { termsInALine } from './words-of-need.ts';

export function NeedView(all: NeedPage) {
  const { actor, need, employer } = all;
  return (
    <>
      <Crumbs
        to={[
          ['Besoins', '/besoins'],
          ...(may(actor, 'employer.manage') ? [[employer.name, `/entreprises/${employer.id}`] as const] : []),
        ]}
      />
      <h1>
        {need.title} <Tag of={needStateWords[need.state]} />
      </h1>
      <p class="soft">
        {needKindWords[need.kind]} · {employer.name}
        {termsInALine(need) ? ` · ${termsInALine(need)}` : ''}
      </p>
      <Progress {...all} />
      {need.closed ? (
        <p class="note">
          Fermé le {date(need.closed.at)} : {closeReasonWords[need.closed.reason].toLowerCase()}.
        </p>
      ) : null}
      <div class="split">
        <div>
          {need.state === 'draft' ? (
            <p class="note ask">
              Ce besoin est un brouillon : personne n’est proposé avant qu’il soit ouvert.{' '}
              {may(actor, 'need.manage') ? (
                <a href={`/besoins/${need.id}/modifier`}>Relire et ouvrir</a>
              ) : null}
            </p>
          ) : null}
          <Compose {...all} />
          <Reviews {...all} />
          <People {...all} />
        </div>
        <aside>
          <Shortlists {...all} />
          <Terms need={need} />
          <Life {...all} />
        </aside>
      </div>
    </>
  );
}

function Progress({ need, rankings, matches, shortlists }: NeedPage) {
  if (!rankings || !matches || need.state === 'draft') return null;
  const ranked = rankings[0];
  const reviewed = matches.filter(({ state }) => state !== 'suggested').length;
  const sent = shortlists?.filter(({ state }) => state === 'sent').length ?? 0;
  const over = need.state === 'filled' || need.state === 'closed';
  const done = ranked?.status === 'done';
  const steps = [
    { words: `Ouvert le ${date(need.openedAt ?? need.createdAt)}`, is: true },
    {
      words: done
        ? `Classement : ${several(ranked.eligible, 'personne possible', 'personnes possibles')}`
        : 'Classement en cours',
      is: done,
    },
    { words: `Avis des référents : ${count(reviewed)} sur ${count(matches.length)}`, is: reviewed > 0 },
    {
      words: sent > 0 ? several(sent, 'présélection envoyée', 'présélections envoyées') : 'Présélection',
      is: sent > 0,
    },
    { words: over ? needStateWords[need.state][0] : 'Réponse de l’entreprise', is: over },
  ];
  const now = steps.findIndex(({ is }) => !is);
  return (
    <Steps
      steps={steps.map(({ words, is }, i) => ({ words, state: is ? 'done' : i === now ? 'now' : 'later' }))}
    />
  );
}
