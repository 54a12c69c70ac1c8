import { spawnSync } from 'node:child_process';
import type { Language } from './language.ts';

/** Bash, run by the `bash` on the PATH. The dependencies of a script are the commands that it needs. */
export const bash = {
  grammar: 'bash',
  extension: '.sh',
  mediaType: 'text/x-shellscript',
  command: 'bash',
  executable: 'bash',
  inBrowser: false,
  interpreter() {
    const { stdout } = spawnSync('bash', ['--version'], { encoding: 'utf8' });
    const version = /version (\d+\.\d+)/.exec(stdout ?? '')?.[1];
    if (!version) throw new Error('The examples need Bash, and "bash" was not found: install it.');
    return `Bash ${version}`;
  },
  missingDependencies: (dependencies) =>
    dependencies.filter((name) => {
      const lookUp = ['-c', 'command -v -- "$1"', 'bash', name];
      return spawnSync('bash', lookUp, { stdio: 'ignore' }).status !== 0;
    }),
} as const satisfies Language;
