import { z } from 'astro/zod';
import { levels } from '../levels.ts';
import { questionSchema } from './question.ts';

/** What a task asks for: finding the faults of a program, or writing one. */
export const taskKinds = ['review', 'script'] as const;

/** A planted fault of a review drill. */
const faultSchema = z.strictObject({
  /** Line of the given program, 1-based. */
  line: z.int().min(1),
  /** What is wrong. */
  what: z.string().min(1),
  /** What to write instead. */
  fix: z.string().min(1),
});

/** Front matter of a task's `index.mdx`. */
export const taskSchema = z.strictObject({
  /** What the reader does, in the imperative. */
  title: z.string().min(1).max(80).describe('Print the ten noisiest clients of a log'),
  /** One sentence for lists and search engines. */
  description: z.string().min(1).max(200).describe('one sentence of up to 200 characters'),
  /** Whether the reader finds faults or writes a program. */
  kind: z.enum(taskKinds).describe(taskKinds.join(' | ')),
  /** Seniority of the candidates who get the task. */
  level: z.enum(levels).describe(levels.join(' | ')),
  /** Time that an interview gives for the task, in minutes. */
  minutes: z.int().min(5).max(90).describe('25'),
  /** The section that teaches what the task needs. */
  section: questionSchema.shape.section,
  /** Where readers can run the tests: on the page too, or on Linux only. */
  runs: z.enum(['browser', 'linux']).default('linux').describe('browser | linux'),
  /** The planted faults of a review drill. */
  faults: z.array(faultSchema).min(3).max(12).optional().describe('a list of { line, what, fix }'),
});

/** The checked front matter of a task. */
export type TaskInfo = z.infer<typeof taskSchema>;
