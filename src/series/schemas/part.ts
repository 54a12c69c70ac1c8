import { z } from 'astro/zod';

/** Front matter of a part's `index.mdx`. */
export const partSchema = z.strictObject({
  /** The part's name, without its number. */
  title: z.string().min(1).max(80).describe('Python scripting'),
  /** One sentence for contents lists, search engines and link previews. */
  description: z.string().min(1).max(200).describe('one sentence of up to 200 characters'),
});

/** The checked front matter of a part. */
export type PartInfo = z.infer<typeof partSchema>;
