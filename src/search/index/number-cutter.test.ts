import { expect, test } from 'vitest';
import { encodeNumber } from '../coding/numbers.ts';
import { NumberCutter } from './number-cutter.ts';

test('numbers are cut apart as they are written', () => {
  const numbers = [5, 16_000, 0, 31, 32];
  const cutter = new NumberCutter(numbers.map(encodeNumber).join(''));
  expect(cutter.cut(2)).toBe(encodeNumber(5) + encodeNumber(16_000));
  expect(cutter.cut(0)).toBe('');
  expect(cutter.cut(3)).toBe(encodeNumber(0) + encodeNumber(31) + encodeNumber(32));
  expect(() => cutter.cut(1)).toThrow(RangeError);
});

test('a number that is cut off is refused', () => {
  expect(() => new NumberCutter(encodeNumber(5000).slice(0, -1)).cut(1)).toThrow(RangeError);
});
