import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The cost of one build. */
export interface BuildCost {
  /** CPU time of the build and of all processes that it started. */
  cpuSeconds: number;
  /** Peak memory of its Node process. */
  peakMiB: number;
}

/**
 * Runs a command of Astro, and measures it with the shell's `times` and the peak memory that `peak.ts` prints.
 * @throws Error with the end of its output, when the command fails
 */
export function measureCommand(cwd: string, command: readonly string[]): BuildCost {
  const node = [process.execPath, '--max-old-space-size=16384'];
  const commandLine = [...node, '--import', resolve('src/tools/bench/peak.ts'), ...command];
  const script = '"$@"; code=$?; times >&3; exit $code';
  const { status, output } = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', script, 'bench', ...commandLine],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    },
  );
  const [, stdout = '', stderr = '', times = ''] = output.map(String);
  if (status !== 0)
    throw new Error(`${command.join(' ')} failed:\n…${(stdout + stderr).slice(-2000)}`);
  const childTimes = times.trim().split('\n').at(-1) ?? '';
  const seconds = [...childTimes.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  const peak = /peak memory: (\d+) MiB/.exec(stderr)?.[1];
  return { cpuSeconds: seconds.reduce((sum, each) => sum + each, 0), peakMiB: Number(peak ?? 0) };
}
