import { expect, test } from 'vitest';
import { type Candidate, promote } from './promote.ts';

const words = [{ word: 'timeouts', weight: 2 }];
const made = (url: string, more: Partial<Candidate> = {}): Candidate => ({
  url,
  score: 1,
  kind: 'section',
  title: 'Something else',
  names: [],
  minor: false,
  parent: '',
  ...more,
});
const order = (...candidates: Candidate[]) => promote(candidates, words).map(({ url }) => url);

test.each([
  ['the exact title', { title: 'Timeouts' }],
  ['another name that is the query', { names: ['hang', 'timeout'] }],
  ['a title that begins with the query', { title: 'Timeouts: wait no longer than this' }],
])('%s stands first', (_, more) => {
  expect(order(made('other', { score: 1.5 }), made('exact', more))).toEqual(['exact', 'other']);
});

test('the section that teaches stands before the question that asks', () => {
  expect(order(made('q', { kind: 'question' }), made('s'))).toEqual(['s', 'q']);
});

test('of two equal scores, the section of level 2 stands before the one of level 3', () => {
  expect(order(made('deep', { parent: 'elsewhere' }), made('s'))).toEqual(['s', 'deep']);
});

test('a section gains from what matches inside it', () => {
  const inside = made('q', { kind: 'question', parent: 's', score: 1.1 });
  expect(order(inside, made('other', { score: 1.05 }), made('s'))[0]).toBe('s');
});

test('an example whose name is the query stands before its section', () => {
  const example = made('e', { kind: 'example', title: 'Timeouts', parent: 's', score: 1.2 });
  expect(order(made('s', { score: 1.4 }), example)).toEqual(['e', 's']);
});

test('a section that every page has stands behind the others', () => {
  expect(order(made('deeper', { minor: true, score: 1.8 }), made('s'))).toEqual(['s', 'deeper']);
});
