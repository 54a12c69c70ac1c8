import { expect, test } from 'vitest';
import { extractRegion, regionNames, withoutMarkers } from './regions.ts';

const program = `import os

# region outer
def main():
    # region inner
    first()

    second()
    # endregion
# endregion
`;

test('regions are named in order', () => {
  expect(regionNames(program)).toEqual(['outer', 'inner']);
});

test('a region loses its common indentation', () => {
  expect(extractRegion(program, 'inner')).toBe('first()\n\nsecond()');
});

test('a region that holds another shows no markers', () => {
  expect(extractRegion(program, 'outer')).toBe('def main():\n    first()\n\n    second()');
});

test('a region that is never closed is no region', () => {
  expect(extractRegion('# region open\nx = 1\n', 'open')).toBeUndefined();
});

test('a whole program shows no markers', () => {
  expect(withoutMarkers(program)).not.toContain('region');
});
