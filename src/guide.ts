import { content } from 'virtual:guide-content';
import type { Example } from './examples/load.ts';
import { readTaskPrograms, type TaskPrograms } from './examples/task-programs.ts';
import { type Addresses, addressesOf } from './permalinks/addresses.ts';
import type { Alias } from './permalinks/aliases.ts';
import { formerAddresses } from './permalinks/former.ts';
import type { ShownChange } from './series/latest-changes.ts';
import type { Chapter, Part, Series, Task } from './series/model.ts';
import { contentRoot } from './series/read/content-root.ts';

/** The content as it was read once, in a form that JSON can hold. */
export interface GuideContent {
  series: Series;
  /** Folder of a part -> its examples. */
  examples: Record<string, Example[]>;
  aliases: Alias[];
  /** The latest changes to sections, newest first; absent when there is no history in git. */
  changes?: ShownChange[];
  /** "part/chapter" (slugs) -> day of the last change to the text, as "2026-11-23"; absent without a history in git. */
  lastChanged?: Record<string, string>;
}

const { series, aliases, changes } = content;

/** The series that this site is made of (parts with chapters, questions and tasks; glossary) and its latest changes. */
export { changes, series };

const examples = new Map(
  Object.entries(content.examples).map(([folder, list]) => [
    folder,
    new Map(list.map((example) => [example.name, example])),
  ]),
);

/** The examples of a part by their path in its `examples` folder. */
export const examplesOf = ({ folder }: Pick<Part, 'folder'>): ReadonlyMap<string, Example> =>
  examples.get(folder) ?? new Map();

/** All permanent addresses of the site: pages with their fragments, and files of programs. */
export const addresses: Addresses = addressesOf({ series, examples });

/** The former addresses of pages and sections, and where each leads today. */
export const former = formerAddresses(addresses, aliases);

/** The former ids of the element that has this id on this page today. */
export const formerIds = (page: string, id: string): readonly string[] =>
  former.fragments.get(page)?.get(id) ?? [];

/**
 * The part that lies in a folder of the content.
 * @throws Error when there is none
 */
export function partIn(folder: string): Part {
  const part = series.parts.find((candidate) => candidate.folder === folder);
  if (!part) throw new Error(`no part in the folder ${folder}`);
  return part;
}

/**
 * The programs of a task.
 * @throws Error when one is missing; the content check has then reported it
 */
export function programsOf(task: Task): TaskPrograms {
  const { given, solution, tests } = readTaskPrograms(contentRoot, task);
  if (!given || !solution || !tests) throw new Error(`a program is missing beside ${task.file}`);
  return { given, solution, tests };
}

/** The day on which the text of a chapter last changed, as "2026-11-23"; undefined when git tells none. */
export const lastChanged = (part: Pick<Part, 'slug'>, { slug }: Pick<Chapter, 'slug'>) =>
  content.lastChanged?.[`${part.slug}/${slug}`];

/** Base path of the site without a final slash, as "" or "/guide". */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the site's base path before an address. */
export const href = (address: string): string => base + address;
