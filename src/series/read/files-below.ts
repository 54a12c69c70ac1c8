import { type Dirent, readdirSync } from 'node:fs';

/**
 * Lists the paths of all files below a folder, relative to it and with `/`, in no order. A missing folder has none.
 * @param filter selects the entries that are listed, by default plain files; symbolic links are not followed
 * @throws Error of the file system when a folder cannot be read
 */
export function filesBelow(folder: string, filter = (entry: Dirent) => entry.isFile()): string[] {
  const files: string[] = [];
  const visit = (below: string) => {
    for (const entry of entriesOf(`${folder}/${below}`)) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (filter(entry)) files.push(path);
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
