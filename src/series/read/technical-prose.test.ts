import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { flattenBlocks } from '../blocks.ts';
import { readOutline } from './read-outline.ts';

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  const outline = readOutline(text, 'x.mdx', (diagnostic) => diagnostics.push(diagnostic));
  const shown = flattenBlocks(outline.blocks).flatMap((block) =>
    block.kind === 'prose' ? block.passages.map((passage) => passage.text) : [],
  );
  return { shown, found: diagnostics.map(({ line, code }) => `${line} ${code}`) };
};

describe('what is shown as it was typed', () => {
  test.each([
    'Run terraform plan --out plan.bin',
    'tar -cf - . and -- ends the options',
    'git diff main...dev and main..dev',
    'host:port and 10:30:15, [::1]:80',
    '#!/bin/sh in the first line, C# and #1',
    'snake_case_name and a_b',
    '*.log and *.txt, 2 * 3 * 4',
    'C:\\Users\\new and \\d+',
    'AT&T, a && b, 2>&1, $x',
    'root@10.0.0.5 and @decorator',
    'about ~5 or ~/.ssh and ~~~',
    '50% of 3.10, v1.2.3-rc.1+build',
    'x^2 and a|b',
    'TODO [x] and a[0][1:2]',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ shown: [text], found: [] });
  });
  test('quotes of prose are curly', () => {
    const text = `The kernel's "group" and the '90s`;
    expect(read(text)).toEqual({ shown: ['The kernel’s “group” and the ’90s'], found: [] });
  });
  test.each([
    '~~gone~~',
    'a **bold** and *set apart* word',
    '1. one\n2. two\n3. three',
    '1. one\n1. two',
    '5. five\n6. six',
    '| a | b |\n|---|---|\n| `x \\| y` | 2 |\n| 3 |',
    ':::note\ntext\n:::',
    '::::note\ntext\n:::say\nx\n:::\n::::',
    '> :::note\n> text\n> :::',
    '```python\nx\n```',
    '~~~~\n~~~\n~~~~',
    '- item\n\n  ```sh\n  x\n  ```\n',
    'one[^1]\n\n[^1]: Note.',
    '[a] and [b][B]\n\n[a]: /a/\n[b]: /b/',
    '[words](/) and [words][ref]\n\n[ref]: /a/',
    '## Two {#two}\n\n### Three {#three}\n\n## Again {#again}',
    '\\# of hosts, \\* and \\|, 2\\. and \\~5',
    'a — b – c …',
    'one[^1]\n\n[^1]: Note.\n\n    More of it.',
    '- a\n  - b\n\n    more of b',
    '1.  one\n\n    more of one',
    '- a\n  - b\n  - c',
    '\\- no list, and \\[ ] no box',
    '> a quotation\n> of two lines',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\nThe text goes on.',
    '| a |\n|---|\n| 1 |',
    'words:\n\n- one\n- two',
    'he said "it was in 2019" and "what `a` 6" did',
    '"one" and "two", ("three"), the 1990s\' best, users\' data',
    "get 'em all 'til 'tis over, O'Reilly's, `a`'s",
    'a 6″ nail, 5′11″, rock ’n’ roll',
  ])('%s is accepted', (text) => {
    expect(read(text).found).toEqual([]);
  });
});

describe('what would be shown as something else', () => {
  test.each<[string, string[]]>([
    ['Compare HEAD~1 and HEAD~2', ['1 text-changed']],
    ['x\n\nfrom 5~10 to 20~30', ['3 text-changed']],
    ['clone git@github.com:org/repo.git', ['1 text-changed']],
    ['deploy@web-1.example.com:/srv', ['1 text-changed']],
    ['see www.example.org', ['1 text-changed']],
    ['see https://example.org/a', ['1 text-changed']],
    ['call __init__ first', ['1 text-changed']],
    ['area 2*3*4', ['1 text-changed']],
    ['the code `du -k', ['1 text-changed']],
    ['the share \\\\server', ['1 text-changed']],
    ['the pattern \\d+\\.\\d+', ['1 text-changed']],
    ["the '90s and '80s' ends", ['1 text-changed']],
    ['the name _x_y_ and _private_', ['1 text-changed', '1 text-changed']],
    ['run echo \\$HOME', ['1 text-changed']],
    ['find . \\( -name x \\)', ['1 text-changed']],
    ['grep -e \\-x', ['1 text-changed']],
    ['docker run \\\n  --rm app', ['1 text-changed']],
    ['a """docstring""" here', ['1 text-changed']],
    ['set key="value"', ['1 text-changed']],
    ["set key='value'", ['1 text-changed']],
    ['the item x["y"]', ['1 text-changed']],
    ['echo "$HOME"', ['1 text-changed']],
    ['an empty "" or two', ['1 text-changed']],
    ['a 6" nail', ['1 text-changed']],
    ['x\n\na "big" 19" rack', ['3 text-changed']],
    ["he is 5'11 tall", ['1 text-changed']],
    ["rock 'n' roll", ['1 text-changed']],
    ['it prints\n>&2 to the screen', ['2 text-changed']],
    ['>/dev/null takes it', ['1 text-changed']],
    ['the option\n- -v says more', ['2 text-changed']],
    ['5 and\n+ 3 are 8', ['2 text-changed']],
    ['steps\n1. one\n2. two', ['2 text-changed']],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nThe text goes on.', ['4 table-row']],
    ['x\n\n[note]: /a/', ['3 footnote-lost']],
    ['[a]\n\n[a]: /a/\n\n[A]: /b/', ['5 footnote-lost']],
    [':::note\n## Head {#head}\n:::', ['2 heading-place']],
    ['> ## Head {#head}', ['1 heading-place']],
    ['- #### Head', ['1 heading-level', '1 heading-place']],
    ['- [ ] a task', ['1 text-changed']],
    ['more[^2]', ['1 text-changed']],
    ['[words][nowhere]', ['1 text-changed']],
    ['1. one\n3. three', ['2 text-changed']],
    ['1. one\n\n2024. That was a year.', ['3 text-changed']],
    ['x\n\n    indented code', ['3 text-changed']],
    ['| a |\n| b |', ['1 text-changed']],
    [
      '| a | b |\n|---|---|\n| `du -k | sort -n` | sizes |',
      ['3 table-row', '3 text-changed', '3 text-changed'],
    ],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |', ['4 table-row']],
    [':::trap\nx\n\n## After {#after}', ['1 callout-form']],
    ['::: say\nx\n:::', ['1 callout-form']],
    [':::note[My own title]\nx\n:::', ['1 callout-form']],
    [':::trap{.extra}\nx\n:::', ['1 callout-form']],
    [':::trap the rest\nx\n:::', ['1 callout-form']],
    ['x\n\n:::', ['3 callout-form']],
    ['```\nx', ['1 fence-open']],
    ['```python\nx\n``\n\n## After {#after}', ['1 fence-open']],
    ['````\nx\n```', ['1 fence-open']],
    ['> ```\n> x\n\ny', ['1 fence-open']],
    ['```python title="x.py" {1,3}\nx\n```', ['1 fence-language']],
    ['# Again', ['1 heading-level']],
    ['x\n\n# Again {#again}', ['3 heading-level']],
    ['Again\n=====', ['1 heading-level']],
    ['## Two {#two}\n\n##### Five {#five}', ['3 heading-level']],
    ['[](/)', ['1 link-empty']],
    ['[ ](/python/)', ['1 link-empty']],
    ['[\u00a0](/)', ['1 link-empty']],
    ['[words]()', ['1 link-empty']],
    ['x[^1]\n\n[^1]: One.\n\n[^1]: Two.', ['5 footnote-lost']],
    ['x\n\n[^3]: Unused.', ['3 footnote-lost']],
  ])('%j is told', (text, found) => {
    expect(read(text).found).toEqual(found);
  });
});
