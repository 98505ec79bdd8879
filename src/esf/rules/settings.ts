import { z } from 'zod';

const count = (most: number) => z.number().int().min(1).max(most);

/** What a managing authority's text sets; each is to be confirmed until its source is named. */
export const settingsInput = z.strictObject({
  /** Days after the entry by which its answers are there. */
  entryDays: count(366),
  /** After the exit: four weeks. */
  exitDays: count(366),
  laterMonths: count(24),
  /** Days after these months. */
  laterDays: count(366),
  longUnemployedMonths: count(60),
  /** Whether foreign background (EECO14) is asked of a person; without a source it is estimated, and asked of nobody. */
  asksBackground: z.boolean(),
});
export type Settings = z.output<typeof settingsInput>;

export interface Version {
  /** From 1 for those that somebody set. */
  readonly version: number;
  readonly from: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly settings: Settings;
}

export const firstVersion: Version = {
  version: 0,
  from: '2021-01-01',
  source: 'Règlement (UE) 2021/1057, annexe I ; délais : usage, à confirmer',
  confirmed: false,
  settings: {
    entryDays: 30,
    exitDays: 28,
    laterMonths: 6,
    laterDays: 28,
    longUnemployedMonths: 12,
    asksBackground: false,
  },
};

export const versionOn = (all: readonly Version[], day: string): Version =>
  all.reduce(
    (best, one) =>
      one.from <= day && (one.from > best.from || (one.from === best.from && one.version >= best.version))
        ? one
        : best,
    firstVersion,
  );
