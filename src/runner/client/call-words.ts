import type { CallNode } from './call-tree.ts';

/** The name of a function without what pstats puts around those that are written in C. */
export const shortName = (name: string): string =>
  name === '<module>'
    ? 'the program'
    : name
        .replace(/^<built-in method (?:builtins\.)?(.+)>$/, '$1')
        .replace(/^<method '(.+)' of '(.+)' objects>$/, '$2.$1');

const time = (seconds: number) =>
  seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;

/**
 * All that is known of a call, in words.
 * @param file name of the program, which is not said
 */
export function sayCall(
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
