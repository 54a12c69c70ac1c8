import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** What is coloured, under the names that the style sheet has for it: the same as on the page (`token-theme.ts`). */
const kinds = tagHighlighter([
  { tag: tags.comment, class: 'code-comment' },
  { tag: [tags.string, tags.special(tags.string), tags.number], class: 'code-value' },
  { tag: [tags.keyword, tags.bool, tags.null], class: 'code-keyword' },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    class: 'code-name',
  },
]);

/**
 * Shows a text of Python in colours. They are painted by the CSS Custom Highlight API, so the element has a single text
 * and no elements.
 * @param shown the element to show it in; what it has shown before is replaced
 * @returns false in a browser that cannot
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function paint(shown: HTMLElement, text: string): boolean {
  if (!('Highlight' in window)) return false;
  const node = document.createTextNode(text);
  shown.replaceChildren(node);
  // A range whose text has gone is empty, or in an editor that is closed.
  for (const [name, highlight] of CSS.highlights)
    for (const range of name.startsWith('code-') ? highlight : [])
      if (range.collapsed || !range.startContainer.isConnected) highlight.delete(range);
  highlightTree(parser.parse(text), kinds, (from, to, name) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    CSS.highlights.set(name, highlight.add(range));
  });
  return true;
}
