import { resolve } from 'node:path';

/** Absolute path of the content folder, `content` where the command runs. */
export const contentRoot = resolve('content');
