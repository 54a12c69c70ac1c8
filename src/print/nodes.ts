import render from 'dom-serializer';
import { type AnyNode, type ChildNode, Element, type ParentNode, Text } from 'domhandler';
import { appendChild, findAll, getChildren, prepend, removeElement } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Case is kept, since attributes of SVG have it. */
const asWritten = { lowerCaseAttributeNames: false, lowerCaseTags: false };

/** Reads a finished page or a piece of one. */
export const parse = (html: string): ParentNode => parseDocument(html, asWritten);

/** Nodes as HTML. */
export const html = (nodes: AnyNode | AnyNode[]): string =>
  render(nodes, { encodeEntities: 'utf8' });

/** What an element holds, as HTML. */
export const innerHtml = (element: ParentNode): string => html(getChildren(element));

/** All elements below a node, in reading order, that match. */
export const all = (root: ParentNode, matches: (element: Element) => boolean): Element[] =>
  findAll(matches, getChildren(root));

/** The first of them. */
export const first = (root: ParentNode, matches: (element: Element) => boolean) =>
  all(root, matches)[0];

/** True for an element with that class. */
export const hasClass = ({ attribs }: Element, name: string): boolean =>
  (attribs['class'] ?? '').split(/\s+/).includes(name);

/** A test for a class. */
export const withClass = (name: string) => (element: Element) => hasClass(element, name);

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

/** Leaves what an element holds where the element stood. */
export function unwrap(element: Element): void {
  for (const child of [...element.children]) prepend(element, child);
  removeElement(element);
}

/** Text as HTML. */
export const asHtml = (text: string): string => html(new Text(text));
