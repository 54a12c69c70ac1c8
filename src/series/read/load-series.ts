import { existsSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Report } from '../../diagnostics/diagnostics.ts';
import type { Chapter, Home, NumberedSection, Part } from '../model.ts';
import { parseOrderedName } from '../names.ts';
import type { Section } from '../outline.ts';
import { chapterSchema } from '../schemas/chapter.ts';
import { homeSchema } from '../schemas/home.ts';
import { partSchema } from '../schemas/part.ts';
import { type SeriesInfo, seriesSchema } from '../schemas/series.ts';
import { parseYaml } from './front-matter.ts';
import { loadQuestions, loadTasks } from './load-cards.ts';
import { type Glossary, loadGlossary, loadVersions } from './load-data.ts';
import { type Folder, folders, loadMdx, mdxFiles, misnamed } from './load-mdx.ts';
import { readText } from './text.ts';

/** What could be read of a content folder; `info` is absent when `series.yaml` has problems. */
export interface LoadedSeries {
  info: SeriesInfo | undefined;
  home: Home;
  glossary: Glossary;
  parts: Part[];
}

/**
 * Reads a content folder into the model and reports every problem of it. A file whose front matter
 * has problems stays in the model under stand-in fields, so that what refers to it is still checked.
 * @param root path of the content folder
 */
export function loadSeries(root: string, report: Report): LoadedSeries {
  const named = (path: string) => join(basename(root), path).split(sep).join('/');
  const parts: Part[] = [];
  for (const folder of folders(root)) {
    const name = parseOrderedName(folder);
    if (name) parts.push(loadPart({ root, folder, named, report }, name));
    else misnamed(named(folder), 'part', report);
  }
  if (parts.length === 0)
    nothing(named('series.yaml'), 'the series has no part', 'NN-slug', report);
  reportDuplicates(parts, 'part', report);
  reportSharedQuestions(parts, report);
  parts.sort((a, b) => a.order - b.order);
  const info = loadInfo(root, named('series.yaml'), report);
  const home = loadMdx({ root, named, report }, 'index.mdx', homeSchema, { title: '' });
  const glossary = loadGlossary(join(root, 'glossary.yaml'), named('glossary.yaml'), report);
  return { info, home, glossary, parts };
}

function loadInfo(root: string, file: string, report: Report): SeriesInfo | undefined {
  const path = join(root, 'series.yaml');
  if (!existsSync(path)) {
    report({
      file,
      line: 1,
      column: 1,
      code: 'file-missing',
      message: 'the series has no series.yaml',
      hint: 'write one with title, tagline, description, language and licence',
    });
    return undefined;
  }
  const text = readText(path, file, report);
  return text === undefined
    ? undefined
    : parseYaml(text, seriesSchema, { file, firstLine: 1, report });
}

function loadPart(at: Folder, { order, slug }: { order: number; slug: string }): Part {
  const { root, folder, named, report } = at;
  const chapters: Chapter[] = [];
  for (const entry of mdxFiles(root, folder)) {
    if (entry === 'index.mdx') continue;
    const name = parseOrderedName(entry.replace(/\.mdx$/, ''));
    const path = `${folder}/${entry}`;
    if (!name) {
      misnamed(named(path), 'chapter', report);
      continue;
    }
    const source = loadMdx(at, path, chapterSchema, {
      title: name.slug,
      description: name.slug,
      keywords: [],
    });
    const number = `${order}.${name.order}`;
    const minutes = Math.max(1, Math.round(source.outline.words / 200));
    chapters.push({
      ...source,
      ...name,
      number,
      minutes,
      sections: numbered(source.outline.sections, number),
    });
  }
  reportDuplicates(chapters, 'chapter', report);
  if (chapters.length === 0)
    nothing(named(`${folder}/index.mdx`), 'the part has no chapter', 'NN-slug.mdx', report);
  const questions = loadQuestions(at);
  const path = `${folder}/index.mdx`;
  const source = loadMdx(at, path, partSchema, { title: slug, description: slug });
  chapters.sort((a, b) => a.order - b.order);
  const tasks = loadTasks(at);
  const versions = loadVersions(join(root, folder), named(`${folder}/versions.yaml`), report);
  return { ...source, slug, order, folder, chapters, questions, tasks, versions };
}

function numbered(sections: Section[], chapter: string): NumberedSection[] {
  let count = 0;
  return sections.map((section) => {
    if (section.level === 2) count += 1;
    return { ...section, number: `${chapter}.${count}` };
  });
}

function nothing(file: string, message: string, name: string, report: Report): void {
  report({ file, line: 1, column: 1, code: 'file-missing', message, hint: `write ${name}` });
}

/** Each card has a page `/q/<id>/`, so that an id belongs to one part only. */
function reportSharedQuestions(parts: readonly Part[], report: Report): void {
  const files = new Map<string, string>();
  for (const { id, file } of parts.flatMap(({ questions }) => questions)) {
    const twin = files.get(id);
    files.set(id, twin ?? file);
    if (twin === undefined) continue;
    report({
      file,
      line: 1,
      column: 1,
      code: 'question-duplicate',
      message: `the question id "${id}" is taken by ${twin}`,
      hint: 'rename this file: its name is the id',
    });
  }
}

function reportDuplicates(
  items: { slug: string; order: number; file: string }[],
  what: string,
  report: Report,
): void {
  const numbers = new Map<number, string>();
  for (const { order, file } of items) {
    const twin = numbers.get(order);
    numbers.set(order, twin ?? file);
    if (twin === undefined) continue;
    const message = `the ${what} number ${order} is taken by ${twin}`;
    const hint = 'give one of them another number';
    report({ file, line: 1, column: 1, code: 'number-duplicate', message, hint });
  }
  const files = new Map<string, string>();
  for (const { slug, file } of items) {
    const twin = files.get(slug);
    if (twin) {
      report({
        file,
        line: 1,
        column: 1,
        code: 'slug-duplicate',
        message: `the ${what} slug "${slug}" is taken by ${twin}`,
        hint: 'rename one of them after its number',
      });
    } else {
      files.set(slug, file);
    }
  }
}
