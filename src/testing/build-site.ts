import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Path of Astro's command, a script for Node. */
export const astroCli = resolve('node_modules/astro/bin/astro.mjs');

/** Environment variables of the test runner that a build would take for its own settings. */
const testRunnerVariables = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST'];

/** The environment variables for a command of Astro that a test starts. */
export const commandEnvironment = (settings: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value = '']) =>
      testRunnerVariables.includes(name) ? [] : [[name, value]],
    ),
  ),
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...settings,
});

/**
 * Copies this project with another content folder, because Astro stores its content cache beside the code.
 * @returns path of the copy, which is inside this project, so that Node finds the packages
 */
export function makeProject(content: string): string {
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(resolve('.tmp/project-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync(content, join(folder, 'content'), { recursive: true });
  return folder;
}

/** The content and the settings of a build. */
export interface BuildOptions {
  content: string;
  outDir: string;
  /** Settings of the build, such as BASE_PATH. */
  environment?: Record<string, string>;
  /** Milliseconds after which the build is killed; it runs without a limit by default. */
  timeoutMs?: number;
}

/**
 * Builds a site for a test, as `npm run build` does.
 * @returns the exit status, which is null when the build was killed, and everything that it printed
 */
export function buildSite({ content, outDir, environment = {}, timeoutMs }: BuildOptions): {
  status: number | null;
  printed: string;
} {
  const project = makeProject(content);
  try {
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [astroCli, 'build', '--outDir', outDir],
      {
        cwd: project,
        encoding: 'utf8',
        timeout: timeoutMs,
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
