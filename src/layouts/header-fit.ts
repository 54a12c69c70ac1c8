/** Widths of the window, in rem, from which the links of the header are shown; `header.css` has one rule for each. */
const steps = [64, 80, 96] as const;

/** What stands beside the links: the guide's name, the tools, the menu and the space between them. */
const others = 34;
const perCharacter = 0.54;
const gap = 1.25;

/**
 * The class of the header's links that says from which width on they fit into one line. It is reckoned from
 * their letters, since CSS cannot ask whether a line overflows; in rem, so that larger text needs a wider
 * window. Links that fit nowhere are in the menu alone.
 */
export function headerFit(names: readonly string[]): string {
  const letters = names.reduce((sum, name) => sum + name.length, 0);
  const needed = others + letters * perCharacter + names.length * gap;
  const step = steps.find((width) => width >= needed);
  return step ? `from-${step}` : 'in-menu';
}
