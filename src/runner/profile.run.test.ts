import { expect, test } from 'vitest';
import { callTree } from './client/call-tree.ts';
import { bootPythonInNode } from './node-python.ts';
import { runProgram } from './worker/run-program.ts';

async function profileOf(code: string) {
  let printed = '';
  const program = { file: 'try.py', files: { 'try.py': code }, args: [], stdin: '', profile: true };
  const { status, profile } = runProgram(await bootPythonInNode(), program, (_stream, text) => {
    printed += text;
  });
  if (!profile) throw new Error(`no profile: ${printed}`);
  return { status, printed, profile };
}

const twoCallers = `def leaf(n):
    return sum(range(n))


def few():
    return leaf(20_000)


def many():
    return [leaf(20_000) for _ in range(100)]


print(few() < sum(many()))
raise SystemExit(3)
`;

test('a program that is profiled prints and ends as it does else, and its calls are counted', async () => {
  const { status, printed, profile } = await profileOf(twoCallers);
  expect({ status, printed }).toEqual({ status: 3, printed: 'True\n' });
  const names = profile.functions.filter(({ file }) => file === 'try.py');
  expect(names.map(({ name, line, calls }) => `${name} ${line} ${calls}`).sort()).toEqual([
    '<module> 1 1',
    'few 5 1',
    'leaf 1 101',
    'many 9 1',
  ]);
  expect(profile.table).toMatch(/^\d+ function calls[\s\S]*try\.py:1\(leaf\)/);
  expect(profile.table).not.toMatch(/session|\/tmp\//);
  const tree = callTree(profile, 'try.py', 0);
  const children = tree?.children.map(({ called }) => called.name) ?? [];
  expect(children[0]).toBe('many');
  expect(children).toContain('few');
  const many = tree?.children[0]?.children.find(({ called }) => called.name === 'leaf');
  expect(many?.calls).toBe(100);
});

test('a traceback of a profiled program has its own lines alone', async () => {
  const { status, printed } = await profileOf('def f():\n    return 1 / 0\n\nf()\n');
  expect(status).toBe(1);
  expect(printed.match(/File "[^"]*", line \d+/g)).toEqual([
    'File "try.py", line 4',
    'File "try.py", line 2',
  ]);
});
