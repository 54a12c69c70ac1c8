import { expect, test } from 'vitest';
import { languageOf } from '../../examples/languages/languages.ts';
import { readProgram } from '../../examples/metadata.ts';
import { withoutMarkers } from '../../series/regions.ts';
import { readProgramFile } from './program-file.ts';

const text = `# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Adds numbers"
# runs = "browser"
# args = ["--fast", "a b"]
# stdin = """
# 1
# 2
# """
# ///

"""Adds."""
# region sum
print(1 + 1)
# endregion sum
`;

test('the page runs what the recorder runs, with the same arguments and input', () => {
  const program = readProgramFile('https://guide/x/add.py', text);
  const recorded = readProgram(text, languageOf('add.py'));
  expect(program.name).toBe('add.py');
  expect(program.code).toBe(`${withoutMarkers(recorded.code)}\n`);
  expect(program.args).toEqual(recorded.info.args);
  expect(program.stdin).toBe(recorded.info.stdin);
  expect(program.text).toBe(text);
});

test('a file without metadata runs as it is', () => {
  const program = readProgramFile('https://guide/x/add.py', 'print(1)\n');
  expect(program).toMatchObject({ code: 'print(1)\n', args: [], stdin: '' });
});
