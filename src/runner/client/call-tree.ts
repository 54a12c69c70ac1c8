import type { Profile, ProfiledFunction } from '../profile.ts';

/**
 * The calls of a function that came by one path of callers; a block of the icicle chart shows them. `own` is the time
 * in the function alone, `cumulative` includes the functions that it calls; both are in seconds.
 */
export interface CallNode {
  called: ProfiledFunction;
  calls: number;
  own: number;
  cumulative: number;
  /** False when the numbers are estimated. */
  exact: boolean;
  /** The functions that it calls, those with the most time first. */
  children: CallNode[];
}

/** Maximum number of levels of the tree; deeper calls are left out. */
const maxLevels = 24;

/**
 * Makes a tree of calls from a profile. cProfile counts pairs of caller and callee, and no whole stacks: when `load`
 * and `check` call `parse`, and `parse` calls `strip`, the profile does not tell how much time of `strip` belongs to
 * `load`. So the numbers below a function with several callers are split in proportion to the time that the function
 * took for each caller, and are not exact. A recursive function is not repeated below itself: its first node has all
 * its time.
 * @param file name of the program
 * @param minShare share of the root's time, from 0 to 1; calls with this share or less are left out
 * @returns the tree of the program's own module; undefined when that was not run, or took no measurable time
 */
export function callTree(
  { functions }: Profile,
  file: string,
  minShare: number,
): CallNode | undefined {
  const calleesOf = functions.map((_, caller) =>
    functions.flatMap((called, index) => (called.callers[caller] ? [index] : [])),
  );
  const root = functions.findIndex((each) => each.name === '<module>' && each.file === file);
  const rootFunction = functions[root];
  if (!rootFunction) return undefined;
  const smallest = rootFunction.cumulative * minShare;
  /**
   * Makes the node of a function; empty when its calls took too little time.
   * @param path indexes of the callers, from the root
   */
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
      if (!pair || way.includes(callee) || way.length >= maxLevels) return [];
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
