import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookRow, booksOf, type RowState, type Totals } from '../../src/clauses/books.ts';
import { dueOn, minutesOf } from '../../src/clauses/hours-due.ts';
import { type HoursRow, judgePerson, lastOf, type Span, ways } from '../../src/clauses/judge.ts';
import { addDays, addMonths, endOfMonths } from '../../src/platform/index.ts';

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-01-01', n));
const span = fc
  .tuple(day, fc.integer({ min: 1, max: 700 }))
  .map(([from, days]): Span => ({ from, until: addDays(from, days) }));
const basis = fc.oneof(
  fc.record({
    by: fc.constant('formula' as const),
    amountCents: fc.integer({ min: -5_000_000_00, max: 5_000_000_00 }),
    labourBp: fc.integer({ min: 1, max: 10_000 }),
    rateBp: fc.integer({ min: 1, max: 2_500 }),
    hourlyCents: fc.integer({ min: 1_200, max: 6_000 }),
  }),
  fc.record({ by: fc.constant('hours' as const), minutes: fc.integer({ min: -90_000, max: 90_000 }) }),
  fc.record({ by: fc.constant('days' as const), halfDays: fc.integer({ min: -200, max: 200 }) }),
);
const contract = fc.record({
  days: span,
  basis,
  minutesPerDay: fc.integer({ min: 300, max: 480 }),
  changes: fc.array(fc.record({ on: day, basis, withdrawn: fc.boolean() }), { maxLength: 4 }),
});
const person = fc.record({
  eligible: fc.array(span, { maxLength: 2 }),
  derogations: fc.array(span, { maxLength: 1 }),
});
const telling = fc.record({
  person: fc.integer({ min: 0, max: 3 }),
  contract: fc.integer({ min: 0, max: 2 }),
  party: fc.integer({ min: 0, max: 1 }),
  monthNumber: fc.integer({ min: 0, max: 35 }),
  way: fc.constantFrom(...ways, 'ai' as const, 'ai' as const),
  split: fc.option(
    fc.uniqueArray(
      fc.record({ n: fc.integer({ min: 1, max: 28 }), minutes: fc.integer({ min: 1, max: 720 }) }),
      {
        selector: ({ n }) => n,
        minLength: 1,
        maxLength: 20,
      },
    ),
  ),
  minutes: fc.integer({ min: 1, max: 13_000 }),
  state: fc.constantFrom<RowState>('entered', 'accepted', 'accepted', 'refused'),
  closed: fc.boolean(),
});

const history = fc.record({
  contracts: fc.array(contract, { minLength: 3, maxLength: 3 }),
  people: fc.array(person, { minLength: 4, maxLength: 4 }),
  told: fc.array(telling, { minLength: 1, maxLength: 40 }),
});

const asRow = (one: typeof telling extends fc.Arbitrary<infer T> ? T : never, i: number): HoursRow => {
  const month = addMonths('2025-01-01', one.monthNumber).slice(0, 7);
  const days = one.split?.map(({ n, minutes }) => ({
    day: `${month}-${String(n).padStart(2, '0')}`,
    minutes,
  }));
  return {
    id: `r${String(i).padStart(3, '0')}`,
    contractId: `c${one.contract}`,
    partyId: `p${one.party}`,
    month,
    way: one.way,
    minutes: days ? days.reduce((all, { minutes }) => all + minutes, 0) : one.minutes,
    ...(days ? { days } : {}),
    ...(one.state === 'refused' ? { refused: true } : {}),
  };
};

const sumOf = (all: Iterable<Totals>, name: keyof Totals): number =>
  [...all].reduce((total, one) => total + one[name], 0);
const names = ['told', 'waiting', 'done', 'refused', 'beyond'] as const;

test('the books of a thousand random histories balance, by contract, person, party, way and month', () => {
  fc.assert(
    fc.property(history, ({ contracts, people, told }) => {
      const spans = new Map(contracts.map(({ days }, i) => [`c${i}`, days]));
      const tellings = told.map((one, i) => ({ ...one, row: asRow(one, i) }));
      const rows: (BookRow & { readonly row: HoursRow; readonly who: number })[] = people.flatMap(
        (facts, who) => {
          const own = tellings.filter((one) => one.person === who);
          const open = judgePerson(
            own.map(({ row }) => row),
            facts,
            spans,
          );
          // Closed months are frozen as they were found, and found again the same.
          const frozen = own.map(({ row, closed }) => {
            const known = open.get(row.id);
            return closed && known ? { ...row, frozen: known } : row;
          });
          const judged = judgePerson(frozen, facts, spans);
          return own.map(({ row, state }) => ({
            ...row,
            row,
            who,
            personId: `u${who}`,
            state,
            judged: judged.get(row.id) ?? { counted: -1, lost: {}, questions: [] },
          }));
        },
      );

      const due = contracts.reduce((all, { changes, ...one }, i) => {
        const own = changes.map((change, j) => ({
          id: `${i}/${j}`,
          kind: 'order' as const,
          label: '',
          on: change.on,
          basis: change.basis,
          ...(change.withdrawn ? { withdrawn: { on: change.on, by: 'u' } } : {}),
        }));
        const plain =
          minutesOf(one.basis, one.minutesPerDay) +
          own
            .filter((change) => !change.withdrawn)
            .reduce((sum, { basis: b }) => sum + minutesOf(b, one.minutesPerDay), 0);
        const found = dueOn({ ...one, changes: own }, '2030-01-01');
        expect(found).toBe(Math.max(0, plain));
        expect(dueOn({ ...one, changes: own }, '2020-01-01')).toBe(
          Math.max(0, minutesOf(one.basis, one.minutesPerDay)),
        );
        return all + found;
      }, 0);

      const books = booksOf(due, rows);
      expect(books.told).toBe(rows.reduce((all, { minutes }) => all + minutes, 0));
      expect(books.waiting + books.done + books.refused + books.beyond).toBe(books.told);
      expect(books.remaining - books.surplus).toBe(books.due - books.done);
      expect(Math.min(books.remaining, books.surplus)).toBe(0);
      for (const side of [books.byContract, books.byPerson, books.byParty, books.byWay, books.byMonth])
        for (const name of names) expect(sumOf(side.values(), name)).toBe(books[name]);
      // The books of each contract alone add up to those of all together.
      const alone = [...spans.keys()].map((id) =>
        booksOf(
          0,
          rows.filter((one) => one.contractId === id),
        ),
      );
      for (const name of names) expect(sumOf(alone, name)).toBe(books[name]);

      for (const { row, who, state, judged } of rows) {
        const { eligible = [] } = people[who] ?? {};
        const within = (one: string, all: readonly Span[]) =>
          all.some(({ from, until }) => from <= one && one <= until);
        const lost = Object.values(judged.lost).reduce((all, one) => all + one, 0);
        if (state !== 'refused') expect(judged.counted + lost).toBe(row.minutes);
        expect(judged.counted).toBeGreaterThanOrEqual(0);
        if (row.days && judged.counted > 0) {
          const may = row.days
            .filter(
              (one) => within(one.day, [spans.get(row.contractId) as Span]) && within(one.day, eligible),
            )
            .reduce((all, { minutes }) => all + minutes, 0);
          expect(judged.counted).toBeLessThanOrEqual(may);
        }
        if (!row.days && judged.counted > 0)
          expect(
            eligible.some(({ from, until }) => from <= lastOf(row.month) && `${row.month}-01` <= until),
          ).toBe(true);
      }

      // By the plain reading: no 24 months from a first assignment hold more than 480 h that no derogation lifted.
      people.forEach(({ derogations }, who) => {
        const ai = rows
          .filter((one) => one.who === who && one.way === 'ai' && one.state !== 'refused')
          .map(({ row, judged }) => ({
            from: row.days?.map((one) => one.day).toSorted()[0] ?? `${row.month}-01`,
            counted: derogations.some(
              ({ from, until }) => from <= `${row.month}-01` && lastOf(row.month) <= until,
            )
              ? 0
              : judged.counted,
          }))
          .toSorted((a, b) => a.from.localeCompare(b.from));
        let left = ai;
        while (left[0]) {
          const until = endOfMonths(left[0].from, 24);
          const inside = left.filter(({ from }) => from <= until);
          expect(inside.reduce((all, { counted }) => all + counted, 0)).toBeLessThanOrEqual(28_800);
          left = left.slice(inside.length);
        }
      });
    }),
    { numRuns: 1_000 },
  );
});
