import type { CallNode } from './call-tree.ts';

/**
 * Shortens a name from pstats: "<method 'split' of 'str' objects>" to "str.split", "<built-in method builtins.len>" to
 * "len", and "<module>" to "the program".
 */
export const shortName = (name: string): string =>
  name === '<module>'
    ? 'the program'
    : name
        .replace(/^<built-in method (?:builtins\.)?(.+)>$/, '$1')
        .replace(/^<method '(.+)' of '(.+)' objects>$/, '$2.$1');

const time = (seconds: number) =>
  seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;

/**
 * Describes a call in one line: function, place, number of calls, times, and share of the run.
 * @param root call of the whole program
 * @param file name of the program, which the text leaves out
 */
export function describeCall(
  { called, calls, own, cumulative, exact }: CallNode,
  root: CallNode,
  file: string,
): string {
  const inFile = called.file === file ? '' : `${called.file}, `;
  const place = called.file === '~' ? 'written in C' : `${inFile}line ${called.line}`;
  const about = exact ? '' : 'about ';
  const count = Math.max(1, Math.round(calls));
  const words = `${count.toLocaleString('en')} ${count === 1 ? 'call' : 'calls'}`;
  return [
    `${shortName(called.name)}, ${place}: ${about}${words}`,
    `${about}${time(own)} in itself`,
    `${about}${time(cumulative)} with all that it calls`,
    `${Math.round((cumulative / root.cumulative) * 100)} % of the run`,
  ].join(', ');
}
