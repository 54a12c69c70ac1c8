import type { Damage } from '../damage.ts';

/** Texts that are larger, longer or more nested than any author writes, each with its count. */
const largeTexts: readonly [name: string, n: number, text: (n: number) => string][] = [
  ['a page of 5 MB', 5_000_000, (n) => 'A sentence of some words.\n\n'.repeat(n / 27)],
  ['a line of 5 MB', 5_000_000, (n) => 'word '.repeat(n / 5)],
  ['a word of 900 kB', 900_000, (n) => 'x'.repeat(n)],
  ['10,000 headings', 10_000, (n) => lines(n, (i) => `## Heading ${i} {#heading-${i}}\n`)],
  ['10,000 headings without ids', 10_000, (n) => lines(n, (i) => `## Heading ${i}\n`)],
  ['10,000 headings of one id', 10_000, (n) => '## Heading {#same}\n\n'.repeat(n)],
  ['5,000 links that lead nowhere', 5_000, (n) => lines(n, (i) => `[x](/nowhere-${i}/)`)],
  ['5,000 fragments that are not there', 5_000, (n) => lines(n, (i) => `[x](#nowhere-${i})`)],
  ['5,000 unknown components', 5_000, (n) => '<Exampel />\n\n'.repeat(n)],
  ['5,000 missing examples', 5_000, (n) => lines(n, (i) => `<Example file="x${i}.py" />\n`)],
  ['2,000 times one example', 2_000, (n) => '<Example file="hello.py" />\n\n'.repeat(n)],
  ['3,000 code fences', 3_000, (n) => '```python\nx = 1\n```\n\n'.repeat(n)],
  ['a fence of 20,000 lines', 20_000, (n) => `\`\`\`python\n${'x = "y"\n'.repeat(n)}\`\`\``],
  [
    'a table of 500 columns',
    500,
    (n) => `${'| x '.repeat(n)}|\n${'| - '.repeat(n)}|\n${`${'| y '.repeat(n)}|\n`.repeat(50)}`,
  ],
  ['5,000 footnotes', 5_000, (n) => lines(n, (i) => `[^${i}]\n\n[^${i}]: x\n`)],
  ['quotations in each other', 2_000, (n) => `${'> '.repeat(n)}x`],
  ['200,000 quotation marks', 200_000, (n) => `${'>'.repeat(n)}x`],
  ['lists in each other', 600, (n) => lines(n, (i) => `${'  '.repeat(i)}- x`)],
  ['lists in each other on a line', 5_000, (n) => `${'- '.repeat(n)}x`],
  [
    'call-outs in each other',
    300,
    (n) =>
      `${lines(n, (i) => `${':'.repeat(n - i + 3)}note`)}\nx\n${lines(n, (i) => ':'.repeat(i + 4))}`,
  ],
  [
    'components in each other',
    3_000,
    (n) => `${'<Example file="hello.py">\n'.repeat(n)}\n${'</Example>\n'.repeat(n)}`,
  ],
  ['inline components in each other', 30_000, (n) => `${'<A>'.repeat(n)}x${'</A>'.repeat(n)}`],
  ['components that never close', 8_000, (n) => '<A>'.repeat(n)],
  ['emphasis in emphasis', 5_000, (n) => `${'*a '.repeat(n)}x${' a*'.repeat(n)}`],
  ['emphasis that never closes', 50_000, (n) => '*a **b '.repeat(n)],
  ['brackets in brackets', 50_000, (n) => `${'['.repeat(n)}x${']'.repeat(n)}`],
  ['links in links', 20_000, (n) => `${'['.repeat(n)}x${'](/)'.repeat(n)}`],
  ['braces in braces', 50_000, (n) => '{'.repeat(n) + '}'.repeat(n)],
  ['brackets in an expression', 20_000, (n) => `{${'['.repeat(n)}${']'.repeat(n)}}`],
  ['backticks of every length', 700, (n) => lines(n, (i) => `${'`'.repeat(i + 1)} x`)],
  ['50,000 entities', 50_000, (n) => '&amp;'.repeat(n)],
  ['50,000 backslashes', 50_001, (n) => '\\'.repeat(n)],
  ['50,000 marks on a letter', 50_000, (n) => `e${'\u0301'.repeat(n)}`],
  ['20,000 emoji', 20_000, (n) => '👩‍👩‍👧‍👦'.repeat(n)],
];

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Damages that add very long or deeply nested content. */
export const sizeDamages: readonly Damage[] = [
  ...largeTexts.map(
    ([name, n, text]): Damage => ({
      name: `adds ${name}`,
      apply(copy, random) {
        const file = random.pick(copy.files(/\.mdx$/));
        copy.edit(file, (before) => `${before}\n\n${text(n)}\n`);
      },
    }),
  ),
  {
    name: 'makes a YAML list very long',
    apply(copy, random) {
      const file = random.pick(copy.files(/ya?ml$/));
      copy.edit(file, (text) => text + text.repeat(2_000));
    },
  },
  {
    name: 'adds a glossary of 5,000 terms',
    apply(copy) {
      const term = (index: number) =>
        `- id: t${index}\n  term: term ${index}\n  definition: "A definition that is long enough to be one."\n  section: ${copy.slug}/first#begin\n`;
      copy.write('glossary.yaml', lines(5_000, term));
    },
  },
  {
    name: 'makes a program very long',
    apply(copy, random) {
      const file = random.pick(copy.files(/\.(?:py|out|svg)$/));
      copy.edit(file, (text) => text + `${text}\n`.repeat(20_000));
    },
  },
];
