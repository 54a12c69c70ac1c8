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

/** File in the output folder that lists the files which the last build wrote there. */
const listName = '.built-files';

/**
 * Replaces the site of the previous build by the new one. Files that the previous build wrote and this one did not are
 * deleted; other files in the folder stay, such as a Git repository for publishing or a `CNAME`.
 * @param built folder of the finished site
 * @param outDir absolute path of the output folder, which need not exist
 */
export function publish(built: string, outDir: string): void {
  const listFile = join(outDir, listName);
  const previousFiles = existsSync(listFile)
    ? readFileSync(listFile, 'utf8').split('\n').filter(Boolean)
    : [];
  const files = filesBelow(built).sort();
  const currentFiles = new Set(files);
  for (const file of previousFiles.filter((file) => !currentFiles.has(file))) {
    const path = join(outDir, file);
    rmSync(path, { force: true });
    removeEmptyFolders(dirname(path), outDir);
  }
  cpSync(built, outDir, { recursive: true });
  writeFileSync(listFile, `${files.join('\n')}\n`);
}

/** Deletes a folder if it is empty, then its parents while they are empty, up to `end`, which stays. */
function removeEmptyFolders(folder: string, end: string): void {
  if (folder === end || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(folder), end);
}
