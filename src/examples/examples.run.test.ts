import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { languageOf, languages } from './languages/languages.ts';
import { compileErrors } from './languages/python.ts';
import { loadExamples } from './load.ts';
import { runExample } from './run.ts';

const root = contentRoot;
const { parts } = loadSeries(root, () => undefined);
const examples = parts.flatMap((part) => [...loadExamples(root, part, () => undefined).values()]);

const interpreters = () => languages.map((language) => language.interpreter()).join(', ');

beforeAll(() => {
  interpreters();
});

const named = examples.map((example) => [example.name, example] as const);

let ran = 0;
const notRun: string[] = [];
afterAll(() => {
  console.log(`examples: ${ran} of ${examples.length} ran on ${interpreters()}`);
  for (const reason of notRun) console.log(`examples: not run: ${reason}`);
});

test('the series has a recorded example', () => {
  expect(examples.filter(({ recording }) => recording).length).toBeGreaterThan(0);
});

describe.concurrent.each(named)('%s', (_, example) => {
  const missing = languageOf(example.name).missingDependencies(example.info.dependencies);
  // The gate has every package; a reader's machine may lack one, and is told what was not checked.
  const skipped = missing.length > 0 && !process.env['CI'];
  if (skipped) notRun.push(`${example.name} needs ${missing.join(', ')}`);
  test.skipIf(skipped)(
    'prints what its recording says and ends with the same status',
    { timeout: 60_000 },
    async () => {
      const run = await runExample(example, readFileSync(example.path, 'utf8'));
      ran += 1;
      expect(run.output).toBe(example.recording?.output);
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
