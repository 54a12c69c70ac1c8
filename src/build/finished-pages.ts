import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** A finished page as the steps after rendering read it. */
export interface FinishedPage {
  /** Address without the base path, as `/python/`. */
  address: string;
  html: string;
  /** Every id of the page in order, repeats included. */
  ids: string[];
  /** Every link's `href` in order. */
  links: string[];
}

/** Reads a finished page. */
export function readFinishedPage(path: string, address: string): FinishedPage {
  return parseFinishedPage(readFileSync(path, 'utf8'), address);
}

/** What the steps after rendering need to know of a page's HTML. */
export function parseFinishedPage(html: string, address: string): FinishedPage {
  const ids: string[] = [];
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a' && attributes['href'] !== undefined) links.push(attributes['href']);
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
    },
  });
  parser.end(html);
  return { address, html, ids, links };
}

/** Paths of all files of the finished site, as "/python/index.html". */
export function readFiles(outDir: string): string[] {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
    );
}
