import { z } from 'astro/zod';

/** Words and phrases by which the search finds a page although its text does not use them. */
export const keywordsSchema = z
  .array(z.string().min(1).max(80))
  .max(20)
  .default([])
  .describe('[defunct, "Errno 24"]');
