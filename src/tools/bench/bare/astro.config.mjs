import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** The floor: the same MDX files through Astro with its own highlighting and nothing of the guide. */
export default defineConfig({
  srcDir: '.',
  markdown: {
    processor: satteri({
      features: { headingAttributes: true, directive: true, frontmatter: true },
    }),
  },
  integrations: [mdx()],
});
