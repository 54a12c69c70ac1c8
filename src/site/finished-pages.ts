import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildNode, Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { filesBelow } from '../series/read/files-below.ts';
import { inlineFaults } from './checks/inline-code.ts';

/** The data of a finished page that the checks need, read from its HTML once. */
export interface FinishedPage {
  /** Address without the base path, as `/python/`, or `/404.html`. */
  address: string;
  /** First class of the page's `<body>`. */
  kind: string;
  /** Length of the HTML in characters. */
  length: number;
  /** Every id of the page in its order, with repetitions. */
  ids: string[];
  /** The `href` of every link in its order. */
  links: string[];
  /** Faults found by `inlineFaults`: what the page's policy does not allow, or what loads from other sites. */
  unsafe: string[];
}

/** Reads the data of a page from its HTML. */
function readPage(html: string, address: string): FinishedPage {
  const document = parseDocument(html);
  const page: FinishedPage = {
    address,
    kind: 'usual',
    length: html.length,
    ids: [],
    links: [],
    unsafe: [],
  };
  let policy: string | undefined;
  const visit = (node: ParentNode): void => {
    for (const child of node.children as ChildNode[]) {
      if (!(child instanceof Element)) continue;
      const { name, attribs } = child;
      const { id, href } = attribs;
      if (id !== undefined) page.ids.push(id);
      if (name === 'a' && href !== undefined) page.links.push(href);
      if (name === 'body') page.kind = attribs['class']?.split(' ', 1)[0] || page.kind;
      if (attribs['http-equiv'] === 'content-security-policy') policy = attribs['content'];
      visit(child);
    }
  };
  visit(document);
  page.unsafe = inlineFaults(document, policy);
  return page;
}

/** Path of a page's file below the site's folder, as "python/index.html" or "404.html". */
export const fileOf = (address: string): string =>
  address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/** Reads the HTML of a page from the site's folder. */
export const htmlOf = (outDir: string, { address }: Pick<FinishedPage, 'address'>): string =>
  readFileSync(join(outDir, fileOf(address)), 'utf8');

/** Reads every page of a finished site, sorted by address. */
export function readPages(outDir: string): FinishedPage[] {
  return filesBelow(outDir)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort()
    .map((address) => readPage(htmlOf(outDir, { address }), address));
}
