import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentRoot } from './series/read/content-root.ts';

/** Files of the content folder, each with its path as its id. */
const files = (pattern: string) =>
  defineCollection({
    loader: glob({ base: contentRoot, pattern, generateId: ({ entry }) => entry }),
  });

/**
 * The texts of the series, as Astro collections that pages render. They have no schemas here: `src/series` reads the
 * front matter, by the schemas in `src/series/schemas`, because it also needs the line and column of each field.
 */
export const collections = {
  home: files('index.mdx'),
  parts: files('[0-9]*-*/index.mdx'),
  chapters: files('[0-9]*-*/[0-9]*-*.mdx'),
  questions: files('[0-9]*-*/questions/**/*.mdx'),
  tasks: files('[0-9]*-*/tasks/*/index.mdx'),
};
