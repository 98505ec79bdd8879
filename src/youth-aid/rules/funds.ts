/**
 * A budget of one commission and year, in cents: an award that is decided is reserved, one that is notified is committed, one
 * that is paid is paid. What is left is none of them.
 */
export interface Funds {
  readonly grantedCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly paidCents: number;
  readonly leftCents: number;
}

type Bucket = 'leftCents' | 'reservedCents' | 'committedCents' | 'paidCents';

/** From where to where an amount goes, for each step of an award's life. */
export const fundMoves = {
  reserve: ['leftCents', 'reservedCents'],
  release: ['reservedCents', 'leftCents'],
  commit: ['reservedCents', 'committedCents'],
  pay: ['committedCents', 'paidCents'],
  'take-back': ['paidCents', 'committedCents'],
  cancel: ['committedCents', 'leftCents'],
} as const satisfies Record<string, readonly [Bucket, Bucket]>;
export type FundMove = keyof typeof fundMoves;

/** The funds with another grant; `undefined` where more is used already. */
export function granted(funds: Funds, grantedCents: number): Funds | undefined {
  const leftCents = funds.leftCents + grantedCents - funds.grantedCents;
  return leftCents < 0 ? undefined : { ...funds, grantedCents, leftCents };
}

export const noFunds: Funds = {
  grantedCents: 0,
  reservedCents: 0,
  committedCents: 0,
  paidCents: 0,
  leftCents: 0,
};
