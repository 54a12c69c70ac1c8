import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Path of epubcheck on Debian and Ubuntu. */
const jar = '/usr/share/java/epubcheck.jar';

/** True when epubcheck, the validator of the EPUB specification, is installed. */
export const hasEpubcheck = (): boolean => existsSync(jar);

/**
 * Validates an EPUB file.
 * @see https://www.w3.org/publishing/epubcheck/
 * @returns its errors and warnings, one line each; empty when the book is valid
 */
export function epubcheck(path: string): string[] {
  const { status, stdout, stderr } = spawnSync('java', ['-jar', jar, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const lines = (stdout + stderr).split('\n');
  const messages = lines.filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  return status === 0 ? messages : [...messages, `epubcheck ended with ${status}`];
}
