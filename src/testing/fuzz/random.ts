import fc, { type GeneratorValue } from 'fast-check';

/** A repeatable source of choices, which fast-check replays for a failing case. */
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

  /** One item of a list; with none to pick from the case is left out. */
  pick<T>(list: readonly T[]): T {
    fc.pre(list.length > 0);
    return list[this.below(list.length)] as T;
  }
}
