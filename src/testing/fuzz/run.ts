import { readArguments } from '../../tools/usage.ts';
import { fuzz, summary } from './fuzz.ts';

const { positionals } = readArguments(
  'node src/testing/fuzz/run.ts [seed] [count] [first]: damages a series count times (1,000) and builds what is not refused',
  { allowPositionals: true },
  (words) => words.length <= 3 && words.every((word) => /^[1-9]\d*$/.test(word)),
);
const [seed = 1, count = 1_000, first = 1] = positionals.map(Number);
if (first + count > 10_000) {
  process.stderr.write('a seed has 9,999 cases: take another seed for more\n');
  process.exit(2);
}
const numbers = Array.from({ length: count }, (_, index) => first + index);
const report = await fuzz(seed, numbers, {
  together: Number.POSITIVE_INFINITY,
  alone: Number.POSITIVE_INFINITY,
});
process.stdout.write(`${summary(report)}\n`);
if (report.wrong.length > 0) process.exitCode = 1;
