import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { Aid } from './aid.ts';
import { type AidState, sentStates } from './aid-states.ts';
import { aidBudget } from './rights.ts';
import { type Purpose, purposes } from './rules/index.ts';

export const figuresQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });

const given: readonly AidState[] = ['awarded', 'ordered', 'paid'];

interface Group {
  readonly _id: { readonly purpose: Purpose; readonly state: AidState };
  readonly count: number;
  readonly askedCents: number;
  readonly givenCents: number;
}

/**
 * What came of the requests that were sent in a year, by what they are for: the table of the annual report. For the fund itself;
 * counts are small, and are not to be published as they are.
 */
export async function readFigures(actor: Actor, { year }: z.output<typeof figuresQuery>) {
  check(actor, aidBudget);
  const groups = await Aid.aggregate<Group>([
    { $match: { sentOn: { $gte: `${year}-01-01`, $lte: `${year}-12-31` }, state: { $in: [...sentStates] } } },
    {
      $group: {
        _id: { purpose: '$purpose', state: '$state' },
        count: { $sum: 1 },
        askedCents: { $sum: '$cents' },
        givenCents: { $sum: '$charge.cents' },
      },
    },
  ]);
  const rowOf = (name: Purpose | 'all', of: readonly Group[]) => {
    const sum = (list: readonly Group[], what: 'count' | 'askedCents' | 'givenCents'): number =>
      list.reduce((total, group) => total + group[what], 0);
    const awards = of.filter(({ _id }) => given.includes(_id.state));
    return {
      purpose: name,
      requests: sum(of, 'count'),
      askedCents: sum(of, 'askedCents'),
      awards: sum(awards, 'count'),
      givenCents: sum(awards, 'givenCents'),
      refusals: sum(
        of.filter(({ _id }) => _id.state === 'refused'),
        'count',
      ),
    };
  };
  const rows = purposes
    .map((purpose) =>
      rowOf(
        purpose,
        groups.filter(({ _id }) => _id.purpose === purpose),
      ),
    )
    .filter(({ requests }) => requests > 0);
  return { year, data: [...rows, rowOf('all', groups)] };
}
