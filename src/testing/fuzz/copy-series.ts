import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SeriesCopy } from './damage.ts';

const template = fileURLToPath(new URL('./series', import.meta.url));

/** Path of each file in the folder of the valid series -> its text. */
const files = new Map(
  readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(template.length + 1), readFileSync(path, 'utf8')]),
);

/**
 * Copies the valid series under another name, so that one series can have the parts of many copies.
 * @param root content folder, which is emptied first
 * @param number of the copy, which names its part: that of 42 is `0042-tools42`
 */
export function copySeries(root: string, number: number): SeriesCopy {
  const slug = `tools${number}`;
  const part = `${String(number).padStart(4, '0')}-${slug}`;
  const renamed = (text: string) => text.replaceAll('01-tools', part).replace(/\btools\b/g, slug);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of files) {
    const target = join(root, renamed(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renamed(text));
  }
  return new SeriesCopy(root, part, slug);
}
