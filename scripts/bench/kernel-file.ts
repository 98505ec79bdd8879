import type { PeopleIndex, RankableNeed } from '../../src/matching/index.ts';

/** Slots found by the last search. */
export function slotsOf(index: PeopleIndex): number[] {
  const { candidates, found } = index['search'];
  return Array.from(candidates.subarray(0, found), (candidate) => Math.floor((candidate % 2 ** 24) / 4));
}

/** Sections of 32-bit numbers, each after its length. */
class Sections {
  private readonly parts: Int32Array[] = [];

  add(numbers: ArrayLike<number> | Int32Array): void {
    this.parts.push(Int32Array.of(numbers.length), Int32Array.from(numbers));
  }

  toBuffer(): Buffer {
    return Buffer.concat(
      this.parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    );
  }
}

/** Gathers lists in one section and where each begins in another. */
class Gathered {
  readonly numbers: number[] = [];
  readonly begins: number[] = [];
  private readonly places = new Map<unknown, number>();

  place(key: unknown, list: () => Iterable<number>): number {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.begins.push(this.numbers.length) - 1;
      for (const number of list()) this.numbers.push(number);
      this.places.set(key, place);
    }
    return place;
  }
}

const doubles = (values: readonly number[]): Int32Array => new Int32Array(Float64Array.from(values).buffer);

/**
 * The arrays of an index and the questions of some needs, as `kernel.c` reads them. Each need is searched once with an
 * ear at the doors between the parts of the search: what passes there is what the kernel is given.
 */
export function kernelFile(index: PeopleIndex, needs: readonly RankableNeed[], size: number): Buffer {
  const { arrays, policy } = index;
  const search = index['search'];
  const limits = search['limits'];
  const bitLength = limits.out.length;
  const [tables, reaches, questions] = [new Gathered(), new Gathered(), new Gathered()];
  for (const need of needs) {
    const heard = listen(index, need, size);
    const { question } = index['scorer'];
    const reach = search['reach']();
    const offWords = doubles(question.words.map((word) => question.idf[word] as number));
    questions.place(need, () => [
      heard.near.length,
      ...heard.near.flatMap(({ from, to }) => [from, to]),
      heard.ofWish,
      heard.ofPractice,
      heard.adds.length / 4,
      ...heard.adds,
      reaches.place(reach, () => [reach.runs.length, ...reach.runs, ...reach.far]),
      heard.rows.length,
      ...heard.rows,
      heard.demands.length / 3,
      ...heard.demands,
      need.skills.length > 0 && need.skillsFrom !== 'occupation' ? 1 : 0,
      heard.excluded.length,
      ...heard.excluded,
      ...search['worth'].map((worth) => tables.place(worth, () => worth)),
      search['titles'].length / 2,
      ...search['titles'],
      search['given'],
      search['titleHeld'],
      search['titleUnknown'],
      search['mostWords'],
      search['most'],
      heard.mostSum,
      search['sums'].required,
      limits.blank,
      need.offTransitHours ? 1 : 0,
      question.minutes.length / 4,
      ...question.minutes,
      question.words.length,
      ...question.words,
      ...offWords,
    ]);
  }
  const sections = new Sections();
  const { commute, experience } = policy.weights;
  sections.add([
    arrays.count,
    bitLength,
    size,
    index['vocabulary'].words.size,
    ...doubles([commute, experience, policy.corpus.meanWords || 1]),
  ]);
  sections.add(arrays.data);
  sections.add(arrays.start);
  sections.add(arrays.near.items);
  sections.add(arrays.skills.items);
  sections.add(arrays.macros.items);
  sections.add(arrays.bits);
  sections.add(new Int32Array(arrays.classes.slice().buffer));
  sections.add(tables.numbers);
  sections.add(tables.begins);
  sections.add(reaches.numbers);
  sections.add(reaches.begins);
  sections.add(questions.numbers);
  sections.add(questions.begins);
  return sections.toBuffer();
}

/** One search, and what its parts tell each other. */
function listen(index: PeopleIndex, need: RankableNeed, size: number) {
  const search = index['search'];
  const [limits, sums] = [search['limits'], search['sums']];
  const { arrays, policy } = index;
  const adds: number[] = [];
  const rows: number[] = [];
  const add = sums['addTo'];
  sums['addTo'] = (items, from, to, worth) => {
    adds.push(items === arrays.skills.items ? 0 : 1, from, to, worth);
    add.call(sums, items, from, to, worth);
  };
  const or = limits['or'];
  limits['or'] = (target, row) => {
    if (target === limits.out) rows.push(row);
    or.call(limits, target, row);
  };
  index['scorer'].ask(need);
  search.run(index['removed'], size, false);
  Reflect.deleteProperty(sums, 'addTo');
  Reflect.deleteProperty(limits, 'or');

  const { licences, occupations } = index['vocabulary'];
  const length = limits.out.length;
  const demands = need.demands.flatMap(({ code, kind }) => {
    const licence = licences.find(code);
    const known = licence >= 0 && licence < arrays.words.licences.length;
    return known ? [2 * licence * length, (2 * licence + 1) * length, kind === 'law' ? 1 : 0] : [-1, 0, 0];
  });
  const occupation = occupations.find(need.occupations[0] ?? '');
  const { start, items } = arrays.excluded;
  const excluded = occupation < 0 ? [] : [...items.subarray(start[occupation], start[occupation + 1])];
  const part = 2 ** 18;
  const points = (policy.weights.occupation * part * 64) / (2 ** 15 - 1);
  return {
    near: sums.near,
    ofWish: Math.ceil(0.6 * points),
    ofPractice: Math.ceil((1 - 0.6) * points),
    adds,
    rows,
    demands,
    excluded,
    mostSum: policy.weights.occupation * part + policy.weights.skills * part + part / 128,
  };
}
