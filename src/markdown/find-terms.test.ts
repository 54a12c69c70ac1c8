import { describe, expect, test } from 'vitest';
import { splitAtTerms, termFinder } from './find-terms.ts';

const term = (id: string, name: string, forms: string[] = [], link = true) => ({
  id,
  term: name,
  definition: '',
  forms,
  aliases: [],
  section: '',
  see: [],
  link,
});
const finder = termFinder([
  term('group', 'group'),
  term('process-group', 'process group', ['process groups']),
  term('gil', 'GIL'),
  term('handler', 'handler', [], false),
]);
const marked = (text: string, linked = new Set<string>()) =>
  splitAtTerms(text, finder, linked)
    .map((piece) => (piece.id ? `[${piece.text}](${piece.id})` : piece.text))
    .join('');

describe('the first use of a term', () => {
  test.each([
    ['a process group ends', 'a [process group](process-group) ends'],
    ['Process groups end', '[Process groups](process-group) end'],
    ['the GIL', 'the [GIL](gil)'],
    ['a subgroup, a group-wide flag', 'a subgroup, a group-wide flag'],
    ['a handler is too common a word', 'a handler is too common a word'],
    ['the GIL and the GIL', 'the [GIL](gil) and the GIL'],
    ['', ''],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));

  test('is linked once a page', () => {
    const linked = new Set<string>();
    expect(marked('the GIL', linked)).toBe('the [GIL](gil)');
    expect(marked('the GIL', linked)).toBe('the GIL');
  });
});
