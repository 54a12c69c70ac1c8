import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const base = process.env['GUIDE_CONTENT'] ?? '';

export const collections = {
  chapters: defineCollection({ loader: glob({ base, pattern: '*/[0-9]*-*.mdx' }) }),
};
