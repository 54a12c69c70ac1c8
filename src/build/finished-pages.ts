import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Previews, previewsOf } from '../links/previews.ts';
import { pageRecords } from '../search/index/page-records.ts';
import type { SearchRecord } from '../search/index/records.ts';
import { inlineFaults } from './inline-hashed.ts';

/** What the steps after rendering need to know of a page, read from its HTML once. */
export interface PageFacts {
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
  /** What a search can land on in it. */
  records: SearchRecord[];
  /** What a link to it shows before it is followed. */
  previews: Previews;
}

/** A finished page: what is known of it, and its HTML for the few steps that need all of it. */
export interface FinishedPage extends PageFacts {
  /** True when the file is that of the last build. */
  kept: boolean;
  /** Read from the disk each time: the pages of a large series do not fit the memory together. */
  readonly html: string;
}

/** Each name once: a piece of a page's text would keep all of the text in memory. */
const interned = new Map<string, string>();

/** Reads what the steps after rendering need to know of a page. */
export function factsOf(html: string, address: string): PageFacts {
  const document = parseDocument(html);
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
    records: pageRecords(document, address),
    previews: previewsOf(document),
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
  return facts;
}

/** Path of a page's file below the site's folder, as "python/index.html" or "404.html". */
export const fileOf = (address: string): string =>
  address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/** A page of the finished site. */
export function finishedPage(facts: PageFacts, outDir: string, kept = false): FinishedPage {
  const file = join(outDir, fileOf(facts.address));
  // Not enumerable, so that what copies or writes down the facts does not read the file.
  return Object.defineProperty({ ...facts, kept }, 'html', {
    get: () => readFileSync(file, 'utf8'),
  }) as FinishedPage;
}
