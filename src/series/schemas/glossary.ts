import { z } from 'astro/zod';
import { slugPattern } from '../names.ts';

/** A section anywhere in the series, as "python/logging#rotation". */
const sectionAddress = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'write part-slug/chapter-slug#section-id');

/** One term of `glossary.yaml`. */
const termSchema = z.strictObject({
  /** The permanent fragment of the term on the glossary page. */
  id: z.string().regex(slugPattern, 'write lower-case words joined by hyphens'),
  /** The term as it stands in a sentence. */
  term: z.string().min(1).max(60),
  /** One to three sentences; may hold inline Markdown. */
  definition: z.string().min(30).max(600),
  /** Other spellings in running text, such as the plural. */
  forms: z.array(z.string().min(1)).default([]),
  /** Related words, which the glossary shows beside the term and the search finds. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The section that teaches it. */
  section: sectionAddress,
  /** Ids of related terms. */
  see: z.array(z.string()).default([]),
  /** False when the word is too common for its first use in a chapter to be linked. */
  link: z.boolean().default(true),
});

/** `content/glossary.yaml`: the terms of the whole series. */
export const glossarySchema = z.array(termSchema).min(1);

/** A checked term. */
export type TermInfo = z.infer<typeof termSchema>;
