import render from 'dom-serializer';
import { type AnyNode, type ChildNode, Element, Text } from 'domhandler';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';

/**
 * Elements that carry meaning and are kept. The others, except for `skippedElements`, only group or colour, so only
 * their content is kept.
 */
const contentElements: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'figure'],
  ...['figcaption', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'pre'],
  ...['code', 'samp', 'kbd', 'a', 'em', 'strong', 'q', 'sup', 'del', 'dfn', 'time', 'article'],
]);

/** Elements that are dropped with everything in them. */
const skippedElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'form',
  'button',
  'template',
]);

/** Attributes that are kept, because the links of a plain page need them. */
const keptAttributes: ReadonlySet<string> = new Set(['href', 'id']);

/**
 * Reduces a finished page to its article as plain HTML, without anything that the site adds: the baseline that the
 * weight of a page is compared with.
 */
export function bareContent(html: string): string {
  const document = parseDocument(html, { lowerCaseAttributeNames: false });
  const title = findOne(({ name }) => name === 'title', document.children);
  const main = findOne(({ name }) => name === 'main', document.children);
  const text = main ? render(stripNodes(main.children), { encodeEntities: 'utf8' }) : '';
  return `<!doctype html><meta charset="utf-8">${render(title ?? [])}<main>${text}</main>`;
}

function stripNodes(nodes: readonly ChildNode[]): AnyNode[] {
  return nodes.flatMap((node): AnyNode[] => {
    if (node instanceof Text) return [new Text(node.data)];
    if (!(node instanceof Element) || skippedElements.has(node.name)) return [];
    // A drawing is content, with all its elements and attributes.
    if (node.name === 'svg') return [node];
    const children = stripNodes(node.children) as ChildNode[];
    if (!contentElements.has(node.name)) return children;
    const attributes = Object.entries(node.attribs).filter(([name]) => keptAttributes.has(name));
    return [new Element(node.name, Object.fromEntries(attributes), children)];
  });
}
