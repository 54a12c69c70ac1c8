import { digits, more } from '../coding/numbers.ts';

/** 1 for the code of each digit that ends a number. */
const ends = new Uint8Array(128);
for (const digit of digits.slice(0, more)) ends[digit.charCodeAt(0)] = 1;

/** Cuts a text of written numbers without reading them. */
export class NumberCutter {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The next numbers as they are written.
   * @throws RangeError when there are not so many any more
   */
  cut(count: number): string {
    const start = this.#at;
    for (let left = count; left > 0; left -= ends[this.#text.charCodeAt(this.#at++)] ?? 0)
      if (this.#at >= this.#text.length) throw new RangeError('a number is cut off');
    return this.#text.slice(start, this.#at);
  }
}
