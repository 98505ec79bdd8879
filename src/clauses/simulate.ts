import { minutesOf, ratio } from './hours-due.ts';
import {
  type Authority,
  dutyFrom,
  fullTimeMonth,
  type PurchaseKind,
  shortContractMonths,
  thresholdOn,
} from './rules.ts';

/** Grounds to go without a condition that the law asks for; each is reasoned in the file of the procedure. */
export const exceptions = ['available', 'no-link', 'competition', 'short'] as const;
export type Exception = (typeof exceptions)[number];

/** How a contract asks for insertion (CCP L2112-2; L2113-12 and L2113-13). */
export const clauseWays = ['condition', 'reserved', 'integration', 'criterion'] as const;
export type ClauseWay = (typeof clauseWays)[number];

export interface Purchase {
  readonly kind: PurchaseKind;
  readonly authority: Authority;
  /** Without VAT. */
  readonly amountCents: number;
  /** The day on which the consultation is launched, or its notice sent: it decides, not the signature. */
  readonly launchedOn: string;
  readonly months: number;
  readonly labourBp: number;
  readonly rateBp: number;
  readonly hourlyCents: number;
  readonly exception?: Exception | undefined;
  /** Insertion is what is bought. */
  readonly integration?: boolean | undefined;
}

export type Size = 'none' | 'small' | 'fit' | 'large';

/** What somebody would have to fill. */
export interface Scenario {
  readonly rateBp: number;
  readonly minutes: number;
  /** People at full time for the whole length, in hundredths. */
  readonly peopleHundredths: number;
  readonly size: Size;
}

/** What clause a coming contract asks for, with each step by which it is found. */
export function simulate(purchase: Purchase) {
  const { kind, authority, amountCents, launchedOn, months, exception } = purchase;
  const threshold = thresholdOn(launchedOn, kind, authority);
  const reached = threshold !== undefined && amountCents >= threshold.cents;
  const said = exception ?? (months < shortContractMonths ? 'short' : undefined);
  const duty =
    threshold === undefined
      ? ('unknown' as const)
      : launchedOn < dutyFrom
        ? ('before' as const)
        : !reached
          ? ('below' as const)
          : said
            ? ('excepted' as const)
            : ('compulsory' as const);
  return {
    threshold: threshold ?? null,
    reached,
    duty,
    exception: duty === 'excepted' ? (said ?? null) : null,
    way: wayOf(purchase),
    chosen: scenario(purchase, purchase.rateBp),
    scenarios: [500, 1_000, 2_000].map((rateBp) => scenario(purchase, rateBp)),
  };
}

function wayOf({ kind, integration }: Purchase): ClauseWay {
  if (integration) return 'integration';
  return kind === 'supplies' ? 'reserved' : 'condition';
}

/** Below a month of one person nobody is hired for it; above three people in each month one company seldom finds them. */
function scenario({ amountCents, labourBp, hourlyCents, months }: Purchase, rateBp: number): Scenario {
  const minutes = minutesOf({ by: 'formula', amountCents, labourBp, rateBp, hourlyCents }, 0);
  const peopleHundredths = ratio(BigInt(minutes) * 100n, BigInt(fullTimeMonth) * BigInt(months));
  const size =
    minutes === 0 ? 'none' : minutes < fullTimeMonth ? 'small' : peopleHundredths > 300 ? 'large' : 'fit';
  return { rateBp, minutes, peopleHundredths, size };
}
