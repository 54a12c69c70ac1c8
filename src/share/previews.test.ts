import { expect, test } from 'vitest';
import { seriesFromFiles } from '../testing/series-of.ts';
import { cardPreviews, chapterPreviews, glossaryPreviews } from './previews.ts';

const card = `---
question: Why does \`x\` matter?
level: mid
kind: concept
section: one#fork
keyPoints: [says one thing, says another, says a third]
wrongAnswer: { claim: It is nothing., why: It is something. }
followUps:
  - { question: And then?, answer: More., section: one#fork }
  - { question: And after that?, answer: Still more., section: one#fork }
checked: Python 3.11
---

Because of a secret.
`;

const chapter =
  '---\ntitle: One\ndescription: All of it.\n---\n\nText.\n\n## Fork {#fork}\n\nText.\n';

function previewsOf(body: string) {
  const { parts } = seriesFromFiles({
    '08-part/04-one.mdx': `---\ntitle: Processes\ndescription: All of it.\n---\n\nText.\n\n${body}\n\n## Fork {#fork}\n\nLast.\n`,
    '08-part/questions/x.mdx': card,
  });
  const [part = expect.fail('no part')] = parts;
  const [chapter = expect.fail('no chapter')] = part.chapters;
  return chapterPreviews(part, chapter, new Map());
}

test('a page shows its number, title and description', () => {
  expect(previewsOf('')['']).toEqual(['8.4 Processes', 'All of it.']);
});

test('a section shows its number, title and first words, without programs and tables', () => {
  const previews = previewsOf(
    '## First {#a}\n\nOne `two` [three](#fork).\n\n```python\nno\n```\n\n| no | no |\n| --- | --- |\n| no | no |\n\n:::trap\nFour.\n:::\n\n## Second {#b}\n\n- Five\n- six',
  );
  expect(previews['a']).toEqual(['8.4.1 First', 'One two three. Four.']);
  expect(previews['b']).toEqual(['8.4.2 Second', 'Five six']);
});

test('a section that begins with one of level 3 shows the text of that', () => {
  const previews = previewsOf('## A {#a}\n\n### B {#b}\n\nWords.');
  expect(previews['a']).toEqual(['8.4.1 A', 'Words.']);
  expect(previews['b']).toEqual(['B', 'Words.']);
});

test('long text ends within 240 characters, after a whole word', () => {
  const text = previewsOf(`## A {#a}\n\n${'word, '.repeat(80)}`)['a']?.[1] ?? '';
  expect(text.length).toBeLessThanOrEqual(242);
  expect(text).toMatch(/word…$/);
});

test('a question gives nothing of its answer away', () => {
  expect(previewsOf('<Question id="x" />')['q-x']).toEqual(['Why does x matter?', 'mid concept']);
  const { parts } = seriesFromFiles({
    '08-part/01-one.mdx': chapter,
    '08-part/questions/x.mdx': card,
  });
  const [question = expect.fail('no question')] = parts[0]?.questions ?? [];
  expect(cardPreviews(question)).toEqual({ '': ['Why does x matter?', 'mid concept'] });
});

test('a term shows its definition', () => {
  const { glossary } = seriesFromFiles({
    '08-part/01-one.mdx': chapter,
    'glossary.yaml':
      '- { id: pipe, term: "`pipe`", definition: "What joins the output of one program to the input of another.", aliases: [fifo], section: "part/one#fork" }\n',
  });
  expect(glossaryPreviews(glossary)['pipe']).toEqual([
    'pipe',
    'What joins the output of one program to the input of another.',
  ]);
});
