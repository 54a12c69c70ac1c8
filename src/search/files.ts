/** Folder of the index in the site; its files are described in `coding/entry.ts`. */
export const indexFolder = 'search-index/';

/** The one file that keeps its name; readers fetch it anew each time. */
export const entryFile = 'entry.json';

/** Below the index's folder, the files whose names change with their content. */
export const partFolder = 'parts/';
