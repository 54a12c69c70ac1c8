import { z } from 'astro/zod';

/** Front matter of the home page, `index.mdx` of the content folder. */
export const homeSchema = z.strictObject({
  /** The one sentence that a visitor reads first. */
  title: z.string().min(1).max(120).describe('one sentence that says what the guide does'),
});

/** The checked front matter of the home page. */
export type HomeInfo = z.infer<typeof homeSchema>;
