import render from 'dom-serializer';
import { type AnyNode, type ChildNode, Element, Text } from 'domhandler';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Elements that say something; all others only group, colour or act. */
const telling: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'figure'],
  ...['figcaption', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'pre'],
  ...['code', 'samp', 'kbd', 'a', 'em', 'strong', 'q', 'sup', 'del', 'dfn', 'time', 'article'],
]);

/** Elements that stand for no text. */
const acting: ReadonlySet<string> = new Set(['script', 'style', 'form', 'button', 'template']);

/** The attributes that a plain page needs for the same links. */
const needed: ReadonlySet<string> = new Set(['href', 'id']);

/**
 * The article of a finished page as plain HTML: what its text, programs and drawings weigh without anything
 * that the site adds to them.
 */
export function bareContent(html: string): string {
  const document = parseDocument(html, { lowerCaseAttributeNames: false });
  const title = findOne(({ name }) => name === 'title', document.children);
  const main = findOne(({ name }) => name === 'main', document.children);
  const text = main ? render(bare(main.children), { encodeEntities: 'utf8' }) : '';
  return `<!doctype html><meta charset="utf-8">${render(title ?? [])}<main>${text}</main>`;
}

function bare(nodes: readonly ChildNode[]): AnyNode[] {
  return nodes.flatMap((node): AnyNode[] => {
    if (node instanceof Text) return [new Text(node.data)];
    if (!(node instanceof Element) || acting.has(node.name)) return [];
    // A drawing is content as it stands.
    if (node.name === 'svg') return [node];
    const children = bare(node.children) as ChildNode[];
    if (!telling.has(node.name)) return children;
    const attributes = Object.entries(node.attribs).filter(([name]) => needed.has(name));
    return [new Element(node.name, Object.fromEntries(attributes), children)];
  });
}
