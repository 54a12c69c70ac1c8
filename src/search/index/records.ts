import { type ChildNode, type Document, Element } from 'domhandler';
import { getAttributeValue } from 'domutils';
import type { Kind } from '../kinds.ts';
import type { Passage } from '../stored-record.ts';
import { codesOf, find, hasClass, ownText, passagesOf } from './page-text.ts';

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address without the base path, with its fragment. */
  url: string;
  kind: Kind;
  title: string;
  /** Title of the page that it stands in. */
  page: string;
  /** Address of the section that an example stands in. */
  parent?: string;
  passages: Passage[];
  /** Its inline code and blocks of code. */
  codes: string[];
}

/**
 * Splits a finished page: one record for the page, each section, question, example and term.
 * An example is also part of its section; a question is not.
 * @param kind what the page itself is
 */
export function recordsOf(
  document: Document,
  address: string,
  kind: 'chapter' | 'task',
): SearchRecord[] {
  const main = find(document, ({ name }) => name === 'main');
  const heading = main && find(main, ({ name }) => name === 'h1');
  const prose = main && find(main, (element) => hasClass(element, 'prose'));
  if (!main || !heading || !prose) return [];
  const page = ownText(heading);
  const records: SearchRecord[] = [recordAt(address, kind, page, page)];
  let open = records[0];
  for (const node of prose.children) {
    const id = node instanceof Element ? getAttributeValue(node, 'id') : undefined;
    if (node instanceof Element && id && /^h[234]$/.test(node.name) && kind === 'chapter') {
      open = recordAt(`${address}#${id}`, 'section', ownText(node), page);
      records.push(open);
    } else if (node instanceof Element && id && hasClass(node, 'question')) {
      records.push(questionAt(`${address}#${id}`, node, page));
    } else {
      if (open) add(open, [node]);
      for (const example of examplesIn(node)) {
        const fragment = `${address}#${getAttributeValue(example, 'id')}`;
        const parent = open && { parent: open.url };
        if (kind === 'chapter') records.push({ ...exampleAt(fragment, example, page), ...parent });
      }
    }
  }
  return records;
}

/** One record for each term of the finished glossary page. */
export function termRecordsOf(document: Document, address: string): SearchRecord[] {
  const heading = find(document, ({ name }) => name === 'h1');
  const page = heading ? ownText(heading) : '';
  return allIn(document.children, ({ name }) => name === 'dfn').flatMap((term) => {
    const entry = ancestor(term, (element) => element.name === 'div' && 'id' in element.attribs);
    const definition = entry && find(entry, ({ name }) => name === 'dd');
    if (!entry || !definition) return [];
    const url = `${address}#${getAttributeValue(entry, 'id')}`;
    return [add(recordAt(url, 'term', ownText(term), page), definition.children)];
  });
}

function recordAt(url: string, kind: Kind, title: string, page: string): SearchRecord {
  return { url, kind, title, page, passages: [], codes: [] };
}

function add(record: SearchRecord, nodes: readonly ChildNode[]): SearchRecord {
  record.passages.push(...passagesOf(nodes));
  record.codes.push(...codesOf(nodes));
  return record;
}

function questionAt(url: string, card: Element, page: string): SearchRecord {
  const asks = find(card, (element) => hasClass(element, 'asks'));
  const answer = find(card, ({ name }) => name === 'details');
  return add(recordAt(url, 'question', asks ? ownText(asks) : url, page), answer ? [answer] : []);
}

function exampleAt(url: string, figure: Element, page: string): SearchRecord {
  const part = (name: string) => find(figure, (element) => hasClass(element, name));
  const [file, shows] = [part('file'), part('shows')];
  const title = [file, shows].map((element) => element && ownText(element)).filter(Boolean);
  const rest = figure.children.filter(
    (child) => !(child instanceof Element && child.name === 'figcaption'),
  );
  return add(recordAt(url, 'example', title.join(': '), page), rest);
}

const examplesIn = (node: ChildNode): Element[] =>
  allIn([node], (element) => hasClass(element, 'example') && 'id' in element.attribs);

function allIn(nodes: readonly ChildNode[], matches: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return 'children' in node ? allIn(node.children, matches) : [];
    return matches(node) ? [node] : allIn(node.children, matches);
  });
}

function ancestor(element: Element, matches: (element: Element) => boolean): Element | undefined {
  const { parent } = element;
  if (!(parent instanceof Element)) return undefined;
  return matches(parent) ? parent : ancestor(parent, matches);
}
