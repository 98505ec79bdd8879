/** A bounded min-heap: the `size` greatest numbers met so far. */
export class Greatest {
  private readonly size: number;
  private readonly numbers: Float64Array;
  private count = 0;

  constructor(size: number) {
    this.size = size;
    this.numbers = new Float64Array(size);
  }

  get full(): boolean {
    return this.count === this.size;
  }

  /** The least of them. */
  get least(): number {
    return this.numbers[0] as number;
  }

  add(number: number): void {
    const { numbers, size } = this;
    if (this.count < size) {
      let i = this.count++;
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if ((numbers[parent] as number) <= number) break;
        numbers[i] = numbers[parent] as number;
        i = parent;
      }
      numbers[i] = number;
    } else if (number > (numbers[0] as number)) this.replaceLeast(number);
  }

  private replaceLeast(number: number): void {
    const { numbers, size } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && (numbers[child + 1] as number) < (numbers[child] as number)) child += 1;
      if ((numbers[child] as number) >= number) break;
      numbers[i] = numbers[child] as number;
      i = child;
    }
    numbers[i] = number;
  }
}
