import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Computes the hash of a program, which links to its lines carry so that a later change is noticed: the first
 * six hex digits of its SHA-256, which miss one change in 16.7 million. The browser's own SHA-256 is
 * asynchronous, and an address has to be copied before the click event ends.
 * @param code without the line feed of its last line
 */
export function programHash(code: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(code))).slice(0, 6);
}

/** Computes the hash of the program that a figure shows. */
export const shownProgramHash = (figure: Element): string =>
  programHash(figure.querySelector('.program code')?.textContent ?? '');
