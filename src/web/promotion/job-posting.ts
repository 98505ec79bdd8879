import type { Offer } from '../../promotion/index.ts';
import { zone } from '../../territory/index.ts';

const units = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;
const fullWeek = 35 * 60;

/** https://schema.org/JobPosting, as search engines read it. */
export function jobPosting(offer: Offer): object {
  const at = zone(offer.zone ?? '');
  const { contract, minutesPerWeek, pay } = offer;
  const lasts = contract && contract.kind !== 'cdi' ? 'TEMPORARY' : undefined;
  const week =
    minutesPerWeek === undefined ? undefined : minutesPerWeek < fullWeek ? 'PART_TIME' : 'FULL_TIME';
  const kinds = [lasts, week].filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: offer.title,
    description: offer.description || offer.title,
    datePosted: offer.shownOn,
    ...(offer.expiresOn ? { validThrough: offer.expiresOn } : {}),
    hiringOrganization: { '@type': 'Organization', name: offer.company },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'FR',
        ...(at ? { addressLocality: at.name, postalCode: at.postalCodes[0] } : {}),
      },
    },
    ...(kinds.length > 0 ? { employmentType: kinds } : {}),
    ...(pay
      ? {
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'EUR',
            value: {
              '@type': 'QuantitativeValue',
              minValue: pay.minCents / 100,
              maxValue: pay.maxCents / 100,
              unitText: units[pay.per],
            },
          },
        }
      : {}),
    ...(offer.posts ? { totalJobOpenings: offer.posts } : {}),
  };
}
