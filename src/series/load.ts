import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { chapterSchema } from './chapter-schema.ts';
import type { Report } from './diagnostics.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import { homeSchema } from './home-schema.ts';
import type { Chapter, Home, NumberedSection, Part, Question } from './model.ts';
import { parseOrderedName, slugPattern } from './names.ts';
import { emptyOutline, readOutline, type Section } from './outline.ts';
import { partSchema } from './part-schema.ts';
import { type QuestionInfo, questionSchema } from './question-schema.ts';
import { type SeriesInfo, seriesSchema } from './series-schema.ts';
import { readText } from './text.ts';

/** What could be read of a content folder; `info` is absent when `series.yaml` has problems. */
export interface LoadedSeries {
  info: SeriesInfo | undefined;
  home: Home;
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
  reportDuplicates(parts, 'part', report);
  parts.sort((a, b) => a.order - b.order);
  const info = loadInfo(root, named('series.yaml'), report);
  const home = loadMdx({ root, named, report }, 'index.mdx', homeSchema, { title: '' });
  return { info, home, parts };
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

interface Folder {
  root: string;
  folder: string;
  named: (path: string) => string;
  report: Report;
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
    const source = loadMdx(at, path, chapterSchema, { title: name.slug, description: name.slug });
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
  const questions = loadQuestions(at);
  const path = `${folder}/index.mdx`;
  const source = loadMdx(at, path, partSchema, { title: slug, description: slug });
  chapters.sort((a, b) => a.order - b.order);
  return { ...source, slug, order, folder, chapters, questions };
}

function loadQuestions(at: Folder): Question[] {
  const found = new Map<string, Question>();
  for (const entry of mdxFiles(at.root, `${at.folder}/questions`, true)) {
    const path = `${at.folder}/questions/${entry}`;
    const id = basename(entry, '.mdx');
    const file = at.named(path);
    if (!slugPattern.test(id)) misnamed(file, 'question', at.report);
    const twin = found.get(id);
    if (twin) {
      at.report({
        file,
        line: 1,
        column: 1,
        code: 'question-duplicate',
        message: `the question id "${id}" is taken by ${twin.file}`,
        hint: 'rename this file: its name is the id',
      });
      continue;
    }
    const source = loadMdx(at, path, questionSchema, unreadQuestion);
    const [chapter = '', section = ''] = source.info.section.split('#');
    found.set(id, { ...source, id, target: { chapter, section } });
  }
  return [...found.values()];
}

/** Stands in for a card whose front matter has problems; its empty section is not looked up. */
const unreadQuestion: QuestionInfo = {
  question: '',
  level: 'junior',
  kind: 'concept',
  section: '',
  keyPoints: [],
  wrongAnswer: { claim: '', why: '' },
  followUps: [],
  checked: '',
};

function loadMdx<T>(
  { root, named, report }: Omit<Folder, 'folder'>,
  path: string,
  schema: z.ZodType<T>,
  fallback: T,
) {
  const file = named(path);
  if (!existsSync(join(root, path))) {
    const message = 'there is no opening page';
    const hint = 'write this file, with its fields in front matter';
    report({ file, line: 1, column: 1, code: 'file-missing', message, hint });
    return { path, file, info: fallback, outline: emptyOutline() };
  }
  const text = readText(join(root, path), file, report);
  if (text === undefined) return { path, file, info: fallback, outline: emptyOutline() };
  const split = splitFrontMatter(text, file, report);
  const outline = readOutline(text, file, report);
  const info = split && parseYaml(split.yaml, schema, { file, firstLine: 2, report });
  return { path, file, info: info ?? fallback, outline };
}

function numbered(sections: Section[], chapter: string): NumberedSection[] {
  let count = 0;
  return sections.map((section) => {
    if (section.level === 2) count += 1;
    return { ...section, number: `${chapter}.${count}` };
  });
}

function reportDuplicates(
  items: { slug: string; file: string }[],
  what: string,
  report: Report,
): void {
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

function misnamed(file: string, what: string, report: Report): void {
  const form = what === 'question' ? 'lower-case-words.mdx' : 'NN-lower-case-words';
  report({
    file,
    line: 1,
    column: 1,
    code: 'name-unordered',
    message: `this name of a ${what} does not order or address it`,
    hint: `rename it to the form ${form}`,
  });
}

function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
    .sort();
}

function mdxFiles(root: string, folder: string, recursive = false): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
