import { describe, expect, test } from 'vitest';
import { editDistance, nearest, suggest } from './nearest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['signal', 'signal', 0],
    ['signal', 'singal', 1],
    ['zombie', 'zombies', 1],
    ['timeout', 'pipes', 5],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

test('the nearest id is suggested for a mistyped one', () => {
  expect(nearest('fork-exec-zombis', ['exit-codes', 'fork-exec-zombies'])).toBe(
    'fork-exec-zombies',
  );
});

test('when nothing is near, the hint lists what there is', () => {
  expect(suggest('xyz', ['asked', 'trap'])).toBe('there are: asked, trap');
});
