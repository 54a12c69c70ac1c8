import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Six hex digits that tell one version of a program from another, for links to its lines: enough to
 * notice a change (one in 16.7 million is missed), short enough to stay in an address. They are the first
 * of the program's SHA-256. The browser's own SHA-256 keeps one waiting, and an address has to be copied
 * within the click.
 * @param code without the end of its last line
 */
export function programHash(code: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(code))).slice(0, 6);
}

/** The hash of the program that a figure shows. */
export const hashShown = (figure: Element): string =>
  programHash(figure.querySelector('.program code')?.textContent ?? '');
