import { z } from 'zod';
import { Problem } from '../../../platform/index.ts';
import { declineReasons, matchReview, reviewInput, reviewMatch } from '../../../shortlists/index.ts';
import { several } from '../../kit/format.ts';
import { form } from '../../kit/page.ts';
import { parseOrProblem } from '../../problems.ts';

/** At most as many as a page shows. */
const most = 100;
const none = 'Cochez au moins une proposition.';

/** The same reason for several people. Retaining is done one by one: each is read as the company will. */
export const declineManyForm = form({
  path: '/avis/decliner',
  right: matchReview,
  page: '/avis',
  input: z.object({
    matches: z.array(z.string().max(60), none).min(1, none).max(most),
    reason: z.enum(declineReasons, { error: 'Choisissez une raison.' }),
  }),
  act: async ({ actor, input: { matches, reason } }) => {
    const review = parseOrProblem(reviewInput, { decision: 'decline', reason }, 'form');
    let done = 0;
    for (const id of new Set(matches)) {
      try {
        await reviewMatch(actor, id, review);
        done += 1;
      } catch (error) {
        // Somebody else was quicker: the others go on.
        if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 404)) throw error;
      }
    }
    const left = new Set(matches).size - done;
    const said = `${several(done, 'proposition déclinée', 'propositions déclinées')}.`;
    return {
      to: '/avis',
      said: left > 0 ? `${said} ${several(left, 'autre avait', 'autres avaient')} déjà changé.` : said,
    };
  },
});
