import { readArguments } from '../../tools/usage.ts';
import { type Category, scoredPages, startAuditor, steady } from './audit.ts';

readArguments(
  'node src/testing/lighthouse/report.ts: the four mobile scores of each kind of page of the built site',
  {},
);

/** Runs whose median stands for the performance of a page; it differs from run to run. */
const runs = 3;
const categories: readonly Category[] = ['performance', ...steady];

const auditor = await startAuditor(4481);
const faults: string[] = [];
const row = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, column) => (column === 0 ? `${cell}`.padEnd(36) : `${cell}`.padStart(14)))
    .join('  ');
console.log(row(['page', ...categories]));
for (const address of scoredPages()) {
  const { scores, faults: found } = await auditor.score(address, categories);
  const speeds = [scores.performance ?? 0];
  for (let run = 1; run < runs; run += 1) {
    const again = await auditor.score(address, ['performance']);
    speeds.push(again.scores.performance ?? 0);
  }
  const median = speeds.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  console.log(row([address, median, ...steady.map((category) => scores[category] ?? 0)]));
  if (steady.some((category) => scores[category] !== 100)) process.exitCode = 1;
  faults.push(...found.map((fault) => `${address} ${fault}`));
}
await auditor.close();
console.log(
  `Mobile, median of ${runs} runs for performance, which depends on this machine.${
    faults.length > 0 ? `\nPoints were lost to:\n${faults.join('\n')}` : ''
  }`,
);
