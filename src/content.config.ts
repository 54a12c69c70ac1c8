import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './series/chapter-schema.ts';
import { contentRoot } from './series/content-root.ts';
import { homeSchema } from './series/home-schema.ts';
import { partSchema } from './series/part-schema.ts';
import { taskSchema } from './series/task-schema.ts';

const files = (pattern: string) =>
  glob({ base: contentRoot(), pattern, generateId: ({ entry }) => entry });

export const collections = {
  home: defineCollection({ loader: files('index.mdx'), schema: homeSchema }),
  parts: defineCollection({ loader: files('*/index.mdx'), schema: partSchema }),
  chapters: defineCollection({ loader: files('*/[0-9]*-*.mdx'), schema: chapterSchema }),
  tasks: defineCollection({ loader: files('*/tasks/*/index.mdx'), schema: taskSchema }),
};
