import { type ChildNode, type Document, Element, Text } from 'domhandler';
import { getAttributeValue, textContent } from 'domutils';
import type { Passage } from '../stored-record.ts';

/** What a page shows around its text and nobody searches for: labels, links between pages, drawings. */
const unread = new Set([
  'anchor',
  'number',
  'marks',
  'part-label',
  'section-questions',
  'status',
  'taught',
  'where',
  'reveal',
]);
const unreadElements = new Set(['script', 'style', 'svg', 'summary', 'button', 'template']);
const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'dfn', 'em', 'i', 'kbd', 'mark', 'q', 's'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);

/** The first element below `root`, in reading order, that matches. */
export function find(
  root: Document | Element,
  matches: (element: Element) => boolean,
): Element | undefined {
  for (const child of root.children as ChildNode[]) {
    if (!(child instanceof Element)) continue;
    const found = matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** True for an element with that class. */
export function hasClass(element: Element, name: string): boolean {
  return (getAttributeValue(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The text of an element without its labels. */
export function ownText(element: Element): string {
  const kept = element.children.filter(
    (child) =>
      !(child instanceof Element && (hasClass(child, 'anchor') || hasClass(child, 'number'))),
  );
  return textContent(kept).replace(/\s+/g, ' ').trim();
}

/** The text of nodes as paragraphs and blocks of code, in reading order. */
export function passagesOf(nodes: readonly ChildNode[]): Passage[] {
  const passages: Passage[] = [];
  let open = '';
  const close = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') passages.push({ code: false, text });
    open = '';
  };
  const visit = (node: ChildNode) => {
    if (node instanceof Text) open += node.data;
    if (!(node instanceof Element) || isUnread(node)) return;
    if (node.name === 'pre' || node.name === 'samp') {
      close();
      passages.push({ code: true, lines: textContent(node).trimEnd().split('\n') });
      return;
    }
    const cell = node.name === 'td' || node.name === 'th';
    const block = !cell && (!inline.has(node.name) || hasClass(node, 'file'));
    // A row of a table is read as one.
    if (cell && open.trim() !== '') open += ' · ';
    if (block) close();
    for (const child of node.children) visit(child);
    if (block) close();
  };
  for (const node of nodes) visit(node);
  close();
  return passages;
}

/** The texts of inline code and of blocks of code. */
export function codesOf(nodes: readonly ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Element) || isUnread(node)) return [];
    if (node.name === 'code' || node.name === 'pre') return [textContent(node)];
    return codesOf(node.children);
  });
}

function isUnread(element: Element): boolean {
  if (unreadElements.has(element.name)) return true;
  return (getAttributeValue(element, 'class') ?? '').split(/\s+/).some((name) => unread.has(name));
}
