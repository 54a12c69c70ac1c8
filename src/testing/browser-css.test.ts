import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tooNewCss } from './browser-css.ts';

/** What the oldest browsers lack and may: a page without it says and does the same. */
const dispensable = [
  // A mark of what is linked, chosen or pressed; `_questions.css` guards what filters by it.
  ':has',
  // A mark of a field that is filled in wrongly, which the browser says too.
  ':user-invalid',
  // Marks of searched words, which the script asks for first.
  ':highlight',
  // The build writes the colours for browsers without it.
  'light-dark()',
  // Readers without JavaScript see controls that do nothing, or a page moves once.
  '@media scripting',
  // Looks: balanced lines, the colours and the room of scroll bars, where a list begins to be seen.
  'text-wrap',
  'text-wrap: balance',
  'scrollbar-color',
  'scrollbar-gutter',
  'scrollbar-gutter: stable',
  'scroll-initial-target',
  'scroll-initial-target: nearest',
  'text-decoration: dotted',
  // Where a printed page may end.
  'break-after: avoid',
  'break-before: avoid',
];

test('no style sheet needs more than the oldest browsers have', () => {
  // What is printed: the books come from the Chromium of the project.
  const files = globSync('src/**/*.css', { exclude: ['src/print/**', 'src/styles/print.css'] });
  const found = files.flatMap((file) => tooNewCss(readFileSync(file, 'utf8')));
  expect([...new Set(found.map((use) => use.split(' needs ')[0]))].sort()).toEqual(
    [...dispensable].sort(),
  );
});

test('what is too new is found, and what is asked for first is not', () => {
  const styles = `
    .a { color: light-dark(red, blue); text-wrap: balance; display: grid }
    .b:has(> .c) { field-sizing: content }
    @starting-style { .d { opacity: 0 } }
    @supports not selector(:popover-open) { .e:popover-open { display: none } }
    @media (scripting: none) { .f { display: none } }
  `;
  expect(tooNewCss(styles).map((use) => use.split(' needs ')[0])).toEqual([
    ':has',
    '@media scripting',
    '@starting-style',
    'field-sizing',
    'field-sizing: content',
    'light-dark()',
    'text-wrap',
    'text-wrap: balance',
  ]);
});
