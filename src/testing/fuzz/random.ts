import fc, { type GeneratorValue } from 'fast-check';

/** A source of random choices that fast-check can repeat and shrink. */
export class Random {
  readonly #choose: GeneratorValue;

  /** @param choose of `fc.gen()` */
  constructor(choose: GeneratorValue) {
    this.#choose = choose;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return this.#choose(fc.nat, { max: limit - 1 });
  }

  /** A random item of a list; when the list is empty, fast-check skips the case. */
  pick<T>(list: readonly T[]): T {
    fc.pre(list.length > 0);
    return list[this.below(list.length)] as T;
  }
}
