import { defineConfig } from 'astro/config';
import { sharedModule } from './src/build/shared-module.ts';
import { contentCache } from './src/series/read/content-root.ts';
import { bareImports } from './src/site/bare-imports.ts';
import { guide } from './src/site/integration.ts';

const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  cacheDir: contentCache(),
  // Not Astro's default, which drops the space between a link and the word on the next line.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  integrations: [guide()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
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
  vite: {
    plugins: [bareImports(), sharedModule()],
    environments: {
      // Each page names its script: without Astro's name for it, 45 characters.
      client: {
        build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } },
      },
    },
    build: {
      // src/build/output.ts clears the folder of all but what need not be made again.
      emptyOutDir: false,
      rolldownOptions: {
        // Astro's own directive in each MDX module, two lines of warning a file, and nothing to mend.
        checks: { moduleLevelDirective: false },
      },
    },
  },
  devToolbar: { enabled: false },
});
