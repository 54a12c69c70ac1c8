import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const shared = { root: fileURLToPath(new URL('../..', import.meta.url)) };

/** Files that take minutes. They begin first, so that two cores have work to the end. */
const slowFiles = /\/(?:examples\.run|fuzz\.run|site\.browser|runner\.browser)\.test\.ts$/;

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (a, b) => Number(slowFiles.test(b.moduleId)) - Number(slowFiles.test(a.moduleId)),
    );
  }
}

/** Three projects: unit tests, tests that run builds and programs, and tests of the finished site in a browser. */
export default defineConfig({
  ...shared,
  test: {
    // Browser tests mostly wait, so running two files at once on two cores takes little more than half the time.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.{browser,run}.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'runs',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.run.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Of the programs of the guide, which mostly wait for something.
          maxConcurrency: 3,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          globalSetup: 'src/testing/unpack-browser.ts',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
