import { several, shortDate } from '../../kit/format.ts';
import type { NeedPage } from './show.tsx';

/** The shortlists of this need: an officer's with drafts, a company's own. */
export function Shortlists({ actor, shortlists }: NeedPage) {
  if (!shortlists || shortlists.length === 0) return null;
  const folder = actor.role === 'employer' ? 'preselections' : 'presentations';
  return (
    <section class="card">
      <h2>Présélections</h2>
      <ul>
        {shortlists.map(({ id, state, candidates, sentAt, replyDueOn }) => (
          <li key={id}>
            <a href={`/${folder}/${id}`}>{several(candidates, 'personne')}</a>{' '}
            <span class="soft">
              {state === 'draft'
                ? 'à envoyer'
                : `envoyée le ${shortDate(sentAt ?? '')}, réponse avant le ${shortDate(replyDueOn ?? '')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
