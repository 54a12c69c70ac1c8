import type { BootFault } from '../messages.ts';
import type { Ended } from '../worker/run-program.ts';

/** Why Python did not start, and what the reader can do. */
export const faultSentences: Record<BootFault, string> = {
  offline: 'Python could not be fetched: you are offline, and it is not kept on this device yet.',
  missing: 'Python could not be fetched: the guide has a newer version. Reload the page.',
  broken: 'This browser cannot run Python: it is too old, or forbids WebAssembly.',
  time: 'Python did not start within two minutes. Try again, perhaps on a better connection.',
};

/** Status of a program that was ended: by the reader, by the reader before it ran, or after too much output. */
export const stoppedSentence = 'You stopped the program. What it had printed stays.';
export const cancelledSentence = 'Cancelled before Python had started.';
export const floodSentence = 'The program was ended after it had printed a million characters.';

/** Why the interpreter itself ended. */
export const fatalSentences: Record<NonNullable<Ended['fatal']>, string> = {
  recursion:
    'The program called itself more deeply than a browser allows, and the interpreter ended.',
  broken: 'The interpreter ended: the program did something that it does not survive.',
};

/** Megabytes with one digit: "4.6". */
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Says how much of Python has been fetched. Both numbers are bytes, unpacked. */
export const amountText = (done: number, total: number): string =>
  `${megabytes(done)} of ${megabytes(total)} MB. It comes compressed, as about a quarter of that.`;
