import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Absolute path of the content folder: `GUIDE_CONTENT`, or `content` where the command runs. */
export function contentRoot(): string {
  return resolve(process.env['GUIDE_CONTENT'] || 'content');
}

/**
 * Where Astro keeps what it read of this content folder. Each folder has its own, since Astro knows an
 * entry by its id and would show the file of another series that has the same one.
 */
export function contentCache(root = contentRoot()): string {
  return `./node_modules/.astro/${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}
