import { spawnSync } from 'node:child_process';
import type { Language } from './language.ts';

/** Bash, run by the `bash` on the PATH. */
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
} as const satisfies Language;
