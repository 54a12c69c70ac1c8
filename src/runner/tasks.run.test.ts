import { afterAll, describe, expect, test } from 'vitest';
import { readTaskPrograms, type TaskProgram } from '../examples/task-programs.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { bootPythonInNode } from './node-python.ts';
import { runProgram } from './worker/run-program.ts';

const tasks = loadSeries(contentRoot, () => undefined).parts.flatMap((part) => part.tasks);
const onPage = tasks.filter(({ info }) => info.runs === 'browser');

afterAll(() =>
  console.log(`tasks: ${onPage.length} of ${tasks.length} run their tests on the page`),
);

/** Runs the tests of a task on an answer, as the page does. */
async function runTests(name: string, answer: string, tests: TaskProgram) {
  const files = { [name]: `${answer}\n`, [tests.name]: `${tests.code}\n` };
  let report = '';
  const program = { file: '-m unittest', args: ['tests'], files, stdin: '' };
  const { status } = runProgram(await bootPythonInNode(), program, (_stream, text) => {
    report += text;
  });
  return { status, report };
}

describe.each(onPage.map((task) => [task.slug, task] as const))('%s', (_, task) => {
  test('its tests fail on the given program and pass on the solution', async () => {
    const { given, solution, tests } = readTaskPrograms(contentRoot, task);
    if (!given || !solution || !tests) throw new Error(`${task.file} lacks a program`);
    const before = await runTests(given.name, given.code, tests);
    expect(before.status, before.report).toBe(1);
    expect(before.report).toMatch(/^FAILED /m);
    const after = await runTests(given.name, solution.code, tests);
    expect(after.status, after.report).toBe(0);
  }, 120_000);
});
