import { z } from 'astro/zod';
import { keywordsSchema } from './keywords.ts';

/** Front matter of a chapter. */
export const chapterSchema = z.strictObject({
  /** The chapter's name, without its number. */
  title: z.string().min(1).max(80).describe('Running and controlling processes'),
  /** One sentence for contents lists, search engines and link previews. */
  description: z.string().min(1).max(200).describe('one sentence of up to 200 characters'),
  /** Heading under which the contents list this chapter and its neighbours of the same group. */
  group: z.string().min(1).max(60).optional().describe('Unix and Linux interaction'),
  /** Words that readers search for and the chapter does not use. */
  keywords: keywordsSchema,
});

/** The checked front matter of a chapter. */
export type ChapterInfo = z.infer<typeof chapterSchema>;
