import { createHash } from 'node:crypto';

/** Letters and digits that are not confused when they are read aloud (base32 of RFC 4648). */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Number of characters of a code, which has 30 bits. Among 2,000 cards the chance of a collision, which stops the
 * build, is 1 in 500.
 */
const length = 6;

/** The code of a card's id. It must never change for an id, because links to study sets consist of codes. */
export function cardCode(id: string): string {
  const bytes = createHash('sha256').update(id).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
