import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

test.each([
  ['os.walk', 'os.walk'],
  ['  two   words ', 'two words'],
  ['line\nbreak\tand tab', 'line break and tab'],
  ['‘NoneType’ “object”', `'NoneType' "object"`],
  ['—sort cumtime', '-sort cumtime'],
  ['zero\u200bwidth', 'zerowidth'],
  ['ｏｓ．ｗａｌｋ', 'os.walk'],
  ['ﬁle', 'file'],
  ['\u0000bell\u0007', 'bell'],
  ['', ''],
  ['   ', ''],
])('%j is searched as %j', (typed, searched) => {
  expect(normalise(typed)).toBe(searched);
});

test('a query longer than 200 characters is cut', () => {
  expect(normalise('word '.repeat(500)).length).toBeLessThanOrEqual(200);
});
