import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What one build cost. */
export interface Cost {
  /** Processor seconds of the build and everything that it started. */
  cpu: number;
  /** Most memory that one of its processes held, in MiB. */
  peak: number;
}

/**
 * Runs a command of Astro and measures it with the shell's `times` and the kernel's high-water mark.
 * @throws Error with what it printed, when it fails
 */
export function measureAstro(cwd: string, command: readonly string[]): Cost {
  const node = [process.execPath, '--max-old-space-size=16384'];
  const watched = [...node, '--import', resolve('src/tools/bench/peak.ts'), ...command];
  const script = '"$@"; code=$?; times >&3; exit $code';
  const { status, output } = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', script, 'bench', ...watched],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    },
  );
  const [, printed = '', errors = '', times = ''] = output.map(String);
  if (status !== 0)
    throw new Error(`${command.join(' ')} failed:\n…${(printed + errors).slice(-2000)}`);
  const children = times.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  const peak = /peak memory: (\d+) MiB/.exec(errors)?.[1];
  return { cpu: seconds.reduce((sum, each) => sum + each, 0), peak: Number(peak ?? 0) };
}
