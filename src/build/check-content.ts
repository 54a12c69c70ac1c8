import { loadExamples } from '../examples/load.ts';
import { type Diagnostic, inReadingOrder, type Report } from '../series/diagnostics.ts';
import { type LoadedSeries, loadSeries } from '../series/load.ts';
import { calloutsKnown } from './checks/callouts-known.ts';
import { componentsKnown } from './checks/components-known.ts';
import type { Check, CheckContext, CheckedPart, SeriesCheck } from './checks/context.ts';
import { examplesExist } from './checks/examples-exist.ts';
import { factsPlaced } from './checks/facts-placed.ts';
import { figuresStandAlone } from './checks/figures-stand-alone.ts';
import { fragmentsExist } from './checks/fragments-exist.ts';
import { questionsExist } from './checks/questions-exist.ts';
import { sectionsExist } from './checks/sections-exist.ts';
import { slugsFree } from './checks/slugs-free.ts';
import { tasksComplete } from './checks/tasks-complete.ts';
import { termsHold } from './checks/terms-hold.ts';

const checks: readonly Check[] = [
  calloutsKnown,
  componentsKnown,
  examplesExist,
  figuresStandAlone,
  questionsExist,
  fragmentsExist,
  sectionsExist,
  tasksComplete,
];

const seriesChecks: readonly SeriesCheck[] = [slugsFree, termsHold, factsPlaced];

/** A content folder as it was read, with every problem of it in reading order. */
export interface CheckedContent {
  series: LoadedSeries;
  problems: Diagnostic[];
}

/**
 * Reads a content folder and checks it without rendering it.
 * @param root path of the content folder
 */
export function checkContent(root: string): CheckedContent {
  const problems: Diagnostic[] = [];
  const report: Report = (problem) => problems.push(problem);
  const series = loadSeries(root, report);
  const parts = series.parts.map((part) => ({ part, examples: loadExamples(root, part, report) }));
  const run = (source: CheckContext['source'], home?: CheckedPart) => {
    for (const check of checks) {
      check({ root, source, home, parts }, ({ line, column }, code, message, hint) =>
        report({ file: source.file, line, column, code, message, hint }),
      );
    }
  };
  run(series.home);
  for (const home of parts) {
    const { part } = home;
    for (const source of [part, ...part.chapters, ...part.questions, ...part.tasks])
      run(source, home);
  }
  for (const check of seriesChecks) check(series, report);
  return { series, problems: inReadingOrder(problems) };
}
