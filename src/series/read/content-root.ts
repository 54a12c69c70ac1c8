import { resolve } from 'node:path';

/** Absolute path of the content folder: `content` in the working directory. */
export const contentRoot = resolve('content');
