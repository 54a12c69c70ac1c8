import { expect, test } from 'vitest';
import { missingAlternative } from './figure-alternative.ts';

const says = 'The parent forks; the child runs, ends, and waits as a zombie until it is reaped.';
const figure = `<svg viewBox="0 0 1 1" role="img" aria-labelledby="title desc"><title id="title">A zombie</title><desc id="desc">${says}</desc><path d="M0 0"/></svg>`;

test.each<[string, string, string[]]>([
  ['a whole figure', figure, []],
  ['no role', figure.replace(' role="img"', ''), ['role="img"']],
  ['an empty title', figure.replace('A zombie', ' '), ['a <title>']],
  [
    'a description that says nothing',
    figure.replace(says, 'A zombie'),
    ['a <desc> of at least 60 letters'],
  ],
  [
    'a name that leaves the description out',
    figure.replace('"title desc"', '"title"'),
    ['aria-labelledby= with the ids of its title and desc'],
  ],
  [
    'a title in a comment',
    figure.replace(/<title.*?<\/title>/, '<!-- <title id="title">A zombie</title> -->'),
    ['a <title>', 'aria-labelledby= with the ids of its title and desc'],
  ],
])('%s', (_, svg, lacks) => {
  expect(missingAlternative(svg)).toEqual(lacks);
});
