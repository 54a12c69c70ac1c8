import './src/tools/need-node.mjs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildTargets } from './src/browsers.ts';
import { hastPlugins, mdastPlugins } from './src/markdown/plugins.ts';
import { dialect } from './src/series/read/dialect.ts';
import { guide } from './src/site/integration.ts';
import { siteAddress } from './src/site/site-address.ts';
import { sourceAddress } from './src/site/source-address.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Not Astro's default, which drops the space between a link and the word on the next line.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  // Astro marks each text by a directive that it reads itself, and the bundler warns of every one.
  vite: {
    build: {
      target: buildTargets,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: dialect, mdastPlugins, hastPlugins: hastPlugins(base) }),
  },
  integrations: [
    // What a text's components may stand in for: `src/components/screen.ts` and `src/print/paper.ts`.
    mdx({ optimize: { ignoreElementNames: ['a', 'h2', 'h3', 'h4'] } }),
    sitemap({ filter: (page) => !/\/(?:404|offline|print)\/$/.test(page) }),
    guide({ source: sourceAddress(process.env) }),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        // The one policy of the guide's own; any other name throws.
        'trusted-types guide',
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
});
