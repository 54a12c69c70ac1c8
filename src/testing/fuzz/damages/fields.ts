import type { Damage, SeriesCopy } from '../damage.ts';
import type { Random } from '../random.ts';
import { oddTexts } from './texts.ts';

/** Odd values for a field, as YAML. */
const oddValues: readonly string[] = [
  ...oddTexts.map((text) => JSON.stringify(text)),
  ...oddTexts.filter((text) => !text.includes('\n')),
  '~',
  'true',
  'yes',
  '0',
  '-1',
  '1e400',
  '.inf',
  '.nan',
  '0x1F',
  '0o17',
  '017',
  '0b101',
  '1_000',
  '0x1_F',
  '1e1_0',
  '12:30:45',
  '190:20:30',
  '9'.repeat(400),
  '2024-01-01',
  '2024-1-1',
  '2024-13-45',
  '2024-01-01T00:00:00Z',
  '2024-01-01 10:00:00 +1',
  '1.0',
  '=',
  '<<',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  `${'['.repeat(500)}${']'.repeat(500)}`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{ a: { b: { c: d } } }',
  '[a, b, c]',
  '[1, 2, 3]',
  '[null, null, null]',
  '&a [*a]',
  '&a text',
  '*a',
  '!!str 12',
  '!!js/function "function () {}"',
  '!!python/object x',
  '!!set {a, b}',
  '!!timestamp 2024-01-01',
  '|\n  block\n  text',
  '>-\n  folded\n  text',
  '|+\n  kept\n\n\n',
  '"\\x41\\u202e"',
  '"unclosed',
  "'it''s'",
  '? complex',
  '@at',
  '`tick`',
  '%percent',
  'text # comment',
  'first#end',
  'first#begin',
  'junior',
  'review',
];

/** Whole lines that do not belong in front matter. */
const oddLines: readonly string[] = [
  '<<: { title: merged }',
  '<<: [{ title: merged }, { description: also }]',
  'base: &base { title: x }\n<<: *base',
  'title: Twice',
  'description: Twice',
  '__proto__: { polluted: true }',
  'constructor: x',
  '? [a, b]\n: c',
  '? { a: b }\n: c',
  '1: one',
  'null: x',
  '"": empty',
  '---',
  '--- x',
  '---x',
  '...',
  '... x',
  '%YAML 1.1',
  '# a comment',
  '\ttab: x',
  '  indented: x',
  '- item',
  'just text',
  '"title": Quoted',
  'draft: true',
  'slug: other',
  'id: other',
  'layout: ../../x.astro',
  'Title: x',
  'title : spaced',
  'a: &x [*x]',
];

const yamlFiles = /\.ya?ml$|\.mdx$/;

/**
 * Finds the lines that give a field a value.
 * @param front true for lines of a file with front matter, of which only the front matter is searched
 * @returns their 0-based indexes
 */
function fieldLines(lines: readonly string[], front: boolean): number[] {
  const end = front ? lines.indexOf('---', 1) : lines.length;
  return lines.flatMap((line, index) => (index < end && /^[\s-]*\w+:/.test(line) ? [index] : []));
}

function editFields(
  copy: SeriesCopy,
  random: Random,
  change: (lines: string[], at: number) => void,
): void {
  const file = random.pick(copy.files(yamlFiles));
  copy.edit(file, (text) => {
    const lines = text.split('\n');
    const fields = fieldLines(lines, file.endsWith('.mdx'));
    if (fields.length > 0) change(lines, random.pick(fields));
    return lines.join('\n');
  });
}

/** Damages of front matter and of YAML files. */
export const fieldDamages: readonly Damage[] = [
  {
    name: 'gives a field another value',
    apply: (copy, random) =>
      editFields(copy, random, (lines, at) => {
        const [, head = ''] = /^([\s-]*\w+:)/.exec(lines[at] ?? '') ?? [];
        lines[at] = `${head} ${random.pick(oddValues)}`;
      }),
  },
  {
    name: 'gives an item of a list or map another value',
    apply: (copy, random) =>
      editFields(copy, random, (lines, at) => {
        lines[at] = (lines[at] ?? '').replace(
          /(?<=[[{,:] ?)[^[\]{},:]+(?=[,\]}])/,
          () => ` ${random.pick(oddValues)}`,
        );
      }),
  },
  {
    name: 'deletes a field',
    apply: (copy, random) => editFields(copy, random, (lines, at) => lines.splice(at, 1)),
  },
  {
    name: 'repeats a field',
    apply: (copy, random) =>
      editFields(copy, random, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  },
  {
    name: 'misspells a field',
    apply: (copy, random) =>
      editFields(copy, random, (lines, at) => {
        lines[at] = (lines[at] ?? '').replace(/\w(?=\w*:)/, '');
      }),
  },
  {
    name: 'adds a line that does not belong',
    apply: (copy, random) =>
      editFields(copy, random, (lines, at) =>
        lines.splice(at + random.below(2), 0, random.pick(oddLines)),
      ),
  },
  {
    name: 'takes the front matter away',
    apply: (copy, random) =>
      copy.edit(random.pick(copy.files(/\.mdx$/)), (text) =>
        text.replace(
          /^---\n/,
          random.pick(['', '\n---\n', '----\n', '--- \n', ' ---\n', '+++\n', '---\n---\n']),
        ),
      ),
  },
  {
    name: 'fills a YAML file with something else',
    apply: (copy, random) =>
      copy.write(
        random.pick(copy.files(/\.ya?ml$/)),
        random.pick([
          'null\n',
          '[]\n',
          '{}\n',
          'text\n',
          '42\n',
          '# only a comment\n',
          '---\n---\n',
          'a: &a [*a]\n',
          `a: &a [x,x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index ? `b${index - 1}` : 'a'},*${index ? `b${index - 1}` : 'a'}]`).join('\n')}\n`,
          `${'- '.repeat(3_000)}x\n`,
          `${'{a: '.repeat(3_000)}x${'}'.repeat(3_000)}\n`,
        ]),
      ),
  },
];
