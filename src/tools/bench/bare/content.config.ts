import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  chapters: defineCollection({ loader: glob({ base: 'content', pattern: '*/[0-9]*-*.mdx' }) }),
};
