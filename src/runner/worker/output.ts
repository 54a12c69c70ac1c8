import type { Report } from '../messages.ts';
import type { Print } from './run-program.ts';

/** Maximum number of characters that a program may print. */
export const maxPrintedLength = 1_000_000;

/**
 * Number of texts that may be sent at once before texts are gathered; number of texts that are added to it each
 * millisecond; number of characters after which a gathered text is sent.
 */
const burst = 500;
const perMillisecond = 1;
const maxGatheredLength = 16_384;

/**
 * Makes the functions that send what a program prints. A text is sent at once, because the program may then wait or
 * loop; only texts of a program that prints very fast are gathered.
 * @returns `print`, which takes a text, and `flush`, which sends what is gathered
 */
export function outputOf(report: (message: Report) => void): { print: Print; flush: () => void } {
  let gathered: Report & { type: 'output' } = { type: 'output', stream: 'out', text: '' };
  let printed = 0;
  let credit = burst;
  let last = performance.now();
  const flush = () => {
    if (gathered.text) report(gathered);
    gathered = { ...gathered, text: '' };
  };
  const print: Print = (stream, text) => {
    const rest = maxPrintedLength - printed;
    printed += text.length;
    if (rest <= 0) return;
    if (stream !== gathered.stream) flush();
    gathered = { type: 'output', stream, text: gathered.text + text.slice(0, rest) };
    const now = performance.now();
    credit = Math.min(burst, credit + (now - last) * perMillisecond);
    last = now;
    if (credit >= 1 || gathered.text.length > maxGatheredLength || printed >= maxPrintedLength) {
      credit -= 1;
      flush();
    }
    if (printed >= maxPrintedLength) report({ type: 'flood' });
  };
  return { print, flush };
}
