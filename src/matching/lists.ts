/** For each key, from `start[key]` to `start[key + 1]`, its items. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** On memory that threads may share. */
export const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

export function sharedCopy(numbers: readonly number[]): Int32Array {
  const array = shared(numbers.length);
  array.set(numbers);
  return array;
}

/** Takes items in any order of keys; those of one key stay in the order in which they came. */
export class ListsBuilder {
  private pairs = new Int32Array(1024);
  private length = 0;

  add(key: number, item: number): void {
    if (this.length === this.pairs.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.pairs);
      this.pairs = longer;
    }
    this.pairs[this.length++] = key;
    this.pairs[this.length++] = item;
  }

  /** @param keys how many there are */
  build(keys: number): Lists {
    const { pairs, length } = this;
    const start = shared(keys + 1);
    for (let i = 0; i < length; i += 2) {
      const next = (pairs[i] as number) + 1;
      start[next] = (start[next] as number) + 1;
    }
    for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number);
    const items = shared(length / 2);
    const place = start.slice();
    for (let i = 0; i < length; i += 2) {
      const key = pairs[i] as number;
      items[place[key] as number] = pairs[i + 1] as number;
      place[key] = (place[key] as number) + 1;
    }
    return { start, items };
  }
}
