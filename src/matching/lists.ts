/** Posting lists: for each key, from `start[key]` to `start[key + 1]`, its items, one or more numbers each. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** On memory that threads may share. */
export const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

/** A copy of whole numbers on memory that threads may share. */
export function sharedCopy(numbers: readonly number[]): Int32Array {
  const array = shared(numbers.length);
  array.set(numbers);
  return array;
}

/** Takes items in any order of keys; those of one key stay in the order in which they came. */
export class ListsBuilder {
  private keys = new Int32Array(1024);
  private items: Int32Array;
  private count = 0;
  private readonly width: number;

  /** @param width how many numbers an item is */
  constructor(width = 1) {
    this.width = width;
    this.items = new Int32Array(this.keys.length * width);
  }

  add(key: number, ...item: readonly number[]): void {
    if (this.count === this.keys.length) {
      this.keys = longer(this.keys);
      this.items = longer(this.items);
    }
    this.keys[this.count] = key;
    for (let i = 0; i < this.width; i++) this.items[this.count * this.width + i] = item[i] as number;
    this.count += 1;
  }

  /** @param keys how many there are */
  build(keys: number): Lists {
    const { count, width } = this;
    const start = shared(keys + 1);
    for (let i = 0; i < count; i++) {
      const next = (this.keys[i] as number) + 1;
      start[next] = (start[next] as number) + width;
    }
    for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number);
    const items = shared(count * width);
    const place = start.slice();
    for (let i = 0; i < count; i++) {
      const key = this.keys[i] as number;
      const from = place[key] as number;
      for (let j = 0; j < width; j++) items[from + j] = this.items[i * width + j] as number;
      place[key] = from + width;
    }
    return { start, items };
  }
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(2 * array.length);
  next.set(array);
  return next;
}
