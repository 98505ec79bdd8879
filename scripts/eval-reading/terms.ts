import {
  type Catalogue,
  type ContractKind,
  type Reading,
  readNeedText,
} from '../../src/occupations/index.ts';
import type { Offer } from './offers.ts';

/** Over the advertisements whose author filled a field: in how many the text was read, and how often as its author. */
export interface TermMeasure {
  readonly name: string;
  /** Advertisements whose field says something that can be compared. */
  readonly offers: number;
  /** Of those, the share in which something was read. */
  readonly coverage: number;
  /** Of what was read, the share that agrees with the field. */
  readonly precision: number;
}

/** Whether a reading agrees with a field: `null` where it says nothing. */
type Verdict = boolean | null;

/** The verdict of one reading on one advertisement; `undefined` where its author filled nothing comparable. */
type Comparison = (offer: Offer, reading: Reading) => Verdict | undefined;

/**
 * « CDD » is how the public employment service files every fixed-term contract, training and insertion included; what is
 * no employment (LIB, FRA, CCE) is compared with nothing.
 */
const kindsOfField: Readonly<Record<string, readonly ContractKind[]>> = {
  CDI: ['cdi'],
  DIN: ['interim', 'cdi'],
  CDD: ['cdd', 'seasonal', 'apprenticeship', 'professionalisation', 'insertion'],
  MIS: ['interim'],
  TTI: ['interim'],
  SAI: ['seasonal', 'cdd'],
  DDI: ['insertion'],
};

const comparisons: readonly (readonly [name: string, compare: Comparison])[] = [
  [
    'contract',
    ({ contractType }, { contract }) => {
      const kinds = kindsOfField[contractType ?? ''];
      return kinds && (contract ? kinds.includes(contract.kind) : null);
    },
  ],
  [
    'hours a week',
    ({ duration }, { minutesPerWeek }) => {
      const minutes = minutesOfField(duration);
      return minutes.length === 0
        ? undefined
        : minutesPerWeek
          ? minutes.includes(minutesPerWeek.value)
          : null;
    },
  ],
  [
    'pay',
    ({ salary }, { pay }) => {
      const amounts = amountsOfField(salary);
      return amounts.length === 0 ? undefined : pay ? amounts.includes(pay.minCents) : null;
    },
  ],
  [
    'posts',
    // A text for one post seldom says so.
    ({ posts }, reading) =>
      posts === undefined || posts < 2 ? undefined : reading.posts ? reading.posts.value === posts : null,
  ],
  [
    'driving licences',
    ({ licences }, reading) => {
      if (licences.length === 0) return undefined;
      const read = reading.licences.filter(({ code }) => code.startsWith('permis-'));
      return read.length === 0 ? null : read.every(({ code }) => licences.includes(code));
    },
  ],
];

/** @param today ISO date, that of the readings */
export function measureTerms(
  offers: readonly Offer[],
  catalogue: Catalogue,
  today = '2025-01-01',
): TermMeasure[] {
  const verdicts = comparisons.map((): Verdict[] => []);
  for (const offer of offers) {
    const reading = readNeedText(offer, catalogue, today);
    comparisons.forEach(([, compare], i) => {
      const verdict = compare(offer, reading);
      if (verdict !== undefined) verdicts[i]?.push(verdict);
    });
  }
  return comparisons.map(([name], i) => {
    const all = verdicts[i] ?? [];
    const read = all.filter((verdict) => verdict !== null);
    return {
      name,
      offers: all.length,
      coverage: read.length / (all.length || 1),
      precision: read.filter(Boolean).length / (read.length || 1),
    };
  });
}

/** « temps partiel - 17H50 » is filed by some in hundredths, by others in minutes: both stand. */
function minutesOfField(duration = ''): number[] {
  const [, hours, rest] = /(?<!\d)(\d{1,2}) ?H ?(\d{2})?(?!\d)/i.exec(duration) ?? [];
  if (hours === undefined) return [];
  const whole = Number(hours) * 60;
  if (rest === undefined) return [whole];
  return [...(Number(rest) < 60 ? [whole + Number(rest)] : []), Math.round(whole + Number(rest) * 0.6)];
}

/** « Mensuel de 1900.00 Euros à 2100.00 Euros sur 12.0 mois » in cents. */
const amountsOfField = (salary = ''): number[] =>
  [...salary.matchAll(/(\d+(?:\.\d+)?) Euros/g)].map(([, amount]) => Math.round(Number(amount) * 100));
