/** Columns of code that a page shows without scrolling on a wide screen, also within a question card. */
export const maxColumns = 80;

/** What a tab counts as when a line is measured; the style sheets set the same `tab-size`. */
const tabSpaces = ' '.repeat(4);

/** A line of code with more columns than a page shows. */
export interface WideLine {
  /** Index of the line in the code, from 0. */
  index: number;
  text: string;
  /** Width in columns. */
  width: number;
}

/** Finds the lines of code that have more columns than a page shows. */
export const wideLines = (code: string): WideLine[] =>
  code.split('\n').flatMap((text, index) => {
    const width = [...text.replaceAll('\t', tabSpaces)].length;
    return width > maxColumns ? [{ index, text, width }] : [];
  });
