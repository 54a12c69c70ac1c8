import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Names of the test runner's own environment that would pass for settings of the build. */
const foreign = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST'];

/**
 * Builds a series for real, as `npm run build` does, for a test.
 * @param environment settings of the build, such as GUIDE_CONTENT
 * @param timeout after which the build is ended, in milliseconds
 * @returns the exit status, null when it was ended, and everything that was printed
 */
export function buildSite(
  outDir: string,
  environment: Record<string, string>,
  timeout?: number,
): { status: number | null; printed: string } {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.includes(name));
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir],
    {
      encoding: 'utf8',
      timeout,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
      env: {
        ...Object.fromEntries(inherited),
        NO_COLOR: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
    },
  );
  return { status, printed: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}
