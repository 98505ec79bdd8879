import { listOffers, type Offer } from '../../promotion/index.ts';
import { download } from '../kit/page.ts';
import { termsInALine } from '../pages/needs/words-of-need.ts';
import { jobPosting } from './job-posting.ts';

/** The offers of the territory as JSON Feed 1.1, each with its posting: what the page of offers shows, and no more. */
export const offersFeed = download({
  path: '/offres.json',
  right: 'public',
  read: async ({ origin }) => ({
    name: 'offres.json',
    type: 'application/feed+json',
    body: JSON.stringify(feedOf(await listOffers(), origin)),
  }),
});

const feedOf = (offers: readonly Offer[], origin: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Offres du territoire d’Aix-Marseille-Provence',
  home_page_url: `${origin}/offres`,
  feed_url: `${origin}/offres.json`,
  language: 'fr',
  items: offers.map((offer) => ({
    id: offer.id,
    url: `${origin}/offres/${offer.id}`,
    title: offer.title,
    summary: `${offer.company} · ${termsInALine(offer)}`,
    content_text: offer.description || offer.title,
    date_published: `${offer.shownOn}T00:00:00Z`,
    _job_posting: jobPosting(offer),
  })),
});
