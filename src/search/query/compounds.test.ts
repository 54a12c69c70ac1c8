import { describe, expect, test } from 'vitest';
import { compoundNames } from './compounds.ts';
import { markWords, prepareStems } from './excerpt.ts';
import { tokenise } from './tokenise.ts';

const words = (query: string) => tokenise(query).tokens.map(({ parts }) => parts.join('+'));

describe('a word with punctuation in it, such as I/O, is one word of a query', () => {
  test.each([
    ['3.12', ['3dot12']],
    ['python 3.9', ['python', '3dot9']],
    ['python3.12', ['python+3dot12']],
    ['>=3.11,', ['3dot11']],
    ['3.12.1', ['3dot12dot1']],
    ['10.0.0.1:8080', ['10dot0dot0dot1+8080']],
    ['1.5s', ['1dot5']],
    ['I/O', ['io']],
    ['i/o', ['io']],
    ['CI/CD', ['ci+cd']],
    ['A/B test', ['ab', 'test']],
    ['X.509', ['x509']],
    ['UTF-8', ['utf8']],
    ['utf_8', ['utf8']],
    ['SHA-1', ['sha1']],
    ['SHA-256', ['sha+256']],
    ['HTTP/2', ['http2']],
    ['HTTP/1.1', ['http+1dot1']],
    ['Ctrl-C', ['ctrlc']],
    ['Ctrl+C', ['ctrlc']],
    ['e-mail', ['email']],
    ['f-string', ['fstring']],
    ['x-forwarded-for', ['forwarded+for']],
    ['f.write', ['write']],
    ['kill -9', ['kill', '9']],
    ['ls -l', ['ls', 'l']],
    ["the kernel's group", ['kernel', 'group']],
    ['the kernel’s group', ['kernel', 'group']],
    ["doesn't start", ['doesnt', 'start']],
    ["b'abc'", ['b', 'abc']],
  ])('%s', (query, parts) => {
    expect(words(query)).toEqual(parts);
  });
});

test('a text has the names of its compounds, and a version also those of its shorter forms', () => {
  const names = compoundNames('Python 3.12.1 reads UTF-8, not X.509; since 3.9.');
  expect([...names]).toEqual(['3dot12dot1', '3dot12', 'utf8', 'x509', '3dot9']);
});

test.each([
  ['3.12', 'Since 3.12, as in python3.12 and 3.12.1; not 312 or 3.1', ['3.12', '3.12', '3.12.1']],
  ['io', 'I/O waits', ['I/O']],
  ['utf8', 'bytes in UTF-8 or utf8', ['UTF-8', 'utf8']],
  ['colour', 'a colour', ['colour']],
])('the excerpt for the query %s marks its matches', (query, text, marked) => {
  const parts = tokenise(query).tokens.flatMap((token) => token.parts);
  const pieces = markWords(text, prepareStems(new Map(parts.map((part) => [part, 1]))));
  expect(pieces.filter(({ match }) => match).map((piece) => piece.text)).toEqual(marked);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
