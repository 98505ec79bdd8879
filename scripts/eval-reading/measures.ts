/** Where the right answer stands: how many answers score better, and how many as much (itself among them). */
export interface Rank {
  readonly better: number;
  readonly equal: number;
}

export function rankOf(scores: Float64Array, right: number): Rank {
  const own = scores[right] ?? 0;
  let better = 0;
  let equal = 0;
  for (const score of scores) {
    if (score > own) better++;
    else if (score === own) equal++;
  }
  return { better, equal };
}

/** The chance that it is among the first `k` when equals are drawn in any order: a tie is never counted as right. */
export const chanceWithin = ({ better, equal }: Rank, k: number): number =>
  Math.min(1, Math.max(0, (k - better) / equal));

/** The mean of 1 / place when equals are drawn in any order. */
export function reciprocal({ better, equal }: Rank): number {
  let sum = 0;
  for (let place = better + 1; place <= better + equal; place++) sum += 1 / place;
  return sum / equal;
}

export interface Found {
  readonly top1: number;
  readonly top3: number;
  readonly top10: number;
  readonly mrr: number;
}

export function foundOf(ranks: readonly Rank[]): Found {
  return {
    top1: mean(ranks.map((rank) => chanceWithin(rank, 1))),
    top3: mean(ranks.map((rank) => chanceWithin(rank, 3))),
    top10: mean(ranks.map((rank) => chanceWithin(rank, 10))),
    mrr: mean(ranks.map(reciprocal)),
  };
}

/** One answer with what was said of its sureness. */
export interface Said {
  readonly confidence: number;
  readonly right: boolean;
}

/** Expected calibration error: how far confidence and share of right answers lie apart, over ten bands of confidence. */
export function calibrationError(all: readonly Said[]): number {
  const bands = Array.from({ length: 10 }, (): Said[] => []);
  for (const said of all) bands[Math.min(9, Math.floor(said.confidence * 10))]?.push(said);
  return bands.reduce((sum, band) => {
    if (band.length === 0) return sum;
    const apart = Math.abs(shareRight(band) - mean(band.map(({ confidence }) => confidence)));
    return sum + (apart * band.length) / all.length;
  }, 0);
}

export const shareRight = (all: readonly Said[]): number => mean(all.map(({ right }) => (right ? 1 : 0)));

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
