/**
 * Noise that hides whether one person was counted: the two-sided geometric distribution (Ghosh, Roughgarden and
 * Sundararajan 2009), the discrete Laplace: P(k) is proportional to exp(-|k| / scale). Counts of two lists that differ by
 * one person in this cell are then at most exp(1 / scale) times as likely under one as under the other.
 *
 * @param random two numbers in (0, 1]
 */
export function geometricNoise(scale: number, [one, other]: readonly [number, number]): number {
  // The difference of two geometric variables has exactly that distribution.
  const drawn = (u: number): number => Math.floor(-Math.log(u) * scale);
  return drawn(one) - drawn(other);
}

/** Two numbers in (0, 1] from a keyed digest (base64url of 32 bytes): 53 bits each, all that a number holds. */
export function numbersOf(digest: string): readonly [number, number] {
  const bytes = Buffer.from(digest, 'base64url');
  const at = (offset: number): number => (Number(bytes.readBigUInt64BE(offset) >> 11n) + 1) / 2 ** 53;
  return [at(0), at(8)];
}

/** How far from the true sum of `cells` counts its published value is, nine times out of ten at most. */
export const marginOf = (scale: number, cells: number): number =>
  // One cell: P(|noise| > t) = exp(-t / scale). Several: near a normal law of variance 2 scale² each.
  Math.ceil(cells === 1 ? scale * Math.log(10) : 1.645 * scale * Math.sqrt(2 * cells));
