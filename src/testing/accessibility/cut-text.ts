/**
 * Finds texts that leave the window, are cut off by a box, or overlap another text. Leaves out texts in boxes that
 * scroll, and those that are hidden visually for screen readers. It runs in the page, so it uses nothing outside
 * itself.
 * @returns the beginning of each such text, with what is wrong
 */
export function obscuredTexts(): string[] {
  const found = new Set<string>();
  const width = document.documentElement.clientWidth;
  const visible: { rect: DOMRect; text: string; block: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.nodeValue ?? '').trim();
    if (!parent || !text || !parent.checkVisibility() || parent.closest('svg,script,style'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const ancestors: [Element, CSSStyleDeclaration][] = [];
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement)
      ancestors.push([at, getComputedStyle(at)]);
    if (ancestors.some(([, { clipPath }]) => clipPath !== 'none')) continue;
    const scrolls = ancestors.some(([, { overflowX, overflowY }]) =>
      [overflowX, overflowY].some((value) => /auto|scroll/.test(value)),
    );
    const isFixed = ancestors.some(([, { position }]) => /sticky|fixed/.test(position));
    for (const rect of range.getClientRects()) {
      if (rect.width === 0 || rect.right <= 0) continue;
      const name = `“${text.slice(0, 30)}”`;
      if (!scrolls && (rect.left < -1 || rect.right > width + 1))
        found.add(`${name} leaves the window`);
      for (const [box, { overflowX, overflowY }] of ancestors) {
        const edge = box.getBoundingClientRect();
        const beside = rect.left < edge.left - 1 || rect.right > edge.right + 1;
        const beyond = rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1;
        if ((beside && /hidden|clip/.test(overflowX)) || (beyond && /hidden|clip/.test(overflowY)))
          found.add(`${name} is cut`);
      }
      if (!scrolls && !isFixed) visible.push({ rect, text: name, block: parent });
    }
  }
  visible.sort((a, b) => a.rect.top - b.rect.top);
  for (const [index, { rect, text, block }] of visible.entries())
    for (let next = index + 1; next < visible.length; next += 1) {
      const other = visible[next];
      if (!other || other.rect.top > rect.bottom - 3) break;
      const overlapPx =
        Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const nested = block.contains(other.block) || other.block.contains(block);
      if (overlapPx > 2 && !nested) found.add(`${text} lies on ${other.text}`);
    }
  return [...found];
}
