/** Window widths, in rem, from which the links of the header may be shown; `header.css` has one rule for each. */
const breakpointsRem = [64, 80, 96] as const;

/** Width of the rest of the header: the guide's name, the buttons, the menu and the gaps between them. */
const otherWidthRem = 34;
const characterWidthRem = 0.54;
const gapRem = 1.25;

/**
 * Chooses the CSS class of the header's links by the window width from which they fit on one line. The width is
 * estimated from the number of characters, because CSS cannot test whether a line overflows. It is in rem, so that
 * larger text needs a wider window.
 * @param names texts of the links
 * @returns as "from-80"; "in-menu" for links that never fit, which are shown only in the menu
 */
export function headerLinksClass(names: readonly string[]): string {
  const letters = names.reduce((sum, name) => sum + name.length, 0);
  const neededRem = otherWidthRem + letters * characterWidthRem + names.length * gapRem;
  const breakpoint = breakpointsRem.find((width) => width >= neededRem);
  return breakpoint ? `from-${breakpoint}` : 'in-menu';
}
