import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { languages } from './languages/languages.ts';
import { compileErrors } from './languages/python.ts';
import { loadExamples } from './load.ts';
import { missingNeeds } from './missing-needs.ts';
import { runExample } from './run.ts';

const root = contentRoot;
const { parts } = loadSeries(root, () => undefined);
const examples = parts.flatMap((part) => [...loadExamples(root, part, () => undefined).values()]);

const interpreters = () => languages.map((language) => language.interpreter()).join(', ');

beforeAll(() => {
  interpreters();
});

/** A version without its last number, as "Python 3.11". */
const release = (interpreter: string) => /^.*?\d+\.\d+/.exec(interpreter)?.[0];

const named = examples.map((example) => [example.name, example] as const);

let ran = 0;
const notRun: string[] = [];
const different: string[] = [];
afterAll(() => {
  console.log(`examples: ${ran} of ${examples.length} ran on ${interpreters()}`);
  for (const reason of notRun) console.log(`examples: not run: ${reason}`);
  for (const name of different) console.log(`examples: not compared: ${name}`);
});

test('the series has a recorded example', () => {
  expect(examples.filter(({ recording }) => recording).length).toBeGreaterThan(0);
});

describe.concurrent.each(named)('%s', (_, example) => {
  const missing = missingNeeds(example);
  // The gate has everything; a reader's machine may lack something, and is told what was not checked.
  const skipped = missing.length > 0 && !process.env['CI'];
  if (skipped) notRun.push(`${example.name} needs ${missing.join(', ')}`);
  test.skipIf(skipped)(
    'prints what its recording says and ends with the same status',
    { timeout: 60_000 },
    async () => {
      const run = await runExample(example, readFileSync(example.path, 'utf8'));
      ran += 1;
      const recordedOn = example.recording?.interpreter ?? '';
      // What a program prints is a claim about the version that it was recorded on; the gate has that version.
      if (process.env['CI'] || release(run.interpreter) === release(recordedOn))
        expect(run.output).toBe(example.recording?.output);
      else if (run.output !== example.recording?.output)
        different.push(`${example.name} prints something else than on ${recordedOn}`);
      expect(run.exit).toBe(example.info.exit);
      expect(run.fingerprint).toBe(example.recording?.fingerprint);
    },
  );
});

test('every fenced fragment of Python compiles', () => {
  const fences = parts.flatMap((part) =>
    [part, ...part.chapters, ...part.questions].flatMap(({ file, outline }) =>
      outline.fences
        .filter(({ language }) => language === 'python')
        .map((fence) => ({ file, ...fence })),
    ),
  );
  const errors = compileErrors(fences.map(({ code }) => code)).map(({ index, line, message }) => {
    const fence = fences[index];
    return `${fence?.file}:${(fence?.line ?? 0) + line} ${message}`;
  });
  expect(errors).toEqual([]);
});
