import { handedOver } from './components/handed-over.ts';
import { type Example, loadExamples } from './examples/load.ts';
import { readTaskPrograms, type TaskPrograms } from './examples/task-programs.ts';
import type { Part, Series, Task } from './series/model.ts';
import { contentRoot } from './series/read/content-root.ts';
import { type Change, sectionChanges } from './series/read/history.ts';
import { loadSeries } from './series/read/load-series.ts';

/** What pages and components render: the series and the examples of each part's folder. */
export interface Guide {
  series: Series;
  examples: ReadonlyMap<string, ReadonlyMap<string, Example>>;
}

let kept: Guide | undefined;
let readAt = 0;

/** In `dev`, the components of one page share one reading; a page takes about this long, in milliseconds. */
const pageTime = 300;

/**
 * The guide as it stands in the content folder: read once in a build, afresh for each page in `dev`.
 * @throws Error when the series cannot be read; the content check has then reported why
 */
export function guide(): Guide {
  kept ??= handedOver();
  if (kept && (import.meta.env.PROD || Date.now() - readAt < pageTime)) return kept;
  const quiet = () => undefined;
  const { info, home, glossary, parts } = loadSeries(contentRoot(), quiet);
  if (!info)
    throw new Error('content/series.yaml is missing or wrong: npm run build names each problem');
  const examples = new Map(
    parts.map((part) => [part.folder, loadExamples(contentRoot(), part, quiet)]),
  );
  kept = { series: { info, home, glossary, parts }, examples };
  readAt = Date.now();
  return kept;
}

/**
 * The part that lives in a folder of the content.
 * @throws Error when there is none
 */
export function partIn(folder: string): Part {
  const part = guide().series.parts.find((candidate) => candidate.folder === folder);
  if (!part) throw new Error(`no part in the folder ${folder}`);
  return part;
}

/**
 * The programs of a task.
 * @throws Error when one is missing; the content check has then reported it
 */
export function programsOf(task: Task): TaskPrograms {
  const { given, solution, tests } = readTaskPrograms(contentRoot(), task);
  if (!given || !solution || !tests) throw new Error(`a program is missing beside ${task.file}`);
  return { given, solution, tests };
}

/**
 * What has changed by git's history: read once in a build, afresh each time in `dev`.
 * @returns undefined when git tells nothing
 */
export function changes(): Change[] | undefined {
  const given = handedOver();
  return given ? given.changes : sectionChanges(contentRoot());
}

let history: boolean | undefined;

/** True when git tells what has changed, so that there is a page of changes. */
export function hasHistory(): boolean {
  history ??= changes() !== undefined;
  return history;
}

/** An address under the site's base path. */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}
