import type { Profile, ProfiledFunction } from '../profile.ts';

/** A function below the calls that led to it: a block of the icicle. */
export interface CallNode {
  called: ProfiledFunction;
  calls: number;
  own: number;
  cumulative: number;
  /** False when a part of the numbers was estimated. */
  exact: boolean;
  /** Those that it calls, the longest first. */
  children: CallNode[];
}

/** Levels beyond which nothing is drawn. */
const mostLevels = 24;

/**
 * Makes a tree of calls from a profile. cProfile counts pairs of caller and callee, and no stacks:
 * when two functions call `parse`, and `parse` calls `strip`, nobody knows whose calls `strip` took how much of. So what
 * is below a function of several callers is split in proportion to the time that the function took for each of them, and
 * is not exact. A function that calls itself, by itself or by others, is not drawn below itself once more: its time is
 * in its first block.
 * @param least share of the root's time below which a call is left out
 * @returns the tree of the program's own module; undefined when that was never run, or took no time that the clock shows
 */
export function callTree(
  { functions }: Profile,
  file: string,
  least: number,
): CallNode | undefined {
  const calleesOf = functions.map((_, caller) =>
    functions.flatMap((called, index) => (called.callers[caller] ? [index] : [])),
  );
  const root = functions.findIndex((each) => each.name === '<module>' && each.file === file);
  const rootFunction = functions[root];
  if (!rootFunction) return undefined;
  const smallest = rootFunction.cumulative * least;
  /** @param share how much of the function's whole time is spent below these calls */
  const nodeOf = (
    index: number,
    numbers: Pick<CallNode, 'calls' | 'own' | 'cumulative' | 'exact'>,
    path: readonly number[],
  ): CallNode[] => {
    const called = functions[index];
    if (!called || numbers.cumulative <= smallest) return [];
    const way = [...path, index];
    const share = called.cumulative > 0 ? Math.min(1, numbers.cumulative / called.cumulative) : 0;
    const exact = numbers.exact && share > 0.999;
    const children = (calleesOf[index] ?? []).flatMap((callee) => {
      const pair = functions[callee]?.callers[index];
      if (!pair || way.includes(callee) || way.length >= mostLevels) return [];
      const part = {
        calls: pair.calls * share,
        own: pair.own * share,
        cumulative: pair.cumulative * share,
      };
      return nodeOf(callee, { ...part, exact }, way);
    });
    children.sort((a, b) => b.cumulative - a.cumulative);
    return [{ called, ...numbers, children }];
  };
  const { calls, own, cumulative } = rootFunction;
  return nodeOf(root, { calls, own, cumulative, exact: true }, [])[0];
}
