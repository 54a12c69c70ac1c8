import { expect, test } from 'vitest';
import { seriesFromFiles } from '../../testing/series-of.ts';
import { searchRecords } from './records.ts';

const card = `---
question: Why does a \`zombie\` stay?
level: senior
kind: concept
section: one#zombies
keyPoints: [says one thing, says another, says a third]
wrongAnswer: { claim: It is nothing., why: It is something. }
followUps:
  - { question: And then?, answer: More., section: one#zombies }
  - { question: And after that?, answer: Still more., section: one#zombies }
checked: Python 3.11
---

Its parent has not \`wait\`ed.
`;
const chapter = `---
title: Processes
description: All of it.
---

The opening.

## Zombies {#zombies keywords="defunct, Z state"}

A child waits for \`os.waitpid\`.

:::trap
Not by a signal.
:::

<ShortAnswer question="Which call \`reaps\`?" answer="wait" hint="It is short." solution="#reap" />

<Question id="why" />

### Reap them {#reap}

With \`wait\`.

## Go on {#go-on}

\`\`\`python
os.kill(1, 9)
\`\`\`

| name | number |
| --- | --- |
| SIGKILL | 9 |
`;

const series = seriesFromFiles({
  '08-part/01-one.mdx': chapter,
  '08-part/questions/why.mdx': card,
  '08-part/versions.yaml':
    'releases: [{ version: "3.12", released: 2023-10-02, endOfLife: 2028-10-31 }]\nfacts:\n  - { version: "3.12", change: A pidfd is there for the asking now., matters: Nothing else is needed., section: one#go-on, source: "https://example.org/" }\n',
  'glossary.yaml':
    '- { id: zombie, term: zombie, definition: "A child that ended and that its parent has not waited for.", aliases: [defunct], section: "part/one#zombies" }\n',
});
const records = searchRecords({
  series,
  examplesOf: () => new Map(),
  programOf: () => ({ name: '', code: '' }),
});
const record = (url: string) => records.find((each) => each.url === url) ?? expect.fail(url);
const textOf = (url: string) =>
  record(url)
    .text.map(({ text }) => text)
    .join(' ');

test('the chapter, each section, the question and the term have a record each', () => {
  expect(records.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
    'chapter /part/one/',
    'section /part/one/#zombies',
    'question /part/one/#q-why',
    'section /part/one/#reap',
    'section /part/one/#go-on',
    'term /glossary/#zombie',
  ]);
});

test('the record of a section has its prose, call-outs, tables, programs and version facts, and nothing else', () => {
  expect(textOf('/part/one/')).toBe('The opening.');
  expect(textOf('/part/one/#zombies')).toBe(
    'A child waits for os.waitpid. Not by a signal. Which call reaps?',
  );
  const next = textOf('/part/one/#go-on');
  for (const piece of ['os.kill(1, 9)', 'SIGKILL', 'A pidfd is there'])
    expect(next).toContain(piece);
});

test('a section of level 3 has the section above it as its parent', () => {
  expect(record('/part/one/#reap').parent).toBe('/part/one/#zombies');
  expect(record('/part/one/#go-on').parent).toBe('');
});

test('code is kept apart from prose, also code within a sentence', () => {
  expect(record('/part/one/#zombies').codes).toEqual(['os.waitpid']);
  expect(record('/part/one/#go-on').codes).toEqual(['os.kill(1, 9)']);
});

test('a section and a term are found by keywords that their text does not use', () => {
  expect(record('/part/one/#zombies').keywords).toEqual(['defunct', 'Z state']);
  expect(record('/glossary/#zombie').keywords).toContain('defunct');
});

test('a question is found by its answer and its key points, and has the section that teaches it as its parent', () => {
  const question = record('/part/one/#q-why');
  expect(question).toMatchObject({
    ...{ title: 'Why does a zombie stay?', level: 'senior', topic: 'part/one' },
    parent: '/part/one/#zombies',
  });
  expect(textOf('/part/one/#q-why')).toContain('Its parent has not waited. says one thing');
});

test('a built-in page is found by its title and its other names, and its text is one sentence', () => {
  const pages = [
    { url: '/glossary/', title: 'Glossary', about: 'All terms.', keywords: ['terms'], part: '' },
  ];
  const none = { examplesOf: () => new Map(), programOf: () => ({ name: '', code: '' }) };
  const found = searchRecords({ series, ...none, pages }).filter(({ kind }) => kind === 'page');
  expect(found).toMatchObject([
    { url: '/glossary/', title: 'Glossary', keywords: ['terms'], page: '' },
  ]);
  expect(found[0]?.text).toEqual([{ text: 'All terms.', code: false }]);
});
