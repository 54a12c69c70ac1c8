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
import { folderNames, loadMdx, mdxFiles, type PartFolder, reportMisnamed } from './load-mdx.ts';
import { readText } from './read-text.ts';

/** A content folder as it could be read; `info` is undefined when `series.yaml` is missing or wrong. */
export interface LoadedSeries {
  info: SeriesInfo | undefined;
  home: Home;
  glossary: Glossary;
  parts: Part[];
}

/**
 * Reads a content folder into the model and reports every problem. A file with wrong front matter stays in
 * the model with placeholder fields, so that references to it are still checked.
 * @param root path of the content folder
 */
export function loadSeries(root: string, report: Report): LoadedSeries {
  const printedName = (path: string) => join(basename(root), path).split(sep).join('/');
  const parts: Part[] = [];
  for (const folder of folderNames(root)) {
    const name = parseOrderedName(folder);
    if (name) parts.push(loadPart({ root, folder, printedName, report }, name));
    else reportMisnamed(printedName(folder), 'part', report);
  }
  if (parts.length === 0)
    reportEmpty(printedName('series.yaml'), 'the series has no part', 'NN-slug', report);
  reportDuplicates(parts, 'part', report);
  reportSharedQuestions(parts, report);
  parts.sort((a, b) => a.order - b.order);
  const info = loadInfo(root, printedName('series.yaml'), report);
  const home = loadMdx({ root, printedName, report }, 'index.mdx', homeSchema, { title: '' });
  const glossary = loadGlossary(join(root, 'glossary.yaml'), printedName('glossary.yaml'), report);
  return { info, home, glossary, parts };
}

/** Reads `series.yaml`; undefined after reporting what is wrong with it. */
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

/** Reads a part with its chapters, questions, tasks and version facts. */
function loadPart(partFolder: PartFolder, { order, slug }: { order: number; slug: string }): Part {
  const { root, folder, printedName, report } = partFolder;
  const chapters: Chapter[] = [];
  for (const entry of mdxFiles(root, folder)) {
    if (entry === 'index.mdx') continue;
    const name = parseOrderedName(entry.replace(/\.mdx$/, ''));
    const path = `${folder}/${entry}`;
    if (!name) {
      reportMisnamed(printedName(path), 'chapter', report);
      continue;
    }
    const source = loadMdx(partFolder, path, chapterSchema, {
      title: name.slug,
      description: name.slug,
      keywords: [],
    });
    const number = `${order}.${name.order}`;
    const minutes = Math.max(1, Math.round(source.outline.wordCount / 200));
    chapters.push({
      ...source,
      ...name,
      number,
      minutes,
      sections: numberSections(source.outline.sections, number),
    });
  }
  reportDuplicates(chapters, 'chapter', report);
  if (chapters.length === 0)
    reportEmpty(
      printedName(`${folder}/index.mdx`),
      'the part has no chapter',
      'NN-slug.mdx',
      report,
    );
  const questions = loadQuestions(partFolder);
  const path = `${folder}/index.mdx`;
  const source = loadMdx(partFolder, path, partSchema, { title: slug, description: slug });
  chapters.sort((a, b) => a.order - b.order);
  const tasks = loadTasks(partFolder);
  const versions = loadVersions(join(root, folder), printedName(`${folder}/versions.yaml`), report);
  return { ...source, slug, order, folder, chapters, questions, tasks, versions };
}

/**
 * Numbers the sections of a chapter: those of level 2 count up, those of level 3 have the number of the one above.
 * @param chapter number of the chapter, as "8.4"
 */
function numberSections(sections: Section[], chapter: string): NumberedSection[] {
  let count = 0;
  return sections.map((section) => {
    if (section.level === 2) count += 1;
    return { ...section, number: `${chapter}.${count}` };
  });
}

/** Reports that the series has no part, or a part no chapter; `name` is the form of the name to write. */
function reportEmpty(file: string, message: string, name: string, report: Report): void {
  report({ file, line: 1, column: 1, code: 'file-missing', message, hint: `write ${name}` });
}

/** Reports a card whose id a card of another part has too: both would have the page `/q/<id>/`. */
function reportSharedQuestions(parts: readonly Part[], report: Report): void {
  const files = new Map<string, string>();
  for (const { id, file } of parts.flatMap(({ questions }) => questions)) {
    const firstFile = files.get(id);
    files.set(id, firstFile ?? file);
    if (firstFile === undefined) continue;
    report({
      file,
      line: 1,
      column: 1,
      code: 'question-duplicate',
      message: `the question id "${id}" is taken by ${firstFile}`,
      hint: 'rename this file: its name is the id',
    });
  }
}

/** Reports chapters of a part, or parts, that have the same number or slug. */
function reportDuplicates(
  items: { slug: string; order: number; file: string }[],
  what: string,
  report: Report,
): void {
  const numbers = new Map<number, string>();
  for (const { order, file } of items) {
    const firstFile = numbers.get(order);
    numbers.set(order, firstFile ?? file);
    if (firstFile === undefined) continue;
    const message = `the ${what} number ${order} is taken by ${firstFile}`;
    const hint = 'give one of them another number';
    report({ file, line: 1, column: 1, code: 'number-duplicate', message, hint });
  }
  const files = new Map<string, string>();
  for (const { slug, file } of items) {
    const firstFile = files.get(slug);
    if (firstFile) {
      report({
        file,
        line: 1,
        column: 1,
        code: 'slug-duplicate',
        message: `the ${what} slug "${slug}" is taken by ${firstFile}`,
        hint: 'rename one of them after its number',
      });
    } else {
      files.set(slug, file);
    }
  }
}
