import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';

/** A finished page as the steps after rendering read it. */
export interface FinishedPage {
  /** Address without the base path, as `/python/`. */
  address: string;
  html: string;
  /** Every id of the page in order, repeats included. */
  ids: string[];
}

/** Reads a finished page. */
export function readFinishedPage(path: string, address: string): FinishedPage {
  const html = readFileSync(path, 'utf8');
  const ids: string[] = [];
  const parser = new Parser({
    onopentag(_, attributes) {
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
    },
  });
  parser.end(html);
  return { address, html, ids };
}
