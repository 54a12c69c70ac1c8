import type { Damage } from '../damage.ts';
import type { Random } from '../random.ts';

/** Bytes that do not belong in a text, each with its name. */
const strayBytes: readonly [name: string, bytes: readonly number[]][] = [
  ['a null byte', [0]],
  ['a byte order mark', [0xef, 0xbb, 0xbf]],
  ['a lone surrogate', [0xed, 0xa0, 0x80]],
  ['a byte that begins nothing', [0xff]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['a carriage return', [0x0d]],
  ['an escape', [0x1b]],
  ['a line separator', [0xe2, 0x80, 0xa8]],
  ['a right-to-left override', [0xe2, 0x80, 0xae]],
];

const randomPosition = (text: { length: number }, random: Random) => random.below(text.length + 1);

const byteDamage = (
  name: string,
  change: (bytes: Buffer, random: Random) => Uint8Array,
): Damage => ({
  name,
  apply(copy, random) {
    const file = random.pick(copy.files());
    copy.write(file, change(copy.bytes(file), random));
  },
});

/** Damages of any file, whatever it contains. */
export const byteDamages: readonly Damage[] = [
  byteDamage('flips bits', (bytes, random) => {
    for (let count = 1 + random.below(4); count > 0 && bytes.length > 0; count--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  }),
  byteDamage('swaps a letter', (bytes, random) => {
    if (bytes.length > 0) bytes[random.below(bytes.length)] = 0x20 + random.below(0x5f);
    return bytes;
  }),
  byteDamage('cuts off the end', (bytes, random) =>
    bytes.subarray(0, randomPosition(bytes, random)),
  ),
  byteDamage('cuts off the beginning', (bytes, random) =>
    bytes.subarray(randomPosition(bytes, random)),
  ),
  byteDamage('cuts out a piece', (bytes, random) => {
    const from = randomPosition(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.below(40))]);
  }),
  byteDamage('repeats a piece', (bytes, random) => {
    const to = randomPosition(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(Math.max(0, to - 60))]);
  }),
  byteDamage('shuffles lines', (bytes, random) => {
    const lines = bytes.toString('utf8').split('\n');
    const [line = ''] = lines.splice(random.below(lines.length), 1);
    lines.splice(randomPosition(lines, random), 0, line);
    return Buffer.from(lines.join('\n'));
  }),
  byteDamage('empties', () => new Uint8Array()),
  byteDamage('writes as UTF-16', (bytes) =>
    Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  ),
  byteDamage('writes as Latin-1', (bytes) =>
    Buffer.from(`${bytes.toString('utf8')}\u00e9`, 'latin1'),
  ),
  byteDamage('puts a byte order mark first', (bytes) =>
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  ),
  byteDamage('ends lines with CRLF', (bytes) =>
    Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')),
  ),
  byteDamage('ends lines with CR', (bytes) =>
    Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r')),
  ),
  byteDamage('leaves out the last line end', (bytes) =>
    Buffer.from(bytes.toString('utf8').trimEnd()),
  ),
  ...strayBytes.map(([name, stray]) =>
    byteDamage(`inserts ${name}`, (bytes, random) => {
      const at = randomPosition(bytes, random);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(stray), bytes.subarray(at)]);
    }),
  ),
];
