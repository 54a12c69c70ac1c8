import { expect, test } from 'vitest';
import { addressesOf } from '../permalinks/addresses.ts';
import { seriesFromFiles } from '../testing/series-of.ts';
import { linksInOrder, planBooklet } from './booklet.ts';
import { runningHeads } from './running-heads.ts';
import { SheetLinks } from './sheet-links.ts';

/** A series of two chapters, each with a question; a third question that no chapter shows. */
const card = (section: string) =>
  `---\nquestion: What is it, and why does it matter?\nlevel: mid\nkind: concept\nsection: ${section}\nkeyPoints: [says one thing, says another, says a third]\nwrongAnswer: { claim: It is nothing., why: It is something. }\nfollowUps:\n  - { question: And then?, answer: More., section: ${section} }\n  - { question: And after that?, answer: Still more., section: ${section} }\nchecked: Python 3.11\n---\n\nBecause.\n`;
const content = {
  '08-part/index.mdx':
    '---\ntitle: \'The "part" </style>\'\ndescription: The only part.\n---\n\nText.\n',
  '08-part/01-one.mdx':
    '---\ntitle: One\ndescription: The first chapter.\n---\n\nText.\n\n## Start {#start}\n\n[Two](/part/two/)\n\n<Example file="x_y.py" />\n\n## Asked {#asked}\n\n[Start](#start)\n\n<ShortAnswer question="Which?" answer="this" hint="Look." solution="#asked" />\n\n<Question id="first" />\n',
  '08-part/versions.yaml':
    'releases: [{ version: "3.12", released: 2023-10-02, endOfLife: 2028-10-31 }]\nfacts:\n  - { version: "3.12", change: A new thing., matters: It matters., section: "one#start", source: "https://python.example/3.12" }\n',
  '08-part/02-two.mdx':
    '---\ntitle: Two\ndescription: The second chapter.\n---\n\nText.\n\n## Start {#start}\n\n<Question id="second" />\n',
  '08-part/questions/first.mdx': card('one#start'),
  '08-part/questions/second.mdx': card('two#start'),
  '08-part/questions/third.mdx': card('one#start'),
};

const series = seriesFromFiles(content);
const [part = expect.fail('the series was not read')] = series.parts;
const booklet = planBooklet(part, series.glossary, addressesOf({ series, examples: new Map() }));

const site = { base: '/guide', origin: 'https://guide.example' };
const linksOn = (page: string, links: readonly string[]) =>
  new SheetLinks(booklet, site, page, 'sheet', links);

test('ids are unique, although both chapters have a section of the same id', () => {
  const ids = [...booklet.targets.values()].map(({ id }) => id);
  expect(ids).toContain('one--start');
  expect(ids).toContain('two--start');
  // A question is reached at its own address and in its chapter.
  expect(new Set(ids).size).toBe(ids.length - 3);
});

test.each([
  ['/guide/part/two/#start', 'two--start', '8.2.1'],
  ['/guide/part/two/', 'chapter_two', '8.2'],
  ['#start', 'one--start', '8.1.1'],
  ['#x_y-L1', 'one--x_y', '8.1.1'],
  ['../two/#start', 'two--start', '8.2.1'],
  ['/guide/q/second/', 'two--q-second', 'question 3'],
])('the link %s leads to the place %s', (link, id, label) => {
  const links = linksOn('/part/one/', []);
  expect(links.resolve(link)).toEqual({ kind: 'reference', href: `#${id}`, label });
});

test('a link that leaves gets a note, the same address the same', () => {
  const out = 'https://example.org/a';
  const links = linksOn('/part/one/', [out, '/other/', out, '#start', '/part/two/']);
  expect(links.notes.map(({ url }) => url)).toEqual([out, 'https://guide.example/guide/other/']);
  expect(links.resolve(out)).toEqual({ kind: 'note', href: out, number: 1 });
  expect(links.resolve('/guide/other/')).toEqual({
    ...{ kind: 'note', href: '/guide/other/', number: 2 },
  });
  expect(links.resolve('/guide/glossary/#elsewhere')).toBeUndefined();
  expect(() => links.resolve('https://example.org/b')).toThrow('https://example.org/b');
});

test('questions are numbered through the part; one that no chapter shows ends the chapter that teaches it', () => {
  const [one, two] = part.chapters;
  if (!one || !two) throw new Error('the part has no two chapters');
  const numbersIn = (chapter: typeof one) =>
    booklet.questions.get(chapter)?.map(({ question, number }) => `${number} ${question.id}`);
  expect(numbersIn(one)).toEqual(['1 first', '2 third']);
  expect(numbersIn(two)).toEqual(['3 second']);
});

test('the links of a chapter come in the order of the page, sources of version facts after their section', () => {
  const one = part.chapters[0] ?? expect.fail('no chapter');
  expect(linksInOrder(part, one)).toEqual([
    '/part/two/',
    'https://python.example/3.12',
    '#start',
    '#asked',
  ]);
});

test('running heads carry any title as a string of CSS', () => {
  const css = runningHeads(part);
  expect(css).toContain('content:"The \\22 part\\22  \\3c /style>"');
  expect(css).not.toContain('</style');
});
