import { readArguments } from '../../tools/usage.ts';
import { type Category, scoredPages, stableCategories, startAuditor } from './audit.ts';

readArguments(
  'node src/testing/lighthouse/report.ts: the four mobile scores of each kind of page of the built site',
  {},
);

/** Number of runs per page; the report shows the median of their performance scores, which vary. */
const runCount = 3;
const categories: readonly Category[] = ['performance', ...stableCategories];

const auditor = await startAuditor(4481);
const allLostPoints: string[] = [];
const formatRow = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, column) => (column === 0 ? `${cell}`.padEnd(36) : `${cell}`.padStart(14)))
    .join('  ');
console.log(formatRow(['page', ...categories]));
for (const address of scoredPages()) {
  const { scores, lostPoints } = await auditor.score(address, categories);
  const performanceScores = [scores.performance ?? 0];
  for (let run = 1; run < runCount; run += 1) {
    const again = await auditor.score(address, ['performance']);
    performanceScores.push(again.scores.performance ?? 0);
  }
  const median = performanceScores.toSorted((a, b) => a - b)[Math.floor(runCount / 2)] ?? 0;
  console.log(
    formatRow([address, median, ...stableCategories.map((category) => scores[category] ?? 0)]),
  );
  if (stableCategories.some((category) => scores[category] !== 100)) process.exitCode = 1;
  allLostPoints.push(...lostPoints.map((audit) => `${address} ${audit}`));
}
await auditor.close();
console.log(
  `Mobile, median of ${runCount} runs for performance, which depends on this machine.${
    allLostPoints.length > 0 ? `\nPoints were lost to:\n${allLostPoints.join('\n')}` : ''
  }`,
);
