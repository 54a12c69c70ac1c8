import { fuzz, summary } from './fuzz.ts';

const usage =
  'npm run fuzz -- [seed] [count] [first]: damages a series count times (1,000) and builds what is not refused\n';
const [seed = 1, count = 1_000, first = 1] = process.argv.slice(2).map(Number);
if (![seed, count, first].every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write(usage);
  process.exit(2);
}
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
