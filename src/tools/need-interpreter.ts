import { interpreter } from '../examples/run.ts';

/** Ends with one sentence when the examples cannot be run here. */
try {
  console.log(`examples run on ${interpreter()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
