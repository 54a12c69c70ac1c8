import { expect, test } from 'vitest';
import { readProgram } from './metadata.ts';

const block = (guide: string) =>
  `# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n#\n# [tool.guide]\n${guide}# ///\n\nprint('ok')\n`;

test('the program is shown without its metadata, and knows its first line', () => {
  const { info, code, firstLine } = readProgram(block('# title = "A"\n# runs = "linux"\n'));
  expect(code).toBe("print('ok')\n");
  expect(firstLine).toBe(10);
  expect(info).toMatchObject({ title: 'A', runs: 'linux', exit: 0, args: [], requires: '>=3.11' });
});

test.each([
  ['no block', "print('ok')\n", 1, /no "# \/\/\/ script" block/],
  ['not TOML', block('# title = A\n# runs = "linux"\n'), 6, /not TOML/],
  ['unknown key', block('# title = "A"\n# runs = "linux"\n# exits = 1\n'), 1, /exits/],
  ['wrong value', block('# title = "A"\n# runs = "moon"\n'), 1, /runs/],
])('%s is refused with its line', (_, text, line, message) => {
  expect(() => readProgram(text)).toThrow(
    expect.objectContaining({ line, message: expect.stringMatching(message) }),
  );
});
