import {
  type ContractKind,
  currentCatalogue,
  type LicenceCode,
  type Schedule,
} from '../../src/occupations/index.ts';
import { type Zone, zone as zoneOf } from '../../src/territory/index.ts';
import { type Chance, wheelOf } from './chance.ts';
import { type Company, zonesOfSector } from './companies.ts';
import { addDays } from './days.ts';
import { type Hours, minimumWage, type Sector, type Trade } from './trades/index.ts';

/** What a company wants, before anybody writes it down. */
export interface Job {
  readonly trade: Trade;
  readonly company: Company;
  readonly zone: Zone;
  readonly posts: number;
  readonly contract: { readonly kind: ContractKind; readonly months?: number };
  readonly hours: Hours;
  readonly schedule: Schedule;
  readonly weeklyHours: number;
  /** Gross, euro cents an hour. */
  readonly pay: readonly [number, number];
  /** ISO date; none: as soon as possible. */
  readonly startsOn?: string;
  readonly licences: readonly { readonly code: LicenceCode; readonly required: boolean }[];
}

const partTime: Partial<Record<Sector, number>> = {
  cleaning: 0.6,
  canteen: 0.6,
  care: 0.45,
  childcare: 0.55,
  retail: 0.4,
  restaurant: 0.3,
  hotel: 0.35,
  transport: 0.15,
  office: 0.2,
};

/** A whole day's work, and a part of one. */
const schedules: Record<Hours, { readonly full: readonly Schedule[]; readonly part: readonly Schedule[] }> = {
  day: {
    full: [
      { from: '08:00', to: '16:00' },
      { from: '07:30', to: '16:30' },
      { from: '09:00', to: '17:00' },
    ],
    part: [
      { from: '09:00', to: '13:00' },
      { from: '08:30', to: '12:30' },
      { from: '11:00', to: '15:00' },
    ],
  },
  early: {
    full: [
      { from: '05:00', to: '12:00' },
      { from: '06:00', to: '13:00' },
      { from: '04:30', to: '11:30' },
    ],
    part: [
      { from: '05:30', to: '09:00' },
      { from: '06:00', to: '10:00' },
    ],
  },
  late: {
    full: [
      { from: '14:00', to: '21:30' },
      { from: '15:30', to: '22:30' },
    ],
    part: [
      { from: '17:00', to: '20:30' },
      { from: '16:30', to: '19:30' },
    ],
  },
  night: {
    full: [
      { from: '21:00', to: '05:00', night: true },
      { from: '22:00', to: '06:00', night: true },
    ],
    part: [{ from: '20:00', to: '00:00', night: true }],
  },
  shifts: {
    full: [{ shifts: true }, { from: '05:00', to: '13:00', shifts: true }],
    part: [{ shifts: true }],
  },
  split: { full: [{ split: true }, { from: '06:00', to: '20:00', split: true }], part: [{ split: true }] },
  weekend: {
    full: [{ weekend: true }, { weekend: true, sunday: true }],
    part: [{ weekend: true }, { weekend: true, sunday: true }],
  },
};

type Contract = Job['contract'];
const contracts = wheelOf<() => ContractKind>(
  [() => 'cdi', () => 'cdd', () => 'interim'],
  (_, rank) => [48, 30, 22][rank] ?? 0,
);

/** Seasonal and integration contracts where there are such. */
function drawContract(chance: Chance, sector: Sector): Contract {
  const seasonal = sector === 'restaurant' || sector === 'hotel' || sector === 'green-spaces';
  const integration =
    sector === 'cleaning' || sector === 'green-spaces' || sector === 'waste' || sector === 'building';
  if (seasonal && chance.happens(0.2)) return { kind: 'seasonal', months: chance.int(3, 6) };
  if (integration && chance.happens(0.1)) return { kind: 'insertion', months: chance.pick([4, 6, 12]) };
  const kind = chance.draw(contracts)();
  if (kind === 'cdi') return { kind };
  return {
    kind,
    months: kind === 'interim' ? chance.pick([1, 2, 3, 6]) : chance.pick([1, 2, 3, 6, 6, 8, 12]),
  };
}

/** What the law asks of the trade is always asked, what proves a training sometimes, the car permit where one drives to work. */
function drawLicences(chance: Chance, trade: Trade): Job['licences'] {
  const occupation = currentCatalogue().occupation(trade.code);
  const law = (occupation?.law ?? []).map((code) => ({ code, required: true }));
  const evidence = chance.happens(0.55)
    ? chance.some((occupation?.evidence ?? []).slice(0, 4), chance.int(1, 2))
    : [];
  const car =
    trade.asks.some((ask) => ask.startsWith('permis B')) && !law.some(({ code }) => code === 'permis-b');
  return [
    ...law,
    ...evidence.map((code) => ({ code, required: chance.happens(0.4) })),
    ...(car
      ? [
          {
            code: 'permis-b',
            required: trade.asks.some((ask) => /permis B (obligatoire|indispensable)/.test(ask)),
          },
        ]
      : []),
  ];
}

export function drawJob(chance: Chance, trade: Trade, company: Company, today: string): Job {
  const hours = chance.pick(trade.hours);
  const isPart = chance.happens(partTime[company.sector] ?? 0.05);
  const code = chance.happens(0.75) ? company.zone : chance.pick(zonesOfSector(company.sector));
  const [low, high] = trade.pay;
  const min = Math.max(minimumWage, Math.round(chance.int(low, Math.round((low + high) / 2)) / 5) * 5);
  const startsOn = chance.happens(0.55) ? addDays(today, chance.int(3, 70)) : undefined;
  return {
    trade,
    company,
    zone: zoneOf(code) as Zone,
    posts: chance.pick([1, 1, 1, 1, 1, 2, 2, 3, 4, 6]),
    contract: drawContract(chance, company.sector),
    hours,
    schedule: chance.pick(schedules[hours][isPart ? 'part' : 'full']),
    weeklyHours: isPart ? chance.pick([15, 18, 20, 24, 25, 28, 30]) : chance.pick([35, 35, 35, 39]),
    pay: [min, chance.happens(0.4) ? Math.min(high, min + chance.pick([30, 50, 80])) : min].sort(
      (a, b) => a - b,
    ) as [number, number],
    ...(startsOn ? { startsOn } : {}),
    licences: drawLicences(chance, trade),
  };
}
