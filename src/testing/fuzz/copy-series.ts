import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Copy } from './damage.ts';

const template = fileURLToPath(new URL('./series', import.meta.url));

/** The series' files by their path, read once. */
const files = new Map(
  readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(template.length + 1), readFileSync(path, 'utf8')]),
);

/**
 * Writes the sound series under names of its own, so that the parts of many copies can stand side by
 * side in one.
 * @param root content folder, which is emptied first
 * @param number of the copy: its part is `0042-tools42`
 */
export function copySeries(root: string, number: number): Copy {
  const slug = `tools${number}`;
  const part = `${String(number).padStart(4, '0')}-${slug}`;
  const named = (text: string) => text.replaceAll('01-tools', part).replace(/\btools\b/g, slug);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of files) {
    const target = join(root, named(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, named(text));
  }
  return new Copy(root, part, slug);
}
