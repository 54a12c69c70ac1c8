import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleSchema } from '../examples/metadata.ts';
import { callouts } from '../markdown/callouts.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { homeSchema } from './schemas/home.ts';
import { partSchema } from './schemas/part.ts';
import { kinds, levels, questionSchema } from './schemas/question.ts';
import { seriesSchema } from './schemas/series.ts';
import { taskKinds, taskSchema } from './schemas/task.ts';
import { versionsSchema } from './schemas/versions.ts';

const readme = readFileSync('README.md', 'utf8');
const schemas = {
  seriesSchema,
  homeSchema,
  partSchema,
  chapterSchema,
  questionSchema,
  exampleSchema,
  termSchema: glossarySchema.element,
  taskSchema,
  faultSchema: taskSchema.shape.faults.unwrap().element,
  versionsSchema,
  releaseSchema: versionsSchema.shape.releases.element,
  factSchema: versionsSchema.shape.facts.element,
};
const fields = Object.values(schemas).flatMap((schema) => Object.keys(schema.shape));

describe('the authors’ manual names every', () => {
  test.each([...new Set(fields)])('field: %s', (field) => {
    expect(readme).toMatch(new RegExp(`\\b${field}\\b`));
  });

  test.each([...Object.keys(callouts), ...levels, ...kinds, ...taskKinds])('word: %s', (word) => {
    expect(readme).toMatch(new RegExp(`\\b${word}\\b`));
  });
});
