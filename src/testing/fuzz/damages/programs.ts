import { createHash } from 'node:crypto';
import type { Damage, SeriesCopy } from '../damage.ts';
import { oddTexts } from './texts.ts';

/** Lines of inline script metadata, some of them no TOML. */
const oddMetadata: readonly string[] = [
  ...oddTexts.map((text) => `title = ${JSON.stringify(text)}`),
  ...oddTexts.map((text) => `args = [${JSON.stringify(text)}]`),
  'title = 12',
  'title = ""',
  "title = '''\n# multi\n# line'''",
  'title = "\\u202e"',
  'title = "\\uD800"',
  'title = "\\U00110000"',
  'runs = "moon"',
  'runs = ["browser", "linux"]',
  'exit = 1e400',
  'exit = 9999999999999999999',
  'exit = -0',
  'exit = nan',
  'exit = true',
  'exit = 1979-05-27',
  'exit = 3',
  'args = "one"',
  'args = [1, 2]',
  `args = ${'['.repeat(400)}${']'.repeat(400)}`,
  `args = ${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  'args.x = 1',
  'stdin = "a\\nb"',
  'unknown = true',
  '__proto__ = { x = 1 }',
  'constructor.prototype.x = 1',
  '"quoted key" = 1',
  '[tool.guide]',
  '[tool.guide.more]',
  '[[tool.guide]]',
  '[tool]',
  '[other]',
  '///',
  '/// script',
  '',
  'runs = "browser" # comment',
  `a = ${'{ b = '.repeat(2_000)}`,
];

/** Odd lines for a program, such as unmatched markers of regions. */
const oddCode: readonly string[] = [
  '# region greeting',
  '# endregion',
  '# region other',
  '# region',
  '# region __proto__',
  '  # region indented',
  '# /// script',
  '# ///',
  '</script>',
  "print('\u202e')",
  '\f',
  'x = """',
  `x = "${'y'.repeat(50_000)}"`,
  `"${'\\"'.repeat(3_000)}`,
  '('.repeat(3_000),
  '\t\tx',
  'ünïcödé = "日本語"',
];

/** First lines for a recording, most of them invalid. */
const oddHeaders: readonly string[] = [
  '',
  '# recorded:',
  '# recorded: x on y, exit 999999999999999999999, program 000000000000',
  '# recorded: <b>x</b> on <i>y</i>, exit 0, program HASH',
  '# recorded: Python 3.11.7 on linux, exit 1e5, program HASH',
  '# recorded: Python 3.11.7 on linux, exit -9, program HASH',
  '# recorded: Python 3.11.7 on linux, exit 99999999999999999999999999999999, program HASH',
  '# recorded: Python 3.11.7 on linux, exit 0, program HASH # more',
  ' # recorded: Python 3.11.7 on linux, exit 0, program HASH',
  '# RECORDED: Python 3.11.7 on linux, exit 0, program HASH',
];

const oddOutputs: readonly string[] = [
  '',
  '\n\n\n',
  '\u001b[31mred\u001b[0m\n',
  '\u0000\u0001\n',
  '50%\r100%\n',
  '</samp><script>alert(1)</script>\n',
  'a\u2028b\n',
  '\ud800\n',
  `${'x'.repeat(200_000)}\n`,
  'line\n'.repeat(30_000),
  'שלום\n',
];

/** Changes a program, and writes a recording that matches the changed text, so that only the program is damaged. */
function rewriteWithRecording(
  copy: SeriesCopy,
  path: string,
  change: (text: string) => string,
): void {
  const program = change(copy.read(path));
  copy.write(path, program);
  const out = path.replace(/\.py$/, '.out');
  const hash = fingerprint(program);
  copy.write(out, `# recorded: Python 3.11.7 on linux, exit 0, program ${hash}\nhello\n`);
}

const fingerprint = (program: string) =>
  createHash('sha256').update(program).digest('hex').slice(0, 12);

/** Damages of examples, their recordings and the programs of tasks. */
export const programDamages: readonly Damage[] = [
  {
    name: 'adds a line to the metadata of an example',
    apply(copy, random) {
      const path = random.pick(copy.files(/examples\/.*\.py$/));
      const line = random.pick(oddMetadata);
      rewriteWithRecording(copy, path, (text) =>
        text.replace(/^# args/m, () => `# ${line}\n# args`),
      );
    },
  },
  {
    name: 'gives the metadata of an example another value',
    apply(copy, random) {
      const path = random.pick(copy.files(/examples\/.*\.py$/));
      const line = random.pick(oddMetadata);
      const [key = ''] = line.split(' ');
      rewriteWithRecording(copy, path, (text) =>
        text
          .split('\n')
          .filter((each) => !each.startsWith(`# ${key} `))
          .join('\n')
          .replace(/^# \[tool\.guide\]$/m, () => `# [tool.guide]\n# ${line}`),
      );
    },
  },
  {
    name: 'adds a line to a program',
    apply(copy, random) {
      const path = random.pick(copy.files(/\.py$/));
      const lines = copy.read(path).split('\n');
      lines.splice(random.below(lines.length + 1), 0, random.pick(oddCode));
      if (path.includes('/examples/')) rewriteWithRecording(copy, path, () => lines.join('\n'));
      else copy.write(path, lines.join('\n'));
    },
  },
  {
    name: 'damages the first line of a recording',
    apply(copy, random) {
      const path = random.pick(copy.files(/\.out$/));
      const hash = fingerprint(copy.read(path.replace(/\.out$/, '.py')));
      const header = random.pick(oddHeaders).replace('HASH', hash);
      copy.edit(path, (text) => `${header}\n${text.slice(text.indexOf('\n') + 1)}`);
    },
  },
  {
    name: 'records an odd output',
    apply(copy, random) {
      const path = random.pick(copy.files(/\.out$/));
      copy.edit(path, (text) => text.slice(0, text.indexOf('\n') + 1) + random.pick(oddOutputs));
    },
  },
];
