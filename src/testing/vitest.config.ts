import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shared = { root: fileURLToPath(new URL('../..', import.meta.url)) };

/** Quick tests beside the code; runs of the examples; the finished site in a browser. */
export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.{browser,run}.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'runs',
          include: ['src/**/*.run.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
