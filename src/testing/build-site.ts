import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command of Astro, for Node. */
export const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Names of the test runner's own environment that would pass for settings of the build. */
const foreign = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST'];

/** The environment of a command of Astro that a test starts. */
export const commandEnvironment = (settings: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value = '']) =>
      foreign.includes(name) ? [] : [[name, value]],
    ),
  ),
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...settings,
});

/**
 * Makes a project of its own with this code and another content, since Astro keeps what it knows of the
 * content beside the code.
 * @returns its folder, which lies within this project, so that packages are found
 */
export function makeProject(content: string): string {
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(resolve('.tmp/project-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync(content, join(folder, 'content'), { recursive: true });
  return folder;
}

/** What to build. */
export interface BuildOptions {
  content: string;
  outDir: string;
  /** Settings of the build, such as BASE_PATH. */
  environment?: Record<string, string>;
  /** After so many milliseconds the build is ended. */
  timeout?: number;
}

/**
 * Builds a series for real, as `npm run build` does, for a test.
 * @returns the exit status, null when it was ended, and everything that was printed
 */
export function buildSite({ content, outDir, environment = {}, timeout }: BuildOptions): {
  status: number | null;
  printed: string;
} {
  const project = makeProject(content);
  try {
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [astro, 'build', '--outDir', outDir],
      {
        cwd: project,
        encoding: 'utf8',
        timeout,
        killSignal: 'SIGKILL',
        maxBuffer: 2 ** 28,
        env: commandEnvironment(environment),
      },
    );
    return { status, printed: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
  } finally {
    rmSync(project, { recursive: true });
  }
}
