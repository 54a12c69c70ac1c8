import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textContent } from 'domutils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Part } from '../series/model.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { factsOf } from '../site/finished-pages.ts';
import { setBooklet } from './booklet.ts';
import { all, first, parse, withClass } from './nodes.ts';
import { runningHeads } from './running-heads.ts';

/** A series of two chapters, each with a question; a third question that no chapter shows. */
const card = (section: string) =>
  `---\nquestion: What is it, and why does it matter?\nlevel: mid\nkind: concept\nsection: ${section}\nkeyPoints: [says one thing, says another, says a third]\nwrongAnswer: { claim: It is nothing., why: It is something. }\nfollowUps: [And then?, And after that?]\nchecked: Python 3.11\n---\n\nBecause.\n`;
const content = {
  'index.mdx': '---\ntitle: Home\n---\n\nHome.\n',
  '08-part/index.mdx':
    '---\ntitle: \'The "part" </style>\'\ndescription: The only part.\n---\n\nText.\n',
  '08-part/01-one.mdx':
    '---\ntitle: One\ndescription: The first chapter.\n---\n\nText.\n\n## Start {#start}\n\n## Asked {#asked}\n\n<Question id="first" />\n',
  '08-part/02-two.mdx':
    '---\ntitle: Two\ndescription: The second chapter.\n---\n\nText.\n\n## Start {#start}\n\n<Question id="second" />\n',
  '08-part/questions/first.mdx': card('one#start'),
  '08-part/questions/second.mdx': card('two#start'),
  '08-part/questions/third.mdx': card('one#start'),
};

const heading = (id: string, number: string, title: string) =>
  `<h2 id="${id}"><a href="#${id}" class="anchor">${number}</a>${title}</h2>`;
const question = (name: string, more = '') =>
  `<article class="question" id="q-${name}" aria-labelledby="q-${name}-text"><p class="marks">mid</p><p class="asks" id="q-${name}-text"><a href="#q-${name}">Why?</a></p><details><summary>Answer</summary><p>Because of ${name}.</p>${more}</details></article>`;
const pages: Record<string, string> = {
  '/part/one/': `${heading('start', '8.1.1', 'Start')}
    <p>Text with <a href="/guide/part/two/#start">the other</a>, see <a href="/guide/part/two/">two</a>,
    <a href="https://example.org/a">out</a>, <a href="https://example.org/b">there</a>,
    <a href="https://example.org/a">out again</a>, and <a href="#start">here</a>.</p>
    <figure class="example" id="x_y"><figcaption><a href="#x_y" class="file">x_y.py</a></figcaption>
    <div class="program" tabindex="0"><div class="lines"><i id="x_y-L1"></i><i id="x_y-L2"></i><i id="x_y-L3"></i></div><pre><code>a &amp; b é

<i class="k">if</i> c</code></pre></div></figure>
    <svg viewBox="0 0 1 1" aria-labelledby="t"><title id="t">T</title><path fill="url(#g)"/><linearGradient id="g"/></svg>
    <nav class="section-questions"><span>Asked</span><ul><li><a href="/guide/part/one/#q-first">Why?</a></li></ul></nav>
    ${heading('asked', '8.1.2', 'Asked')}${question('first', '<p>See <a href="https://example.org/c">c</a>.</p>')}`,
  '/part/two/': `${heading('start', '8.2.1', 'Start')}<p><a href="/guide/part/one/#x_y-L1">line 1</a>,
    <a href="/guide/q/first/">the question</a>, <a href="/guide/other/">elsewhere</a></p>${question('second')}`,
};

const root = mkdtempSync(join(tmpdir(), 'booklet-'));
let part: Part;
let html: string;
beforeAll(() => {
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const problems: Diagnostic[] = [];
  const [loaded] = loadSeries(root, (problem) => problems.push(problem)).parts;
  expect(problems.filter(({ file }) => file.includes('08-part'))).toEqual([]);
  if (!loaded) throw new Error('the series was not read');
  part = loaded;
  const loose = question('third').replace(/ id="[^"]*"/g, '');
  const finished = new Map(
    Object.entries({ ...pages, '/q/third/': loose }).map(([address, text]) => {
      const html = `<main><div class="prose">${text}</div></main>`;
      return [address, { html, ids: factsOf(html, address).ids }];
    }),
  );
  const site = { base: '/guide', origin: 'https://guide.example' };
  html = setBooklet({ part, page: (address) => finished.get(address), ...site })
    .map((sheet) => sheet.html)
    .join('');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const byId = (id: string) => first(parse(html), ({ attribs }) => attribs['id'] === id);
const links = () => all(parse(html), ({ name }) => name === 'a');
const linkOf = (text: string) => links().find((link) => textContent(link) === text);
const after = (text: string) => {
  const next = linkOf(text)?.next;
  return next ? textContent(next) : '';
};

test('ids are unique, although both chapters have a section of the same id', () => {
  const ids = all(parse(html), ({ attribs }) => 'id' in attribs).map(
    ({ attribs }) => attribs['id'],
  );
  expect(ids).toContain('one--start');
  expect(ids).toContain('two--start');
  expect(new Set(ids).size).toBe(ids.length);
});

test('each link within the booklet leads to something', () => {
  for (const { attribs } of links())
    if (attribs['href']?.startsWith('#')) expect(byId(attribs['href'].slice(1))).toBeDefined();
});

test('a link to another section names its number, once', () => {
  expect(linkOf('the other')?.attribs['href']).toBe('#two--start');
  expect(after('the other')).toBe(' (see 8.2.1)');
  expect(after('two')).toBe(' (8.2)');
  expect(after('here')).toBe('.');
  expect(after('line 1')).toBe(' (see 8.1.1)');
  expect(after('the question')).toBe(' (see question 1)');
});

test('a link that leaves gets a note, the same address the same', () => {
  const notes = all(parse(html), withClass('notes')).map((list) =>
    all(list, ({ name }) => name === 'li').map(textContent),
  );
  expect(after('out')).toBe('1');
  expect(after('there')).toBe('2');
  expect(after('out again')).toBe('1');
  expect(notes).toEqual([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://guide.example/guide/other/'],
    ['https://example.org/c'],
  ]);
  expect(linkOf('elsewhere')?.attribs['href']).toBe('/guide/other/');
});

test('questions come first, their answers at the back, linked both ways', () => {
  const key = html.indexOf('id="back_answers"');
  expect(key).toBeGreaterThan(html.indexOf('id="two--q-second"'));
  for (const name of ['first', 'second', 'third'])
    expect(html.indexOf(`Because of ${name}.`)).toBeGreaterThan(key);
  expect(linkOf('Answer 1')?.attribs['href']).toBe('#answer_1');
  expect(html).toContain('id="answer_1"><h4><span class="number"><a href="#one--q-first">1</a>');
});

test('a question that no chapter shows stands at the end of the one that teaches it', () => {
  const card = html.indexOf('id="one--q-third"');
  expect(card).toBeGreaterThan(html.indexOf('id="one--q-first"'));
  expect(card).toBeLessThan(html.indexOf('id="chapter_two"'));
});

test('the list of questions on a section becomes their numbers', () => {
  expect(html).toContain('Asked on this section: question <a href="#one--q-first">1</a>');
});

test('drawings keep their case and what they refer to, and code its signs', () => {
  expect(html).toContain('viewBox="0 0 1 1"');
  expect(html).toContain('<linearGradient id="one--g"');
  expect(html).toContain('fill="url(#one--g)"');
  expect(html).toContain('aria-labelledby="one--t"');
  expect(html).toContain('a &amp; b é');
});

test('each line of a program is an element, which can wrap by itself, and the code is whole', () => {
  const code = first(parse(html), ({ name }) => name === 'code');
  const lines = all(code ?? parse(''), ({ parent }) => parent === code);
  expect(lines.map((line) => textContent(line))).toEqual(['a & b é', '', 'if c']);
  expect(code && textContent(code)).toBe('a & b é\n\nif c');
  expect(html).toContain('<i><i class="k">if</i> c</i>');
  expect(html).not.toContain('class="lines"');
});

test('running heads carry any title as a string of CSS', () => {
  const css = runningHeads(part);
  expect(css).toContain('content:"The \\22 part\\22  \\3c /style>"');
  expect(css).not.toContain('</style');
});
