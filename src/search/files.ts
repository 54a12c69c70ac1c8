/** Folder of the search index in the site, with Pagefind's usual name. */
export const indexFolder = 'pagefind/';

/** File with all words of the index, for spelling correction, in the same folder as Pagefind's files. */
export const vocabularyFile = 'words.txt';
