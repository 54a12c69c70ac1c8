import { languages } from '../examples/languages/languages.ts';
import { readArguments } from './usage.ts';

readArguments('node src/tools/need-interpreter.ts: says what the examples run on', {});

// Fails with one sentence when an interpreter for the examples is missing.
try {
  const names = languages.map((language) => language.interpreter());
  console.log(`examples run on ${names.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
