import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';
import { appendChild, findAll, getChildren } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Reads a page; case is kept, since attributes of SVG have it. */
export const parse = (html: string): ParentNode =>
  parseDocument(html, { lowerCaseAttributeNames: false, lowerCaseTags: false });

/** All elements below a node, in reading order, that match. */
export const all = (root: ParentNode, matches: (element: Element) => boolean): Element[] =>
  findAll(matches, getChildren(root));

/** Makes an element. */
export function make(
  name: string,
  attribs: Record<string, string>,
  children: (ChildNode | string)[] = [],
): Element {
  const element = new Element(name, attribs);
  for (const child of children)
    appendChild(element, typeof child === 'string' ? new Text(child) : child);
  return element;
}
