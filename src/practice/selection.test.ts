import { expect, test } from 'vitest';
import { isSelected } from './selection.ts';

test('a card is shown when no filter leaves it out', () => {
  const card = { part: 'one', level: 'mid', kind: 'debug', topic: 'one/first' };
  expect(isSelected(card, {})).toBe(true);
  expect(isSelected(card, { level: 'mid', kind: 'debug' })).toBe(true);
  expect(isSelected(card, { level: 'mid', kind: 'script' })).toBe(false);
});
