import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesBelow } from '../series/read/files-below.ts';

/** What a site is made by: its code, what is copied into it, and the packages. */
const places = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A hash over all that makes a site but its content, Node included: two that differ may build different sites. */
export function codeHash(): string {
  const code = createHash('sha256').update(process.version);
  for (const place of places) {
    const files = place.includes('.') ? [place] : codeBelow(place);
    for (const file of files.sort()) code.update(file).update(readFileSync(resolve(file)));
  }
  return code.digest('base64url');
}

/** The files of a folder, except tests and what tools leave there. */
function codeBelow(folder: string): string[] {
  return filesBelow(resolve(folder))
    .filter((path) => !/\.test\.|(?:^|\/)(?:\.|node_modules\/)/.test(path))
    .map((path) => `${folder}/${path}`);
}
