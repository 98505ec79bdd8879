import type { Offer } from './territory.ts';

/** The people of each list, best first; in the order of the offers. */
export type Lists = readonly (readonly string[])[];

/** The first of each list, whatever the others hold. */
export const plain = (offers: readonly Offer[], shown: number): Lists =>
  offers.map(({ entries }) => entries.slice(0, shown).map(({ id }) => id));

/** People drawn by lot among those looked at for each need. */
export function byLot(offers: readonly Offer[], shown: number, random: () => number): Lists {
  return offers.map(({ entries }) => {
    const left = [...entries];
    const drawn = Array.from({ length: Math.min(shown, left.length) }, () => {
      const at = Math.floor(random() * left.length);
      return left.splice(at, 1)[0] as (typeof left)[number];
    });
    return drawn.sort((one, other) => other.score - one.score).map(({ id }) => id);
  });
}

/**
 * Entropic optimal transport in the manner of ReCon (Mashayekhi and others, RecSys 2023): each need sends out as many
 * places as it shows, people receive alike, a higher score is a lower cost, and each list takes those to whom the plan
 * sends most. Sinkhorn's iterations on the people looked at; what people receive is held softly (unbalanced, Chizat 2018),
 * since no plan gives everybody the same where some are possible for one need and others for hundreds.
 * @param smoothing the entropy's weight, in points of score
 * @param pull how strongly people are to receive alike, in points of score
 */
export function transported(
  offers: readonly Offer[],
  shown: number,
  { smoothing, pull, turns = 60 }: { smoothing: number; pull: number; turns?: number },
): Lists {
  const ids = [...new Set(offers.flatMap(({ entries }) => entries.map(({ id }) => id)))];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const people = offers.map(({ entries }) => Int32Array.from(entries, ({ id }) => numbers.get(id) as number));
  const kernel = offers.map(({ entries }) =>
    Float64Array.from(entries, ({ score }) => Math.exp((score - (entries[0]?.score ?? 0)) / smoothing)),
  );
  const places = offers.map(({ entries }) => Math.min(shown, entries.length));
  const each = places.reduce((sum, count) => sum + count, 0) / ids.length;
  const price = new Float64Array(ids.length).fill(1);
  const sent = new Float64Array(offers.length);
  const softness = pull / (pull + smoothing);
  for (let turn = 0; turn < turns; turn++) {
    const received = new Float64Array(ids.length);
    people.forEach((list, need) => {
      const row = kernel[need] as Float64Array;
      let sum = 0;
      for (let i = 0; i < list.length; i++) sum += (row[i] as number) * (price[list[i] as number] as number);
      sent[need] = sum > 0 ? (places[need] as number) / sum : 0;
      for (let i = 0; i < list.length; i++) {
        const person = list[i] as number;
        received[person] = (received[person] as number) + (row[i] as number) * (sent[need] as number);
      }
    });
    for (let i = 0; i < ids.length; i++) price[i] = (each / (received[i] || each)) ** softness;
  }
  return offers.map(({ entries }, need) => {
    const row = kernel[need] as Float64Array;
    const plan = entries.map(({ id, score }, i) => ({
      id,
      score,
      mass: (row[i] as number) * (price[numbers.get(id) as number] as number),
    }));
    return plan
      .sort((one, other) => other.mass - one.mass || (one.id < other.id ? -1 : 1))
      .slice(0, shown)
      .sort((one, other) => other.score - one.score)
      .map(({ id }) => id);
  });
}
