type State = [number, number, number, number, number, number, number, number];

/** The first 64 primes; the constants of SHA-256 are the fractions of their roots, 32 bits of each. */
const primes: number[] = [];
for (let number = 2; primes.length < 64; number += 1)
  if (primes.every((prime) => number % prime > 0)) primes.push(number);
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))) as State;

/**
 * Six hex digits that tell one version of a program from another, for links to its lines: enough to
 * notice a change (one in 16.7 million is missed), short enough to stay in an address. They are the first
 * of the program's SHA-256, worked out here since the browser's own keeps one waiting, and an address has
 * to be copied within the click.
 * @param code without the end of its last line
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function programHash(code: string): string {
  const blocks = padded(new TextEncoder().encode(code));
  let state = initial;
  for (let at = 0; at < blocks.byteLength; at += 64) state = mixed(state, blocks, at);
  return (state[0] >>> 8).toString(16).padStart(6, '0');
}

/** The hash of the program that a figure shows. */
export const hashShown = (figure: Element): string =>
  programHash(figure.querySelector('.program code')?.textContent ?? '');

/** Bytes, a bit that ends them, and their length in bits, as blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const blocks = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64));
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 4, 8 * bytes.length);
  return view;
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The state after one block more. */
function mixed(state: State, blocks: DataView, at: number): State {
  const words: number[] = [];
  const word = (index: number) => words[index] ?? 0;
  let [a, b, c, d, e, f, g, h] = state;
  for (const [index, constant] of constants.entries()) {
    const [near, far] = [word(index - 2), word(index - 15)];
    const next =
      index < 16
        ? blocks.getInt32(at + 4 * index)
        : word(index - 16) +
          word(index - 7) +
          (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)) +
          (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3));
    words.push(next | 0);
    const one =
      h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constant + next;
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  const after = [a, b, c, d, e, f, g, h];
  return state.map((before, index) => (before + (after[index] ?? 0)) | 0) as State;
}
