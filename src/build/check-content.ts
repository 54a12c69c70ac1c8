import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Example, loadExamples } from '../examples/load.ts';
import { regionNames } from '../examples/regions.ts';
import { callouts } from '../markdown/callouts.ts';
import { type Diagnostic, inReadingOrder, type Report } from '../series/diagnostics.ts';
import { loadSeries } from '../series/load.ts';
import { type Part, questionFragment } from '../series/model.ts';
import { suggest } from '../series/nearest.ts';
import type { Element, Outline } from '../series/outline.ts';

/** Components of the guide and the attributes that each takes; the first is required. */
const components = {
  Example: ['file', 'region', 'output'],
  Figure: ['file', 'caption'],
  Question: ['id'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Checks a content folder without rendering it.
 * @param root path of the content folder
 * @returns every problem, in reading order
 */
export function checkContent(root: string): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { parts } = loadSeries(root, report);
  for (const part of parts) {
    const examples = loadExamples(root, part, report);
    for (const source of [part, ...part.chapters, ...part.questions]) {
      const context = { root, part, examples, report, file: source.file };
      checkCallouts(source.outline, context);
      for (const element of source.outline.elements) checkElement(element, context);
      checkFragments(source.outline, context);
    }
    checkTargets(root, part, report);
  }
  return inReadingOrder(problems);
}

interface Context {
  root: string;
  part: Part;
  examples: Map<string, Example>;
  report: Report;
  file: string;
}

function checkCallouts(outline: Outline, { file, report }: Context): void {
  for (const { name, line, column } of outline.callouts) {
    if (Object.hasOwn(callouts, name)) continue;
    report({
      file,
      line,
      column,
      code: 'callout-unknown',
      message: `":::${name}" is not a call-out`,
      hint: suggest(name, Object.keys(callouts)),
    });
  }
}

function checkElement(element: Element, context: Context): void {
  const { name, attributes, line, column } = element;
  const at = { file: context.file, line, column };
  if (!Object.hasOwn(components, name)) {
    context.report({
      ...at,
      code: 'component-unknown',
      message: `<${name}> is not a component of the guide`,
      hint: suggest(name, Object.keys(components)),
    });
    return;
  }
  const known = components[name as keyof typeof components];
  const [required] = known;
  for (const key of Object.keys(attributes)) {
    if (known.some((attribute) => attribute === key)) continue;
    context.report({
      ...at,
      code: 'component-attribute',
      message: `<${name}> has no attribute "${key}"`,
      hint: suggest(key, known),
    });
  }
  const value = attributes[required];
  if (!value) {
    context.report({
      ...at,
      code: 'component-attribute',
      message: `<${name}> lacks the attribute "${required}"`,
      hint: `write <${name} ${required}="…" />`,
    });
    return;
  }
  if (name === 'Example') checkExample(value, attributes['region'], at, context);
  if (name === 'Figure') checkFigure(value, attributes['caption'], at, context);
  if (name === 'Question' && !context.part.questions.some(({ id }) => id === value)) {
    const ids = context.part.questions.map(({ id }) => id);
    context.report({
      ...at,
      code: 'question-unknown',
      message: `there is no question "${value}"`,
      hint: suggest(value, ids),
    });
  }
}

type At = Pick<Diagnostic, 'file' | 'line' | 'column'>;

function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
}

function checkExample(
  name: string,
  region: string | undefined,
  at: At,
  { examples, report, root, part }: Context,
): void {
  if (leavesFolder(name)) {
    report({
      ...at,
      code: 'example-outside',
      message: `"${name}" leads out of the part's examples folder`,
      hint: 'write the path from that folder, without ".."',
    });
    return;
  }
  const example = examples.get(name);
  if (!example) {
    if (existsSync(join(root, part.folder, 'examples', name))) return;
    report({
      ...at,
      code: 'example-missing',
      message: `there is no example "${name}"`,
      hint: suggest(name, [...examples.keys()]),
    });
    return;
  }
  const regions = regionNames(example.code);
  if (region === undefined || regions.includes(region)) return;
  report({
    ...at,
    code: 'example-region',
    message: `"${name}" has no region "${region}"`,
    hint: suggest(region, regions),
  });
}

function checkFigure(
  name: string,
  caption: string | undefined,
  at: At,
  { root, part, report }: Context,
): void {
  const folder = join(root, part.folder, 'figures');
  const path = join(folder, name);
  if (leavesFolder(name) || relative(folder, path).startsWith('..')) {
    report({
      ...at,
      code: 'example-outside',
      message: `"${name}" leads out of the part's figures folder`,
      hint: 'write the path from that folder, without ".."',
    });
    return;
  }
  if (!caption)
    report({
      ...at,
      code: 'component-attribute',
      message: '<Figure> lacks the attribute "caption"',
      hint: 'say in a sentence what it shows',
    });
  if (!existsSync(path)) {
    report({
      ...at,
      code: 'figure-missing',
      message: `there is no figure "${name}"`,
      hint: `draw ${part.folder}/figures/${name}`,
    });
    return;
  }
  const svg = readFileSync(path, 'utf8');
  const unsafe = /<script|<style|<foreignObject|\s(?:style|on\w+|href|xlink:href)=/i.exec(svg);
  if (!unsafe && svg.includes('<title') && svg.includes('<desc') && svg.includes('viewBox='))
    return;
  const message = unsafe
    ? `the figure holds "${unsafe[0].trim()}"`
    : 'the figure lacks a title, a desc or a viewBox';
  report({
    file: at.file.replace(/[^/]+$/, `figures/${name}`),
    line: 1,
    column: 1,
    code: 'figure-invalid',
    message,
    hint: 'draw with classes only, and describe the figure in <title> and <desc>',
  });
}

function checkFragments(outline: Outline, { part, file, report }: Context): void {
  const chapter = part.chapters.find((candidate) => candidate.file === file);
  if (!chapter) return;
  const fragments = chapter.sections.map(({ id }) => id);
  const seen = new Map<string, number>();
  for (const { id, line, column } of chapter.sections) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else
      report({
        file,
        line,
        column,
        code: 'id-duplicate',
        message: `the id "${id}" is taken by the heading on line ${first}`,
        hint: 'give this heading an id of its own',
      });
  }
  const others = outline.elements.flatMap(({ name, attributes }) => {
    if (name === 'Question') return [questionFragment(attributes['id'] ?? '')];
    const base =
      (attributes['file'] ?? '')
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '';
    if (name === 'Figure') return [`figure-${base}`];
    return [[base, attributes['region']].filter(Boolean).join('-')];
  });
  for (const { url, line, column } of outline.links) {
    if (!url.startsWith('#')) continue;
    const fragment = url.slice(1);
    if (fragments.includes(fragment) || others.includes(fragment.replace(/-L\d+$/, ''))) continue;
    report({
      file,
      line,
      column,
      code: 'fragment-unknown',
      message: `this page has no fragment "${url}"`,
      hint: suggest(fragment, fragments),
    });
  }
}

function checkTargets(root: string, part: Part, report: Report): void {
  for (const { file, info, target, path } of part.questions) {
    const at = { file, line: lineOfField(join(root, path), 'section'), column: 1 };
    if (target.chapter === '') continue;
    const chapter = part.chapters.find(({ slug }) => slug === target.chapter);
    if (!chapter) {
      report({
        ...at,
        code: 'section-unknown',
        message: `there is no chapter "${target.chapter}"`,
        hint: suggest(
          target.chapter,
          part.chapters.map(({ slug }) => slug),
        ),
      });
    } else if (
      chapter.outline.parsed &&
      !chapter.sections.some(({ id }) => id === target.section)
    ) {
      report({
        ...at,
        code: 'section-unknown',
        message: `there is no section "${info.section}"`,
        hint: suggest(
          target.section,
          chapter.sections.map(({ id }) => id),
        ),
      });
    }
  }
}

function lineOfField(path: string, field: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${field}:`)),
    ) + 1
  );
}
