import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { languages } from '../examples/languages/languages.ts';
import { loadExamples } from '../examples/load.ts';
import { recordExamples } from '../examples/record.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { readArguments } from './usage.ts';

const { positionals } = readArguments(
  'npm run record -- [word …]: runs the examples whose path holds one of the words, or all, and writes what they printed',
  { allowPositionals: true },
);

/**
 * Runs all examples, or those whose path contains a word of the command line, and records their output in files beside
 * them. Prints a message and a hint for each example that cannot be recorded, and continues with the others.
 * @returns the exit code
 */
async function main(words: readonly string[]): Promise<number> {
  const root = contentRoot;
  const diagnostics: Diagnostic[] = [];
  const { parts } = loadSeries(root, () => undefined);
  const examples = parts.flatMap((part) => [
    ...loadExamples(root, part, (diagnostic) => {
      if (diagnostic.code === 'example-metadata') diagnostics.push(diagnostic);
    }).values(),
  ]);
  const chosen = examples.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const interpreters = languages.map((language) => language.interpreter()).join(', ');
  console.log(`${interpreters}, ${chosen.length} of ${examples.length} examples`);
  const failedCount = await recordExamples(chosen, {
    recorded: ({ path }) => console.log(`recorded ${relative(root, path)}`),
    failed: ({ file }, message, hint) =>
      console.error(`${file}: not recorded: ${message}\n    ${hint}`),
  });
  for (const { file, line, message, hint } of diagnostics)
    console.error(`${file}:${line}:1 ${message}\n    ${hint}`);
  return failedCount + diagnostics.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
