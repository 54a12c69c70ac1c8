import { expect, test } from 'vitest';
import { decodePassages, encodePassages, type Passage } from './passages.ts';

const passages: Passage[] = [
  { code: false, text: 'Run it without a shell.' },
  { code: true, lines: ['for path in paths:', '    print(path)', '', '    stop()'] },
  { code: false, text: 'Then read its status.' },
];

test('passages survive the one line of text that an index keeps', () => {
  expect(decodePassages(encodePassages(passages).replace(/\s+/g, ' '))).toEqual(passages);
});

test('two blocks of code in a row become one, since nothing stands between them', () => {
  const code: Passage = { code: true, lines: ['a'] };
  expect(decodePassages(encodePassages([code, code]))).toEqual([{ code: true, lines: ['a', 'a'] }]);
});
