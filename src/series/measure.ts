/** Columns of code that a page shows without scrolling on a wide screen, also in a card. */
export const measure = 80;

/** A tab is as wide as so many letters, as style sheets have it. */
const tab = ' '.repeat(4);

/** A line of code that is wider than the measure. */
export interface WideLine {
  /** Its place among the lines, from 0. */
  index: number;
  text: string;
  /** Its columns. */
  width: number;
}

/** The lines of a code that are wider than the measure, in order. */
export const wideLines = (code: string): WideLine[] =>
  code.split('\n').flatMap((text, index) => {
    const width = [...text.replaceAll('\t', tab)].length;
    return width > measure ? [{ index, text, width }] : [];
  });
