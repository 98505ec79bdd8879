import type { readNeed } from '../../../needs/index.ts';
import { contractNames, currentCatalogue } from '../../../occupations/index.ts';
import { zone } from '../../../territory/index.ts';
import { count, euros, hours, several } from '../../kit/format.ts';

type Need = Awaited<ReturnType<typeof readNeed>>;
type Terms = Pick<
  Need,
  'occupations' | 'zone' | 'posts' | 'contract' | 'minutesPerWeek' | 'maxMinutesPerWeek' | 'pay' | 'startsOn'
>;

export const occupationName = (code: string | undefined): string =>
  currentCatalogue().occupation(code ?? '')?.name ?? code ?? 'Métier à préciser';
export const skillName = (code: string): string => currentCatalogue().skill(code)?.name ?? code;
export const licenceName = (code: string): string => currentCatalogue().licence(code)?.name ?? code;
export const zoneName = (code: string | null | undefined): string =>
  zone(code ?? '')?.name ?? 'Lieu à préciser';

const per = { hour: 'de l’heure', day: 'par jour', month: 'par mois', year: 'par an' } as const;

export const payWords = ({ minCents, maxCents, per: unit }: NonNullable<Need['pay']>): string =>
  `${minCents === maxCents ? euros(minCents) : `de ${euros(minCents)} à ${euros(maxCents)}`} ${per[unit]}`;

export const contractWords = ({ kind, months }: NonNullable<Need['contract']>): string =>
  months ? `${contractNames[kind]}, ${count(months)} mois` : contractNames[kind];

/** « 35 h », « 24 h à 30 h » a week. */
export const weekWords = ({
  minutesPerWeek,
  maxMinutesPerWeek,
}: Pick<Need, 'minutesPerWeek' | 'maxMinutesPerWeek'>): string | undefined =>
  minutesPerWeek === undefined
    ? undefined
    : maxMinutesPerWeek
      ? `${hours(minutesPerWeek)} à ${hours(maxMinutesPerWeek)}`
      : hours(minutesPerWeek);

/** « CDI · 35 h · 2 postes · Vitrolles » */
export const termsInALine = ({ contract, posts, zone: at, ...hours }: Terms): string =>
  [
    contract && contractWords(contract),
    weekWords(hours),
    posts && several(posts, 'poste'),
    at && zoneName(at),
  ]
    .filter(Boolean)
    .join(' · ');
