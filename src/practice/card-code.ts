import { createHash } from 'node:crypto';

/** Letters and digits that are not confused when they are read aloud (base32 of RFC 4648). */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Characters of a code: 30 bits. Among 2,000 cards the chance of a collision is 1 in 500; one stops the build. */
const length = 6;

/** The code of a card's id. It must never change for an id, because links to study sets consist of codes. */
export function cardCode(id: string): string {
  const bytes = createHash('sha256').update(id).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
