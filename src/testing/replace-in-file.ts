import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Replaces a piece of a file; throws when the file does not have it. */
export function edit(content: string, file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}
