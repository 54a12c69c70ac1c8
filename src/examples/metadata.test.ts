import { expect, test } from 'vitest';
import { bash } from './languages/bash.ts';
import { python } from './languages/python.ts';
import { readProgram, whereItRuns } from './metadata.ts';
import { missingNeeds } from './missing-needs.ts';

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

test('a shell script names commands, since it has no packages', () => {
  const text =
    '# /// script\n# dependencies = ["git"]\n# [tool.guide]\n# title = "A"\n# runs = "linux"\n# ///\n';
  expect(() => readProgram(text, bash)).toThrow(/commands = \["git"\]/);
});

test('what a program needs is said on its page, and looked for before it is tested', () => {
  const lines = '# title = "A"\n# runs = "linux"\n# commands = ["sh", "no-such-command"]\n';
  const { info } = readProgram(block(lines), python);
  expect(whereItRuns({ ...info, dependencies: ['boto3'] })).toBe(
    'needs Linux, sh, no-such-command, boto3',
  );
  expect(missingNeeds({ name: 'a.py', info })).toEqual(['no-such-command']);
});
