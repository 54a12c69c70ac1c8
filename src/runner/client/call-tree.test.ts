import { expect, test } from 'vitest';
import type { ProfiledFunction } from '../profile.ts';
import { type CallNode, callTree } from './call-tree.ts';

const pair = (cumulative: number) => ({ calls: 10, own: 0, cumulative });
const profiled = (
  name: string,
  cumulative: number,
  callers: ProfiledFunction['callers'],
): ProfiledFunction => ({
  file: 'try.py',
  line: 1,
  name,
  calls: 10,
  own: 0,
  cumulative,
  callers,
});
/** Each function with its time, and in brackets what is drawn below it. */
const drawn = ({ called, cumulative, exact, children }: CallNode): string =>
  `${called.name} ${exact ? '' : 'about '}${Math.round(cumulative * 100) / 100}${
    children.length ? ` (${children.map(drawn).join(', ')})` : ''
  }`;
const treeOf = (functions: ProfiledFunction[], minShare = 0) => {
  const tree = callTree({ functions, table: '' }, 'try.py', minShare);
  return tree && drawn(tree);
};

test('what is below a function of several callers is split in proportion, and said to be estimated', () => {
  expect(
    treeOf([
      profiled('exec', 10, {}),
      profiled('<module>', 10, { 0: pair(10) }),
      profiled('load', 6, { 1: pair(6) }),
      profiled('save', 3, { 1: pair(3) }),
      profiled('parse', 4, { 2: pair(3), 3: pair(1) }),
      profiled('strip', 2, { 4: pair(2) }),
    ]),
  ).toBe('<module> 10 (load 6 (parse 3 (strip about 1.5)), save 3 (parse 1 (strip about 0.5)))');
});

test('a function that calls itself is drawn once on the way down', () => {
  expect(
    treeOf([
      profiled('<module>', 5, {}),
      profiled('walk', 5, { 0: pair(5), 1: pair(9), 2: pair(4) }),
      profiled('visit', 4, { 1: pair(4) }),
    ]),
  ).toBe('<module> 5 (walk 5 (visit 4))');
});

test('a call that took less than the least share is left out', () => {
  const functions = [profiled('<module>', 100, {}), profiled('short', 0.4, { 0: pair(0.4) })];
  expect(treeOf(functions, 0.005)).toBe('<module> 100');
  expect(treeOf(functions, 0.003)).toBe('<module> 100 (short 0.4)');
});

test('a program that did not begin, or took no time, has no tree', () => {
  expect(treeOf([profiled('<module>', 0, {})])).toBeUndefined();
  expect(treeOf([profiled('exec', 1, {})])).toBeUndefined();
});
