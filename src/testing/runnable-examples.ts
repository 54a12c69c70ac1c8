import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../series/read/files-below.ts';

/** A program on a page of the finished site: the address of the page, and the id of the figure. */
export interface RunnableExample {
  address: string;
  id: string;
}

/**
 * Finds the first program of the finished site that runs in a browser and ends with status 0.
 * @param pattern what the HTML of its figure must hold
 * @throws Error when there is none
 */
export function findRunnable(pattern = /<samp/): RunnableExample {
  for (const path of filesBelow('dist').filter((name) => name.endsWith('/index.html'))) {
    const html = readFileSync(join('dist', path), 'utf8');
    for (const [, id = '', rest = ''] of html.matchAll(
      /<figure class="example" id="([^"]+)">([\s\S]*?)<\/figure>/g,
    ))
      if (
        /class="run"[\s\S]*class="lines"[\s\S]*<samp[\s\S]*>exit 0</.test(rest) &&
        pattern.test(rest)
      )
        return { address: `/${path.replace(/index\.html$/, '')}`, id };
  }
  throw new Error(`the site has no program that runs in a browser and holds ${pattern}`);
}
