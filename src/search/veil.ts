/** Where the veiled characters begin, in Unicode's Private Use Area. */
const start = 0xe100;

/**
 * Writes ASCII as characters that hold no letter or digit. Pagefind indexes all metadata of a record;
 * what is there for the program and not for readers must not be found.
 */
export const veil = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(start + sign.charCodeAt(0))).join('');

/** Reads what `veil` wrote. */
export const unveil = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) - start)).join('');
