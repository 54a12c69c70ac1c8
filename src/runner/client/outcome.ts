import { counted } from '../../series/counted.ts';
import { differingLines } from './compare.ts';
import type { ShownRecording } from './recording-of.ts';

/** The result of a program that has ended by itself: exit status, interpreter, and output. */
export interface Outcome {
  status: number;
  /** As "Python 3.14.2". */
  interpreter: string;
  /** All that it has printed. */
  text: string;
}

/**
 * Compares a run with the recorded one.
 * @returns indexes of the lines that differ, and a sentence about the result, which begins with a space
 */
export function compareRuns(
  { status, interpreter, text }: Outcome,
  { output, exit, where }: ShownRecording,
): { differing: ReadonlySet<number>; words: string } {
  const lines = text.trimEnd().split('\n');
  const recorded = output.split('\n');
  const differing = differingLines(lines, recorded);
  const count = differing.size + differingLines(recorded, lines).size;
  const here = `here it was ${interpreter} in WebAssembly`;
  if (exit !== String(status))
    return { differing, words: ` It was ${exit} when ${where}; ${here}.` };
  if (count === 0) return { differing, words: ' It printed what was recorded.' };
  const lacking = differing.size === 0 ? ' are missing' : ' (≠) differ';
  const words = ` ${counted(differing.size || count, 'line')}${lacking}: this was ${where}; ${here}.`;
  return { differing, words };
}

/** Sums up a report of unittest in a sentence; undefined when the text is no such report. */
export function testSummary(report: string): string | undefined {
  const ran = /^Ran (\d+) tests?/m.exec(report)?.[1];
  if (ran === undefined) return undefined;
  const outcome = /^FAILED \((.*)\)$/m.exec(report)?.[1];
  if (outcome === undefined) return `All ${counted(Number(ran), 'test')} passed.`;
  const counts = [...outcome.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, n]) => Number(n));
  const failed = counts.reduce((sum, count) => sum + count, 0);
  // A test counts once, and each of its subtests may fail.
  const failedText = `${failed} ${failed === 1 ? 'check fails' : 'checks fail'}`;
  return `${failedText} in ${counted(Number(ran), 'test')}: each says below what it wanted.`;
}
