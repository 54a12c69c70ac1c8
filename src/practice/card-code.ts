import { createHash } from 'node:crypto';

/** Letters and digits that are told apart when they are read out (RFC 4648, base32). */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Characters of a code: 30 bits. That two of 2,000 cards are alike has a chance of 1 in 500, and stops the build. */
const length = 6;

/** The code of a card's id; the same id has the same code for ever, since links of sets consist of them. */
export function cardCode(id: string): string {
  const bytes = createHash('sha256').update(id).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
