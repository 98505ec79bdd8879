import { endOfMonths } from '../../platform/index.ts';
import { type Confidence, isInForce, type RuleId } from './rules.ts';
import { firstSettings, type Settings } from './settings.ts';

/** A generation of the rules: what it sets, from when on, where, and by which text. It never changes: a later one follows. */
export interface Protocol {
  /** Unique, in the order in which they were set: 0 and less for those that the service came with. */
  readonly version: number;
  readonly name: string;
  /** The PLIE that it is of; absent for all. */
  readonly plie?: string;
  readonly from: string;
  readonly until?: string;
  readonly settings: Settings;
  readonly source: string;
  readonly confidence: Confidence;
  /** What an administrator confirmed of the rules: the source that says so. */
  readonly confirmed: Readonly<Partial<Record<RuleId, string>>>;
}

const first = { settings: firstSettings, confidence: 'B', confirmed: {} } as const;
const fiveYears = 60;

/** Agreements of the State with a PLIE last five years at most (Code du travail R5131-3), and these two do. */
const ofFiveYears = <P extends { readonly from: string }>(one: P): P & { readonly until: string } => ({
  ...one,
  until: endOfMonths(one.from, fiveYears),
});

export const firstProtocols: readonly Protocol[] = [
  {
    ...first,
    version: -2,
    name: 'Guide de 2010',
    from: '2010-04-20',
    source: 'Guide « PLIE mode d’emploi », Alliance Villes Emploi, 20 avril 2010',
  },
  ofFiveYears({
    ...first,
    version: -1,
    name: 'Protocoles des PLIE 2018-2022',
    from: '2018-01-01',
    source: 'Protocoles 2018-2022 des PLIE de la Métropole (chiffres non lus)',
  }),
  ofFiveYears({
    ...first,
    version: 0,
    name: 'Pacte des PLIE 2023-2027',
    from: '2023-01-01',
    source:
      'Pacte des donneurs d’ordre et financeurs pour la mise en œuvre des PLIE 2023-2027 (chiffres non lus)',
  }),
];

/** Those that concern a PLIE: its own and everybody's. */
export const protocolsFor = (all: readonly Protocol[], plie: string | undefined): readonly Protocol[] =>
  all.filter((one) => one.plie === undefined || one.plie === plie);

/**
 * The one that applies on a day: a PLIE's own before everybody's, then the one that began last, then the one set last.
 * @returns nothing before the first
 */
export function protocolOn(
  all: readonly Protocol[],
  day: string,
  plie: string | undefined,
): Protocol | undefined {
  const rank = (one: Protocol) => `${one.plie === undefined ? 0 : 1}${one.from}`;
  return protocolsFor(all, plie)
    .filter((one) => isInForce(one, day))
    .sort((a, b) => (rank(a) === rank(b) ? b.version - a.version : rank(a) < rank(b) ? 1 : -1))[0];
}
