import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { languages, withExtension } from '../examples/languages/languages.ts';
import { loadExamples } from '../examples/load.ts';
import { formatRecording } from '../examples/recording.ts';
import { runExample } from '../examples/run.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { readArguments } from './usage.ts';

const { positionals } = readArguments(
  'npm run record -- [word …]: runs the examples whose path holds one of the words, or all, and writes what they printed',
  { allowPositionals: true },
);

/**
 * Runs every example, or those whose path holds a word of the command line, and writes what it printed
 * beside it. An example that does not end with the status it declares is named and not recorded.
 */
function main(words: readonly string[]): number {
  const root = contentRoot;
  const problems: Diagnostic[] = [];
  const { parts } = loadSeries(root, () => undefined);
  const examples = parts.flatMap((part) => [
    ...loadExamples(root, part, (problem) => {
      if (problem.code === 'example-metadata') problems.push(problem);
    }).values(),
  ]);
  const chosen = examples.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const interpreters = languages.map((language) => language.interpreter()).join(', ');
  console.log(`${interpreters}, ${chosen.length} of ${examples.length} examples`);
  let failed = 0;
  for (const example of chosen) {
    const program = readFileSync(example.path, 'utf8');
    const recording = runExample(example, program);
    if (recording.exit !== example.info.exit) {
      console.error(
        `${example.file}: ended with ${recording.exit}, its metadata says ${example.info.exit}\n${recording.output}`,
      );
      failed += 1;
      continue;
    }
    writeFileSync(withExtension(example.path, '.out'), formatRecording(recording));
    console.log(`recorded ${relative(root, example.path)}`);
  }
  for (const { file, line, message, hint } of problems)
    console.error(`${file}:${line}:1 ${message}\n    ${hint}`);
  return failed + problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main(positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
