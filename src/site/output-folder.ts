import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../series/read/files-below.ts';

/** In the output folder, names the files that a build has written there. */
const listName = '.built-files';

/**
 * Puts a finished site in the place of the last one. What the last build has written is deleted first;
 * whatever else lies in the folder stays, such as a repository for publishing or a `CNAME`.
 * @param built folder of the finished site
 * @param outDir absolute path of the output folder, which need not be there
 */
export function publish(built: string, outDir: string): void {
  const list = join(outDir, listName);
  const last = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const files = filesBelow(built).sort();
  const now = new Set(files);
  for (const file of last.filter((file) => !now.has(file))) {
    const path = join(outDir, file);
    rmSync(path, { force: true });
    removeEmpty(dirname(path), outDir);
  }
  cpSync(built, outDir, { recursive: true });
  writeFileSync(list, `${files.join('\n')}\n`);
}

/** Deletes a folder that is empty, and those around it that then are, up to `end`. */
function removeEmpty(folder: string, end: string): void {
  if (folder === end || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), end);
}
