/** Folder of the index in the site, as Pagefind calls it. */
export const indexFolder = 'pagefind/';

/** The words of the index for spelling, which lie beside Pagefind's own files. */
export const vocabularyFile = 'words.txt';
