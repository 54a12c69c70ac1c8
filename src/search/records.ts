import { type ChildNode, type Document, Element } from 'domhandler';
import { getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address without the base path, with its fragment. */
  url: string;
  kind: 'chapter' | 'section' | 'question';
  title: string;
  /** Title of the page that it stands in. */
  page: string;
  /** Its own HTML, without that of the sections below it. */
  html: string;
}

/** Splits a finished chapter page into one record for the page, each section and each question. */
export function recordsOf(html: string, address: string): SearchRecord[] {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const sourceOf = (node: ChildNode) => html.slice(node.startIndex ?? 0, (node.endIndex ?? -1) + 1);
  const main = find(document, (element) => element.name === 'main');
  const heading = main && find(main, (element) => element.name === 'h1');
  if (!main || !heading) return [];
  const page = titleOf(heading);
  const prose = find(main, (element) => hasClass(element, 'prose'));
  const records: SearchRecord[] = [{ url: address, kind: 'chapter', title: page, page, html: '' }];
  for (const node of prose?.children ?? []) {
    const id = node instanceof Element ? getAttributeValue(node, 'id') : undefined;
    if (node instanceof Element && id && /^h[234]$/.test(node.name)) {
      records.push({
        url: `${address}#${id}`,
        kind: 'section',
        title: titleOf(node),
        page,
        html: '',
      });
      continue;
    }
    if (node instanceof Element && hasClass(node, 'section-questions')) continue;
    if (node instanceof Element && id && hasClass(node, 'question')) {
      const asks = find(node, (element) => hasClass(element, 'asks'));
      records.push({
        url: `${address}#${id}`,
        kind: 'question',
        title: asks ? textContent(asks).trim() : id,
        page,
        html: sourceOf(node),
      });
      continue;
    }
    const open = records.findLast(({ kind }) => kind !== 'question');
    if (open) open.html += sourceOf(node);
  }
  return records;
}

function find(
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

function hasClass(element: Element, name: string): boolean {
  return (getAttributeValue(element, 'class') ?? '').split(' ').includes(name);
}

function titleOf(heading: Element): string {
  const own = heading.children.filter(
    (child) =>
      !(child instanceof Element && (hasClass(child, 'anchor') || hasClass(child, 'number'))),
  );
  return textContent(own).trim();
}
