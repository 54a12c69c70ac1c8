import { expect, test } from 'vitest';
import type { Passage } from '../../series/blocks.ts';
import { excerpt, markWords, prepareStems } from './excerpt.ts';

const passages: Passage[] = [
  {
    code: false,
    text: 'A child that ended stays in the table. Its parent has to call wait for it.',
  },
  {
    code: true,
    text: 'import os\n\ndef reap(pid):\n    os.waitpid(pid, 0)\n    return pid',
  },
  { code: false, text: 'Zombies hold a slot. They hold no memory.' },
];
const find = (...words: string[]) => excerpt(passages, new Map(words.map((word) => [word, 1])));
const shown = (found: ReturnType<typeof find>) =>
  found?.pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

test.each([
  [['zombie'], false, '[Zombies] hold a slot. They hold no memory.'],
  [['parent', 'wait'], false, 'Its [parent] has to call [wait] for it.'],
  [['waitpid'], true, 'def reap(pid):\n    os.[waitpid](pid, 0)\n    return pid'],
])('the excerpt for %j has its best match', (words, code, text) => {
  const found = find(...words);
  expect(found?.code).toBe(code);
  expect(shown(found)).toContain(text);
});

test('the excerpt of a record without a match is its beginning', () => {
  expect(shown(find('nothing'))).toMatch(/^A child that ended/);
});

test('a long sentence is cut between two words and ends in an ellipsis', () => {
  const long: Passage = { code: false, text: `${'word '.repeat(80)}needle ${'word '.repeat(80)}` };
  const text = shown(excerpt([long], new Map([['needle', 1]]))) ?? '';
  expect(text).toContain('[needle]');
  expect(text).toMatch(/^… word/);
  expect(text).toMatch(/ …$/);
  expect(text.length).toBeLessThan(200);
});

test('text that looks like HTML is kept as text', () => {
  expect(markWords('<img onerror=x> signal', prepareStems(new Map([['signal', 1]])))).toEqual([
    { text: '<img onerror=x> ', match: false },
    { text: 'signal', match: true },
  ]);
});

test('a record without text has no excerpt', () => {
  expect(excerpt([], new Map())).toBeUndefined();
});
