import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/**
 * The minimum to compare with: the same MDX files, rendered by Astro and its own highlighter without any code of the
 * guide.
 */
export default defineConfig({
  srcDir: '.',
  markdown: {
    processor: satteri({
      features: { headingAttributes: true, directive: true, frontmatter: true },
    }),
  },
  integrations: [mdx()],
});
