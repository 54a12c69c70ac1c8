/** The digits, in the order of their values. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueByCode = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));
/** Of a digit that another follows the value is at least this. */
export const more = 32;

/**
 * Writes a whole number of 0 or more in digits of five bits, the lowest first; a sixth bit says that
 * another digit follows. Small numbers, which deltas mostly are, take one letter, and a host's own
 * compression finds what letters repeat.
 * @see https://tc39.es/ecma426/#sec-base64-vlq the same idea, there with a sign
 */
export function encodeNumber(number: number): string {
  if (number < more) return digits[number] ?? '';
  let text = '';
  let rest = number;
  do {
    const low = rest % more;
    rest = (rest - low) / more;
    text += digits[rest > 0 ? low + more : low];
  } while (rest > 0);
  return text;
}

/** Reads what `encodeNumber` wrote, number after number. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** True when all has been read. */
  get ended(): boolean {
    return this.#at >= this.#text.length;
  }

  /** @throws RangeError when there is no whole number any more */
  next(): number {
    let number = 0;
    for (let scale = 1; ; scale *= more) {
      const value = valueByCode.get(this.#text.charCodeAt(this.#at++));
      if (value === undefined) throw new RangeError('a number is cut off');
      if (value < more) return number + value * scale;
      number += (value - more) * scale;
    }
  }
}

/**
 * Writes ascending numbers as the gaps between them.
 * @see Witten, Moffat, Bell: Managing Gigabytes (1999), section 3.3, inverted files as d-gaps
 */
export function encodeAscending(numbers: readonly number[]): string {
  let last = 0;
  let text = '';
  for (const number of numbers) {
    text += encodeNumber(number - last);
    last = number;
  }
  return text;
}

/**
 * Reads what `encodeAscending` wrote.
 * @param count how many follow; all that are there unless it is given
 */
export function decodeAscending(reader: NumberReader, count = Number.POSITIVE_INFINITY): number[] {
  const numbers: number[] = [];
  let last = 0;
  while (numbers.length < count && !(count === Number.POSITIVE_INFINITY && reader.ended)) {
    last += reader.next();
    numbers.push(last);
  }
  return numbers;
}
