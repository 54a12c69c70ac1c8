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

test('passages come back as they were, code with its lines and indents', () => {
  expect(decodePassages(encodePassages(passages))).toEqual(passages);
});

test('words are parted by spaces only, and none is made of signs alone', () => {
  const words = encodePassages(passages).split(' ');
  expect(words.filter((word) => /^[\u{E000}-\u{E003}]*$/u.test(word))).toEqual([]);
  expect(encodePassages(passages)).not.toContain('\n');
});
