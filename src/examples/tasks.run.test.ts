import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { runTests } from './run-tests.ts';
import { readTaskPrograms } from './task-programs.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const tasksOf = (root: string) =>
  loadSeries(root, () => undefined)
    .parts.flatMap((part) => part.tasks)
    .map((task) => [task.slug, task, root] as const);
const tasks = [...tasksOf(contentRoot), ...tasksOf(good)];

let proved = 0;
afterAll(() => console.log(`tasks: ${proved} of ${tasks.length} fail as given and pass as solved`));

describe.each(tasks)('%s', (_, task, root) => {
  const { given, solution, tests } = readTaskPrograms(root, task);
  if (!given || !solution || !tests) throw new Error(`${task.file} lacks a program`);

  test('its tests fail on the given program and pass on the solution', async () => {
    const before = await runTests(given.name, given.code, tests);
    expect(before.ran, before.report).toBeGreaterThan(0);
    expect(before.failed, before.report).toBeGreaterThanOrEqual(task.info.faults ? 2 : before.ran);

    const after = await runTests(given.name, solution.code, tests);
    expect(after.failed, after.report).toBe(0);
    expect(after.ran, after.report).toBe(before.ran);
    proved += 1;
  });
});
