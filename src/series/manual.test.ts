import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../components/registry.ts';
import { languages } from '../examples/languages/languages.ts';
import { exampleSchema } from '../examples/metadata.ts';
import { callouts } from '../markdown/callouts.ts';
import { levels, questionKinds } from './levels.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { homeSchema } from './schemas/home.ts';
import { partSchema } from './schemas/part.ts';
import { questionSchema } from './schemas/question.ts';
import { seriesSchema } from './schemas/series.ts';
import { taskKinds, taskSchema } from './schemas/task.ts';
import { versionsSchema } from './schemas/versions.ts';

const manual = readFileSync('.github/AUTHORS.md', 'utf8');

/** The fields that the manual's table "field of …" lists, each with the word for "needed". */
function fieldsOf(heading: string): Record<string, string> {
  const [, rows = ''] = manual.split(`| field of ${heading} | needed | what it holds |\n`);
  const table = rows.split('\n\n')[0] ?? '';
  const cells = table.matchAll(/^\| `(\w+)` \| (yes|no) \| \S.*\|$/gm);
  return Object.fromEntries([...cells].map(([, field = '', needed = '']) => [field, needed]));
}

describe('the authors’ manual describes every field, and no other, of', () => {
  test.each([
    ['`series.yaml`', seriesSchema],
    ['the home page, `index.mdx`', homeSchema],
    ['a part, `index.mdx`', partSchema],
    ['a chapter', chapterSchema],
    ['`[tool.guide]`', exampleSchema],
    ['a question', questionSchema],
    ['a task', taskSchema],
    ['a fault', taskSchema.shape.faults.unwrap().element],
    ['a term', glossarySchema.element],
    ['`versions.yaml`', versionsSchema],
    ['a release', versionsSchema.shape.releases.element],
    ['a fact', versionsSchema.shape.facts.element],
  ])('%s', (heading, schema) => {
    const fields = Object.entries(schema.shape).map(([field, type]) => [
      field,
      type.safeParse(undefined).success ? 'no' : 'yes',
    ]);
    expect(fieldsOf(heading)).toEqual(Object.fromEntries(fields));
  });
});

describe('the authors’ manual names every', () => {
  const attributes = Object.entries(registry).flatMap(
    ([name, { requiredAttributes, optionalAttributes }]) => [
      `<${name} `,
      ...[...requiredAttributes, ...optionalAttributes].map((attribute) => `${attribute}="`),
    ],
  );
  test.each([
    ...Object.keys(callouts).map((name) => `:::${name}`),
    ...new Set(attributes),
    ...[...levels, ...questionKinds, ...taskKinds].map((word) => `\`${word}\``),
    ...languages.flatMap(({ extension, versionField }) => [extension, versionField ?? extension]),
  ])('word: %s', (word) => {
    expect(manual).toContain(word);
  });
});

test('each link within the authors’ manual leads to one of its headings', () => {
  const links = [...manual.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id);
  const headings = [...manual.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  expect(links.filter((id = '') => !headings.includes(id))).toEqual([]);
});

describe.each([
  'README.md',
  '.github/AUTHORS.md',
  '.github/CONTRIBUTING.md',
  '.github/HOSTING.md',
  '.github/CHANGELOG.md',
])('%s', (name) => {
  const text = readFileSync(name, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

  test('names files of the project that are there', () => {
    const named = text.matchAll(/`((?:src|public|\.github|\.ci)\/[^`*\s]*|\.biome\.jsonc)`/g);
    const missing = [...named].map(([, path = '']) => path).filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('links files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)/g)];
    const paths = links.map(([, link = '']) => join(dirname(name), link));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('CONTRIBUTING lists the folders that lint puts in an order, in that order', () => {
  const text = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const rows = text.split('| folder in `src` | holds |')[1]?.split('\n\n')[0] ?? '';
  const listed = [...rows.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, folder]) => folder);
  const rules = readFileSync('.biome.jsonc', 'utf8');
  const [, lowest = '', others = ''] =
    /"src\/([\w-]+)\/\*\*", "!\*\*\/\*\.test\.ts"\],[\s\S]*?"group": \[(.*?)\]/.exec(rules) ?? [];
  const above = [...others.matchAll(/\*\*\/([\w-]+)\/\*\*/g)].map(([, folder]) => folder);
  expect(listed).toEqual([lowest, ...above]);
});
