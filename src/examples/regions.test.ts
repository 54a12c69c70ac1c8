import { expect, test } from 'vitest';
import { region, regionNames, withoutMarkers } from './regions.ts';

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
  expect(region(program, 'inner')).toBe('first()\n\nsecond()');
});

test('a region that holds another shows no markers', () => {
  expect(region(program, 'outer')).toBe('def main():\n    first()\n\n    second()');
});

test('a region that is never closed is no region', () => {
  expect(region('# region open\nx = 1\n', 'open')).toBeUndefined();
});

test('a whole program shows no markers', () => {
  expect(withoutMarkers(program)).not.toContain('region');
});
