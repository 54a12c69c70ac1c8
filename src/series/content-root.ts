import { resolve } from 'node:path';

/** Absolute path of the content folder: `GUIDE_CONTENT`, or `content` where the command runs. */
export function contentRoot(): string {
  return resolve(process.env['GUIDE_CONTENT'] || 'content');
}
