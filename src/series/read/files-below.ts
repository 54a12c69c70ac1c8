import { type Dirent, readdirSync } from 'node:fs';

/**
 * Paths of all files below a folder, from the folder and with `/`, in no order; none when it is not there.
 * @param wanted plain files only, unless it says otherwise; links are not followed
 * @throws Error of the file system when a folder cannot be read
 */
export function filesBelow(folder: string, wanted = (entry: Dirent) => entry.isFile()): string[] {
  const files: string[] = [];
  const visit = (below: string) => {
    for (const entry of entriesOf(`${folder}/${below}`)) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (wanted(entry)) files.push(path);
    }
  };
  visit('');
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
