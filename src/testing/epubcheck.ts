import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and Ubuntu put it. */
const jar = '/usr/share/java/epubcheck.jar';

/** True when epubcheck, the validator of the EPUB specification, is installed. */
export const hasEpubcheck = (): boolean => existsSync(jar);

/**
 * Validates a book.
 * @see https://www.w3.org/publishing/epubcheck/
 * @returns what it complains of, a line each; none when the book is valid
 */
export function epubcheck(path: string): string[] {
  const { status, stdout, stderr } = spawnSync('java', ['-jar', jar, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const lines = (stdout + stderr).split('\n');
  const found = lines.filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  return status === 0 ? found : [...found, `epubcheck ended with ${status}`];
}
