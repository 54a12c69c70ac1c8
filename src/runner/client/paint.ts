import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** Syntax -> class whose colour the editor paints it in: the colours of programs on the page (`token-theme.ts`). */
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
 * Shows Python code in colours. The CSS Custom Highlight API paints them, so the element has one text node and no child
 * elements.
 * @param shown the element to show the code in; its content is replaced
 * @returns false, without any change, in a browser that does not have this API
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
