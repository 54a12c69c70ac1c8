import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';
import { appendChild, findAll, getChildren } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Parses a page of the site. Keeps the case of names, because SVG has attributes such as `viewBox`. */
export const parsePage = (html: string): ParentNode =>
  parseDocument(html, { lowerCaseAttributeNames: false, lowerCaseTags: false });

/** The elements below a node that match, in document order. */
export const findElements = (root: ParentNode, matches: (element: Element) => boolean): Element[] =>
  findAll(matches, getChildren(root));

/** Creates an element; a string among its children becomes a text node. */
export function createElement(
  name: string,
  attribs: Record<string, string>,
  children: (ChildNode | string)[] = [],
): Element {
  const element = new Element(name, attribs);
  for (const child of children)
    appendChild(element, typeof child === 'string' ? new Text(child) : child);
  return element;
}
