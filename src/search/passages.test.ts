import { expect, test } from 'vitest';
import { decodePassages, encodePassages } from './passages.ts';

const passages = [
  { code: false, text: 'Its parent calls wait (or waitpid) for it.' },
  {
    code: true,
    text: 'import os\n\n\ndef reap(pid):\n    os.waitpid(pid, 0)\n    return {"a": [pid]}',
  },
  { code: false, text: 'Then it is gone.' },
  { code: true, text: 'python3 reap.py' },
];

test('decoding returns the encoded passages, code with its line breaks and indentation', () => {
  expect(decodePassages(encodePassages(passages))).toEqual(passages);
});

test('an encoded text separates words by spaces only, and no word is only punctuation', () => {
  const words = encodePassages(passages).split(' ');
  expect(words.filter((word) => /^[\u{E000}-\u{E003}]*$/u.test(word))).toEqual([]);
  expect(encodePassages(passages)).not.toContain('\n');
});
