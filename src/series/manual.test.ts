import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleSchema } from '../examples/metadata.ts';
import { callouts } from '../markdown/callouts.ts';
import { chapterSchema } from './chapter-schema.ts';
import { glossarySchema } from './glossary-schema.ts';
import { homeSchema } from './home-schema.ts';
import { partSchema } from './part-schema.ts';
import { kinds, levels, questionSchema } from './question-schema.ts';
import { seriesSchema } from './series-schema.ts';
import { taskKinds, taskSchema } from './task-schema.ts';
import { versionsSchema } from './versions-schema.ts';

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
