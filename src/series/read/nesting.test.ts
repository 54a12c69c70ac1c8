import { expect, test } from 'vitest';
import { tooDeepLine } from './nesting.ts';

const many = (text: string, count = 20_000) => text.repeat(count);

test.each([
  ['brackets', `{${many('[')}1${many(']')}}`],
  ['objects', `{${many('({a:')}1${many('})')}}`],
  ['calls on many lines', `{${many('f(\n')}1${many(')')}}`],
  ['operators', `{${many('!')}a}`],
  ['assignments', `export const a=${many('b=')}1`],
  ['templates', `{\`${many('${`')}x${many('`}')}\`}`],
  ['tags', many('<a>')],
  ['quotations', `${many('>')}x`],
  ['lists', `${many('- ')}x`],
  ['entities', many('&amp;')],
  ['directives', many(':a ')],
])('%s that the parser would die of or hang on are found first', (_, text) => {
  expect(tooDeepLine(`one\n\n${text}`)).toBe(text.includes('\n') ? 502 : 3);
});

test.each([
  ['a long table', many('| a (b) | [c](/d) |\n', 3_000)],
  ['a long program', many('x = [f(i) for i in {1: 2}]\n', 3_000)],
  ['a brace that never closes', `\`{\`\n${many('Prose, with a comma - and a dash.\n', 3_000)}`],
  ['a long list of pairs', many('- a: b\n', 20_000)],
  ['a rule', many('- ', 40)],
])('%s can be parsed', (_, text) => {
  expect(tooDeepLine(text)).toBeUndefined();
});
