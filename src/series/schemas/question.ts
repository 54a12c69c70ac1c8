import { z } from 'astro/zod';
import { levels, questionKinds } from '../levels.ts';
import { keywordsSchema } from './keywords.ts';

/** A reference to a section: chapter slug, `#`, section id. */
const sectionSchema = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'write chapter-slug#section-id')
  .describe('processes-and-signals#fork-exec-zombies');

/** A question that goes deeper, and where the guide answers it. */
const followUpSchema = z.strictObject({
  question: z.string().min(1),
  /** The answer in one or two sentences. */
  answer: z.string().min(1),
  section: sectionSchema,
});

/** Front matter of a question card; strings may hold inline Markdown. */
export const questionSchema = z.strictObject({
  /** The question as it is really asked, one or two sentences. */
  question: z.string().min(10).max(400).describe('"What is a zombie process?"'),
  /** Seniority of the candidates who get the question. */
  level: z.enum(levels).describe(levels.join(' | ')),
  /** What the question asks the candidate to do. */
  kind: z.enum(questionKinds).describe(questionKinds.join(' | ')),
  /** The section that teaches the answer: chapter slug, `#`, section id. */
  section: sectionSchema,
  /** What an answer must contain, each point checkable. */
  keyPoints: z.array(z.string().min(1)).min(3).max(7).describe('a list of three to seven points'),
  /** A common wrong answer, and why it is wrong. */
  wrongAnswer: z
    .strictObject({ claim: z.string().min(1), why: z.string().min(1) })
    .describe('{ claim: "…", why: "…" }'),
  /** Two questions that go deeper. */
  followUps: z
    .array(followUpSchema)
    .length(2)
    .describe('a list of two: { question: "…", answer: "…", section: chapter-slug#section-id }'),
  /** Words that readers search for and the card does not use. */
  keywords: keywordsSchema,
  /** The tool and version that the answer was last checked with. */
  checked: z.string().min(1).describe('the name and version it was checked with'),
});

/** The checked front matter of a question card. */
export type QuestionInfo = z.infer<typeof questionSchema>;
