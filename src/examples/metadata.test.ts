import { expect, test } from 'vitest';
import { bash } from './languages/bash.ts';
import { python } from './languages/python.ts';
import { readProgram } from './metadata.ts';

const block = (guide: string) =>
  `# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n#\n# [tool.guide]\n${guide}# ///\n\nprint('ok')\n`;

test('the program is shown without its metadata, as readers see it', () => {
  const { info, code } = readProgram(block('# title = "A"\n# runs = "linux"\n'), python);
  expect(code).toBe("print('ok')\n");
  expect(info).toMatchObject({ title: 'A', runs: 'linux', exit: 0, args: [], requires: '>=3.11' });
});

test.each([
  ['no block', "print('ok')\n", 1, /no "# \/\/\/ script" block/],
  ['not TOML', block('# title = A\n# runs = "linux"\n'), 6, /not TOML/],
  ['unknown key', block('# title = "A"\n# runs = "linux"\n# exits = 1\n'), 1, /exits/],
  ['wrong value', block('# title = "A"\n# runs = "moon"\n'), 1, /runs/],
  [
    'profiled nowhere',
    block('# title = "A"\n# runs = "linux"\n# profile = true\n'),
    1,
    /profile: only a program with runs = "browser"/,
  ],
])('%s is refused with its line', (_, text, line, message) => {
  expect(() => readProgram(text, python)).toThrow(
    expect.objectContaining({ line, message: expect.stringMatching(message) }),
  );
});

test('a shell script keeps its first line, and names no versions', () => {
  const text =
    '#!/usr/bin/env bash\n# /// script\n# [tool.guide]\n# title = "A"\n# runs = "linux"\n# ///\n\nset -u\n';
  const { info, code } = readProgram(text, bash);
  expect(code).toBe('#!/usr/bin/env bash\n\nset -u\n');
  expect(info.requires).toBe('');
  expect(() => readProgram(text.replace('linux', 'browser'), bash)).toThrow(/no browser runs bash/);
});
