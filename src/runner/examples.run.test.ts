import { afterAll, describe, expect, test } from 'vitest';
import { loadExamples } from '../examples/load.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { withoutKnownDifferences } from './known-differences.ts';
import { bootPythonInNode } from './node-python.ts';
import { programOf } from './program-of.ts';
import { runProgram } from './worker/run-program.ts';

const { parts } = loadSeries(contentRoot, () => undefined);
const all = parts.flatMap((part) => [...loadExamples(contentRoot, part, () => undefined).values()]);
const examples = all.filter(({ info }) => info.runs === 'browser');

let equal = 0;
afterAll(() => {
  console.log(
    `examples: ${equal} of ${examples.length} that run in a browser equal their recordings`,
  );
});

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  test('prints on the page what was recorded', { timeout: 120_000 }, async () => {
    let output = '';
    const python = await bootPythonInNode();
    const { status } = runProgram(python, programOf(example), (_stream, text) => {
      output += text;
    });
    expect(withoutKnownDifferences(output)).toBe(
      withoutKnownDifferences(example.recording?.output ?? ''),
    );
    expect(status).toBe(example.info.exit);
    equal += 1;
  });
});
