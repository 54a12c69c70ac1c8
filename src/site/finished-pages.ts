import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, type Document, Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { headsOf, type IndexedPage, type PageHeads } from '../search/index/indexed-page.ts';
import { pageRecords } from '../search/index/page-records.ts';
import { type Previews, previewsOf } from '../share/previews.ts';
import { inlineFaults } from './checks/inline-code.ts';

/** What the steps after rendering need to know of every page, read from its HTML once. */
export interface PageFacts extends PageHeads {
  /** Address without the base path, as `/python/`. */
  address: string;
  /** False when it asks search engines to leave it out. */
  indexed: boolean;
  /** First class of the page's `<body>`. */
  kind: string;
  /** Length of the HTML in characters. */
  length: number;
  /** Every id of the page in order, repeats included. */
  ids: string[];
  /** Every link's `href` in order. */
  links: string[];
  /** Its Content-Security-Policy, as the `<meta>` has it. */
  policy: string | undefined;
  /** What it holds that its policy does not allow, or that runs code. */
  unsafe: string[];
  /** Names of its elements and classes, each once. */
  names: string[];
}

/** The texts of a page, which are needed of those that have changed. */
export interface PageTexts extends Pick<IndexedPage, 'records'> {
  /** What a link to it shows before it is followed. */
  readonly previews: Previews;
}

/** A finished page: what is known of it, and its HTML for the few steps that need all of it. */
export interface FinishedPage extends PageFacts, PageTexts {
  /** True when the file is that of the last build. */
  kept: boolean;
  /** Read from the disk each time: the pages of a large series do not fit the memory together. */
  readonly html: string;
}

/** Each name once: a piece of a page's text would keep all of the text in memory. */
const interned = new Map<string, string>();

/** Reads what the steps after rendering need to know of a page. */
export function factsOf(html: string, address: string): PageFacts & PageTexts {
  const document = parseDocument(html);
  const texts = textsOf(document, address);
  const names = new Set<string>();
  const add = (name: string) => {
    const known = interned.get(name) ?? name;
    interned.set(known, known);
    names.add(known);
  };
  const facts: PageFacts = {
    address,
    indexed: true,
    kind: 'usual',
    length: html.length,
    ids: [],
    links: [],
    policy: undefined,
    unsafe: [],
    names: [],
    ...headsOf(texts.records),
  };
  const visit = (node: ParentNode): void => {
    for (const child of node.children as ChildNode[]) {
      if (!(child instanceof Element)) continue;
      const { name, attribs } = child;
      const { id, href } = attribs;
      if (id !== undefined) facts.ids.push(id);
      if (name === 'a' && href !== undefined) facts.links.push(href);
      if (name === 'body') facts.kind = attribs['class']?.split(' ', 1)[0] || facts.kind;
      if (attribs['name'] === 'robots') facts.indexed = attribs['content'] !== 'noindex';
      if (attribs['http-equiv'] === 'content-security-policy') facts.policy = attribs['content'];
      add(name);
      for (const word of attribs['class']?.split(' ') ?? []) add(word);
      visit(child);
    }
  };
  visit(document);
  facts.names = [...names];
  facts.unsafe = inlineFaults(document, facts.policy);
  return { ...facts, ...texts };
}

const textsOf = (document: Document, address: string): PageTexts => ({
  records: pageRecords(document, address),
  previews: previewsOf(document),
});

/** Path of a page's file below the site's folder, as "python/index.html" or "404.html". */
export const fileOf = (address: string): string =>
  address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/**
 * A page of the finished site.
 * @param read the texts come from the file where they are not given: what steps write into a page is no text
 */
export function finishedPage(
  read: PageFacts & Partial<PageTexts>,
  outDir: string,
  kept = false,
): FinishedPage {
  const { records, previews, ...facts } = read;
  const html = () => readFileSync(join(outDir, fileOf(facts.address)), 'utf8');
  let known = records && previews && { records, previews };
  const texts = () => {
    known ??= textsOf(parseDocument(html()), facts.address);
    return known;
  };
  // Not enumerable, so that what copies or writes down the facts does not read the file.
  return Object.defineProperties(
    { ...facts, kept },
    {
      html: { get: html },
      records: { get: () => texts().records },
      previews: { get: () => texts().previews },
    },
  ) as FinishedPage;
}
