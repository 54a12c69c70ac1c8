import { describe, expect, test } from 'vitest';
import { bootPythonInNode } from './node-python.ts';
import { runProgram } from './worker/run-program.ts';

/** Runs a program in an interpreter of its own. */
async function run(
  code: string,
  { args = [], stdin = '' }: { args?: string[]; stdin?: string } = {},
) {
  const printed = { out: '', err: '' };
  const program = { file: 'try.py', files: { 'try.py': code }, args, stdin };
  const ended = runProgram(await bootPythonInNode(), program, (stream, text) => {
    printed[stream] += text;
  });
  return { ...printed, ...ended };
}

describe('a program runs as python3 runs it', () => {
  test('with its arguments and its input, alone in its folder', async () => {
    const { out, err, status } = await run(
      'import os, sys\nprint(sys.argv, os.listdir(), __name__)\nprint(sum(map(int, sys.stdin)), input.__name__)',
      { args: ['a b'], stdin: '1\n2\n' },
    );
    expect({ out, err, status }).toEqual({
      out: "['try.py', 'a b'] ['try.py'] __main__\n3 input\n",
      err: '',
      status: 0,
    });
  });

  test.each([
    ['import sys; sys.exit(3)', 3, ''],
    ['raise SystemExit("gone")', 1, 'gone\n'],
    ['import os; os._exit(4)', 4, ''],
    ['import atexit, sys; atexit.register(print, "last", file=sys.stderr)', 0, 'last\n'],
    ['raise KeyboardInterrupt', 130, /^Traceback[\s\S]*line 1[\s\S]*KeyboardInterrupt\n$/],
  ])('%s', async (code, status, err) => {
    const ended = await run(code);
    expect(ended.status).toBe(status);
    if (typeof err === 'string') expect(ended.err).toBe(err);
    else expect(ended.err).toMatch(err);
  });

  test('a traceback has the lines of the program, and none of ours', async () => {
    const { err } = await run('def f():\n    return 1 / 0\n\nf()\n');
    expect(err.split('\n').filter((line) => line.includes('File'))).toEqual([
      '  File "try.py", line 4, in <module>',
      '  File "try.py", line 2, in f',
    ]);
  });

  test('asyncio runs, and names what can never happen', async () => {
    const { out, err } = await run(
      'import asyncio\nasync def main():\n    await asyncio.sleep(0.01)\n    print("slept")\n    await asyncio.Event().wait()\nasyncio.run(main())',
    );
    expect(out).toBe('slept\n');
    expect(err).toMatch(/RuntimeError: every task waits for something that cannot happen here\n$/);
  });
});

describe('a program that asks too much ends, with its own error', () => {
  test.each([
    ['memory', 'x = bytearray(10 ** 9)', /MemoryError\n$/],
    ['memory, bit by bit', 'x = []\nwhile True: x.append(bytes(10 ** 6))', /MemoryError\n$/],
    ['recursion', 'def f(): f()\nf()', /RecursionError: maximum recursion depth exceeded\n$/],
    ['a process', 'import subprocess; subprocess.run(["ls"])', /OSError: .*\n$/],
    [
      'a thread',
      'import threading; threading.Thread(target=print).start()',
      /can't start new thread/,
    ],
    [
      'a connection',
      'import socket; socket.socket().connect(("10.0.0.1", 80))',
      /OSError: \[Errno \d+\] Network is unreachable\n$/,
    ],
    ['a name', 'import urllib.request as r; r.urlopen("http://example.com")', /name resolution/],
    ['a package', 'import requests', /ModuleNotFoundError: No module named 'requests'\n$/],
  ])('%s', async (_, code, err) => {
    const ended = await run(code);
    expect(ended.err).toMatch(err);
    expect(ended.status).toBe(1);
  });

  test('a recursion without a limit', async () => {
    const { fatal } = await run('import sys\nsys.setrecursionlimit(10 ** 7)\ndef f(): f()\nf()');
    expect(fatal).toBe('recursion');
  });
});

describe('a program finds no way to JavaScript', () => {
  test.each([
    'js',
    'pyodide_js',
    'pyodide',
    'pyodide.ffi',
    'pyodide.code',
    '_pyodide_core',
    '_pyodide',
    'session',
  ])('import %s', async (name) => {
    const { err } = await run(`import ${name}`);
    expect(err).toMatch(/^ModuleNotFoundError: /m);
  });
});
