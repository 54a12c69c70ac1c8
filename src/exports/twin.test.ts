import { expect, test } from 'vitest';
import { seriesFromFiles } from '../testing/series-of.ts';
import { markdownTwin } from './twin.ts';

test('a question with a field comes with its hint, its answer and an absolute link', () => {
  const { parts } = seriesFromFiles({
    '08-part/01-one.mdx':
      '---\ntitle: One\ndescription: The only chapter.\n---\n\nText.\n\n## Start {#start}\n\n<ShortAnswer question="Which `line`?" answer="a_b | second" hint="Not 1 < 2." solution="#start" />\n',
  });
  const [part = expect.fail('no part')] = parts;
  const [chapter = expect.fail('no chapter')] = part.chapters;
  const twin = markdownTwin({
    ...{ part, chapter, examples: new Map(), url: 'https://guide.example/part/one/' },
    absoluteUrl: (address) => `https://guide.example${address}`,
  });
  expect(twin).toContain(
    '**Which `line`?**\n\nHint: Not 1 \\< 2.\n\nAnswer: a\\_b ([how to find it](https://guide.example/part/one/#start))\n',
  );
});
