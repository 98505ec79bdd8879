import type { Facts, Weighed } from '../matching/index.ts';

/**
 * A list's people as bytes: what recomputes each score, exactly as it was, and nothing that is said of it. People who are
 * listed for one need share much, so each different value of a part is written once, as JSON, and each person is a score in
 * double precision and the places of their parts among these.
 */
export function packEntries(entries: readonly Weighed[]): Buffer {
  const columns = parts.map(() => new Map<string, number>());
  const places: number[] = [];
  for (const entry of entries)
    for (const [i, { read }] of parts.entries()) {
      const column = columns[i] as Map<string, number>;
      const text = JSON.stringify(read(entry));
      const known = column.get(text);
      const place = known ?? column.size;
      if (known === undefined) column.set(text, place);
      if (place >= 128) places.push((place & 127) | 128, place >> 7);
      else places.push(place);
    }
  const values = Buffer.from(`[${columns.map((column) => `[${[...column.keys()].join()}]`).join()}]`);
  const packed = Buffer.alloc(4 + values.length + 8 * entries.length + places.length);
  packed.writeUInt32LE(values.length, 0);
  values.copy(packed, 4);
  const scores = 4 + values.length;
  entries.forEach(({ score }, i) => {
    packed.writeDoubleLE(score, scores + 8 * i);
  });
  packed.set(places, scores + 8 * entries.length);
  return packed;
}

/** @param ids of the people, in the order in which they were packed */
export function unpackEntries(ids: readonly string[], packed: Buffer): Weighed[] {
  if (ids.length === 0) return [];
  const scores = 4 + packed.readUInt32LE(0);
  const columns: unknown[][] = JSON.parse(packed.toString('utf8', 4, scores));
  let next = scores + 8 * ids.length;
  const place = (): number => {
    const low = packed[next++] as number;
    return low < 128 ? low : (low & 127) | ((packed[next++] as number) << 7);
  };
  return ids.map((id, i) => {
    const values = columns.map((column) => column[place()]);
    return { id, score: packed.readDoubleLE(scores + 8 * i), ...entryOf(values) };
  });
}

type Read = (entry: Weighed) => unknown;

/** In this order in what is stored: one that comes later stands at the end. */
const parts: readonly { readonly read: Read }[] = [
  { read: ({ group }) => group },
  { read: ({ facts }) => facts.wish },
  { read: ({ facts: { practice } }) => practice && { code: practice.code, closeness: practice.closeness } },
  { read: ({ facts }) => facts.practice?.months ?? null },
  { read: ({ facts }) => facts.credits },
  { read: ({ facts }) => facts.held },
  { read: ({ facts }) => facts.words },
  { read: ({ facts }) => facts.wordTotal },
  { read: ({ facts: { commute } }) => [commute.reach, commute.mode] },
  { read: ({ facts }) => facts.commute.minutes },
  { read: ({ facts }) => facts.commute.limit },
  { read: ({ facts }) => facts.answers },
  { read: ({ facts }) => facts.terms.minutesPerWeek },
  { read: ({ facts }) => facts.terms.contracts },
  { read: ({ facts }) => facts.terms.availableFrom },
  { read: ({ facts }) => facts.terms.minHourlyCents },
];

function entryOf(values: readonly unknown[]): Pick<Weighed, 'group' | 'facts'> {
  const [group, wish, practice, months, credits, held, words, wordTotal, trip, minutes, limit, answers] =
    values;
  const [minutesPerWeek, contracts, availableFrom, minHourlyCents] = values.slice(12);
  const [reach, mode] = trip as [Facts['commute']['reach'], Facts['commute']['mode']];
  return {
    group,
    facts: {
      wish,
      practice: practice ? { ...practice, months } : null,
      credits,
      held,
      words,
      wordTotal,
      commute: { reach, minutes, mode, limit },
      answers,
      terms: { availableFrom, minutesPerWeek, contracts, minHourlyCents },
    },
  } as Pick<Weighed, 'group' | 'facts'>;
}
