import type { Damage } from '../damage.ts';
import type { Random } from '../random.ts';
import { oddTexts } from './texts.ts';

/** Lines that an author could have written, or pasted from elsewhere, into an MDX body. */
const oddBlocks: readonly string[] = [
  ...oddTexts,
  '<Example />',
  '<Example file="" />',
  '<Example file="hello.py">text</Example>',
  '<Example file="hello.py" region="greeting">\n\nText within.\n\n</Example>',
  'Text <Example file="hello.py" /> text',
  'Text <Question id="tools-what" /> text',
  '- <Example file="hello.py" region="greeting" />',
  '> <Figure file="boxes.svg" caption="x" />',
  '[<Figure file="boxes.svg" caption="x" />](/)',
  '<Example file="hello.out" />',
  '<Example file="./hello.py" />',
  '<Example file="sub/../hello.py" />',
  '<Example file="/hello.py" />',
  '<Example file="..\\hello.py" />',
  '<Example file="%2e%2e/hello.py" />',
  '<Example file="../../series.yaml" />',
  '<Example file="../../../../../../etc/passwd" />',
  '<Example file="hello.py" file="other.py" />',
  '<Example file="hello.py" part="01-tools" />',
  '<Example file="hello.py" part="02-none" />',
  '<Example file="hello.py" region="__proto__" />',
  '<Example file="hello.py" output="all" />',
  '<Example file={"hello.py"} />',
  '<Example {...props} />',
  '<Example file=hello.py />',
  '<Figure file="." caption="x" />',
  '<Figure file="../examples/hello.py" caption="x" />',
  '<Figure file="boxes.svg" caption="" />',
  '<Figure file="boxes.svg" caption="a <b> &quot; c" />',
  '<Question id="__proto__" />',
  '<TaskList kind="none" />',
  '<TaskList kind="review" />',
  '<SectionQuestions part="01-tools" section="first#begin" />',
  '<Content />',
  '<_missingMdxReference />',
  '<Example.Part file="hello.py" />',
  '<svg:path />',
  '<>fragment</>',
  '<div>',
  '</div>',
  '<div>text</div>',
  '<br>',
  '<br/>',
  '<img src="x" onerror="alert(1)" />',
  '<style>{`body {}`}</style>',
  '<!-- a comment -->',
  '{/* a comment */}',
  '{/* never closed',
  '{"text"}',
  '{process.env.HOME}',
  '{import("node:fs")}',
  'import fs from "node:fs"',
  'import x from "../../../etc/passwd?raw"',
  'export const x = 1',
  'export default 1',
  'import',
  'export',
  '## No id',
  '## {#empty}',
  '## Twice {#begin}',
  '## Bad {#Bad_Id}',
  '## Style {#style style="color:red"}',
  '## Click {#click onclick="alert(1)"}',
  '## Class {#class .big hidden}',
  '## Former {#former aliases="begin, end"}',
  '## Former {#odd-former aliases="a<b\' c&d"}',
  '## Words {#words keywords="<b>, \'"}',
  '## Clash {#hello}',
  '## Clash {#q-tools-what}',
  '## Clash {#tools-what}',
  '## Clash {#main}',
  '## Clash {#contents}',
  '## Proto {#constructor}',
  '## Open {#open',
  '## Code `x` *y* [z](/) {#code}',
  '# Level one {#one}',
  '# Level one',
  '#### Level four',
  '#### Level four {#begin}',
  '###### Level six',
  'Setext {#setext}\n======',
  'Setext\n------',
  '> ## In a quotation {#quoted}',
  '- ## In a list {#listed}',
  ':::note\n## In a call-out {#called}\n:::',
  ':::note',
  ':::',
  ':::note[Label]{#x .y onclick="z"}\ntext\n:::',
  ':::note{aria-label="<b>"}\ntext\n:::',
  '::note[leaf]',
  '::trap',
  ':::warning\ntext\n:::',
  ':::__proto__\ntext\n:::',
  '::::note\n:::trap\ntext\n:::\n::::',
  'text :name[label]{#id} text',
  '[link](#begn)',
  '[link](#)',
  '[link]()',
  '[link](first)',
  '[link](../first/)',
  '[link](/tools/first)',
  '[link](/tools/first/#hello-L1)',
  '[link](/tools/first/#hello-L99999999999)',
  '[link](/tools/first/#begin%)',
  '[link](/tools/first/?q=%ff#begin)',
  '[link](/\\)',
  '[link](\\\\host)',
  '[link](//example.org)',
  '[link](http://example.org)',
  '[link](https://[)',
  '[link](https://user:pass@example.org/)',
  '[link](javascript:alert(1))',
  '[link](JaVaScRiPt:alert(1))',
  '[link](data:text/html,x)',
  '[link](vbscript:x)',
  '[link](ftp://example.org)',
  '[link](tel:123)',
  '[link](mailto:a@b.c)',
  '[link](</tools/first/ with space>)',
  '[link](/search/)',
  '[link](/llms.txt)',
  '[link](/tools/first.md)',
  '[a][b]\n\n[b]: /nowhere/',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '[a][missing]',
  '[a](/ "a title with <b> & \\" marks")',
  'https://example.org/bare',
  'www.example.org',
  '<https://example.org>',
  '![alt](picture.png)',
  '![alt](https://example.org/picture.png)',
  '![alt](../figures/boxes.svg)',
  '![alt][ref]\n\n[ref]: picture.png',
  'A note[^1]\n\n[^1]: Below.',
  'A note[^missing]',
  '[^unused]: Below.',
  '[^a]: see [^b]\n\n[^b]: see [^a]\n\n[^a]',
  '| a |\n| - |\n| <b> |',
  '| a | b\n|-\n| 1 | 2 | 3 |',
  '- [ ] to do\n- [x] done',
  '~~~\ntilde\n~~~',
  '```python\nnever closed',
  '```python {1,3} title="x"\ncode\n```',
  '```nolanguage\ncode\n```',
  '```__proto__\ncode\n```',
  '```<b>\ncode\n```',
  '```constructor\ncode\n```',
  '```json\n{ broken\n```',
  '    indented code',
  '\tindented code',
  '***',
  '---',
  '---\ntitle: again\n---',
  '$$\nx^2\n$$',
  'H~2~O and x^2^',
  '=> & < > &amp; &bogus; &#x1F600; &#0;',
  'a \\\nb  \nc',
  '\\{escaped\\} \\<escaped',
  '1) one\n2) two\n\n7. seven',
  'Term\n: definition',
  '{{ liquid }} {% raw %}',
  '<%= erb %>',
  '[[wiki]]',
  '@import "x"',
];

const randomBodyLine = (lines: readonly string[], random: Random, file: string) => {
  const start = file.endsWith('.mdx') ? lines.indexOf('---', 1) + 1 : 0;
  return start + random.below(lines.length - start + 1);
};

/** Damages of MDX bodies. */
export const bodyDamages: readonly Damage[] = [
  {
    name: 'inserts a block',
    apply(copy, random) {
      const file = random.pick(copy.files(/\.mdx$/));
      const block = random
        .pick(oddBlocks)
        .replace(/\btools\b/g, copy.slug)
        .replaceAll('01-tools', copy.part);
      copy.edit(file, (text) => {
        const lines = text.split('\n');
        lines.splice(
          randomBodyLine(lines, random, file),
          0,
          ...random.pick([['', block, ''], [block]]),
        );
        return lines.join('\n');
      });
    },
  },
  {
    name: 'appends a block to the chapter',
    apply(copy, random) {
      const [file = ''] = copy.files(/first\.mdx$/);
      const block = random
        .pick(oddBlocks)
        .replace(/\btools\b/g, copy.slug)
        .replaceAll('01-tools', copy.part);
      if (file) copy.edit(file, (text) => `${text}\n${block}\n`);
    },
  },
  {
    name: 'inserts a text within a line',
    apply(copy, random) {
      const file = random.pick(copy.files(/\.mdx$/));
      copy.edit(file, (text) => {
        const lines = text.split('\n');
        const at = Math.min(lines.length - 1, randomBodyLine(lines, random, file));
        const line = lines[at] ?? '';
        const column = random.below(line.length + 1);
        lines[at] = line.slice(0, column) + random.pick(oddTexts) + line.slice(column);
        return lines.join('\n');
      });
    },
  },
  {
    name: 'puts another text into an attribute',
    apply(copy, random) {
      const file = random.pick(copy.files(/\.mdx$/));
      copy.edit(file, (text) => {
        const values = [...text.matchAll(/"[^"\n]*"|\]\([^)\n]*\)|\{#[^}\n]*\}/g)];
        if (values.length === 0) return text;
        const { 0: old, index } = random.pick(values);
        const odd = random.pick(oddTexts);
        const fresh = old.startsWith('"')
          ? `"${odd}"`
          : old.startsWith(']')
            ? `](${odd})`
            : `{#${odd}}`;
        return text.slice(0, index) + fresh + text.slice(index + old.length);
      });
    },
  },
  {
    name: 'deletes a line',
    apply(copy, random) {
      const file = random.pick(copy.files());
      copy.edit(file, (text) => {
        const lines = text.split('\n');
        lines.splice(random.below(lines.length), 1);
        return lines.join('\n');
      });
    },
  },
];
