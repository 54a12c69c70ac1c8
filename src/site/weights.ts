import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bareContent } from './bare-content.ts';
import { budgets } from './budgets.ts';
import { type FinishedPage, htmlOf } from './finished-pages.ts';

/** Weight of what a browser fetches for a page before the first interaction, in bytes compressed by brotli. */
export interface PageWeight {
  address: string;
  /** Class of the page's `<body>`. */
  kind: string;
  total: number;
  /** The same article as plain HTML, see `bareContent`. */
  content: number;
  /** What the site adds to it: `total` less `content`. */
  overhead: number;
  script: number;
  /** Number of requests. */
  requests: number;
  /** All font files that its style sheet names, in bytes of woff2. */
  fonts: number;
  /** The page up to the end of its style sheet. */
  head: number;
}

const brotli = (text: string | Uint8Array): number => brotliCompressSync(text).length;

/**
 * Weighs the longest finished page of each kind; to weigh all pages would take longer with each new chapter. The base
 * path is removed first, so that the weights do not depend on its length.
 * @param base base path of the site, as "" or "/guide"
 */
export function weigh(pages: readonly FinishedPage[], outDir: string, base: string): PageWeight[] {
  const kinds = Map.groupBy(pages, ({ kind }) => kind);
  return [...kinds.values()].map((sameKind) => {
    const longestPage = sameKind.reduce((a, b) => (b.length > a.length ? b : a));
    const html = withoutBase(htmlOf(outDir, longestPage), base);
    return weighPage(longestPage, html, (url) => {
      const bytes = readIfThere(join(outDir, url));
      return url.endsWith('.js') ? Buffer.from(withoutBase(`${bytes}`, base)) : bytes;
    });
  });
}

/**
 * Weighs one page.
 * @param readFile returns the content of the file at an address; empty when there is none
 */
export function weighPage(
  { address, kind }: Pick<FinishedPage, 'address' | 'kind'>,
  html: string,
  readFile: (url: string) => Uint8Array,
): PageWeight {
  const urls = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url);
  const scripts = withImportedScripts(urls(/<script[^>]+src="([^"]+)"/g), readFile);
  const otherFiles = urls(/<(?:link[^>]+rel="stylesheet"[^>]+href|img[^>]+src)="([^"]+)"/g);
  const brotliBytes = (list: readonly string[]) =>
    list.reduce((sum, url) => sum + brotli(readFile(url)), 0);
  const script = brotliBytes(scripts);
  const preloads = urls(/<link[^>]+rel="preload"[^>]+href="([^"]+)"/g);
  const fontUrls = new Set(urls(/url\("?([^")]+\.woff2)/g));
  const content = brotli(bareContent(html));
  const total = brotli(html) + script + brotliBytes(otherFiles);
  return {
    ...{ address, kind, total, content, overhead: total - content, script },
    requests: 1 + scripts.length + otherFiles.length + preloads.length,
    fonts: [...fontUrls].reduce((sum, url) => sum + readFile(url).length, 0),
    head: brotli(html.slice(0, Math.max(0, html.lastIndexOf('</style>')))),
  };
}

/** The addresses of these scripts and of all scripts that they import statically, without repetitions. */
function withImportedScripts(
  urls: readonly string[],
  readFile: (url: string) => Uint8Array,
): string[] {
  const all = new Set<string>();
  const add = (url: string) => {
    if (all.has(url)) return;
    all.add(url);
    const code = Buffer.from(readFile(url)).toString('utf8');
    for (const [, target = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      add(new URL(target, `https://guide${url}`).pathname);
  };
  urls.forEach(add);
  return [...all];
}

const readIfThere = (path: string): Buffer =>
  existsSync(path) ? readFileSync(path) : Buffer.alloc(0);

const withoutBase = (text: string, base: string): string =>
  base === '' ? text : text.replaceAll(`${base}/`, '/');

/** A sentence for each weight that exceeds its budget, with the page, the weight and the budget. */
export function overweight(weights: readonly PageWeight[]): string[] {
  return weights.flatMap((weight) => {
    const { address, kind, content } = weight;
    const frame = budgets.frame + (kind === 'print' ? budgets.paper : 0);
    const allowed = {
      overhead: Math.round(frame + budgets.perContentByte * content),
      script: budgets.script,
      requests: budgets.requests,
      fonts: budgets.fonts,
      head: budgets.head,
    };
    return (['overhead', 'script', 'requests', 'fonts', 'head'] as const)
      .filter((part) => weight[part] > allowed[part])
      .map((part) => `${address}: ${part} is ${weight[part]}, and may be ${allowed[part]}`);
  });
}

/** Formats weights as a table for the terminal, a line for each page. */
export function weightTable(weights: readonly PageWeight[]): string {
  const columns = [
    'kind',
    'content',
    'overhead',
    'script',
    'requests',
    'fonts',
    'total',
    'address',
  ] as const;
  const rows = [columns, ...weights.map((weight) => columns.map((name) => String(weight[name])))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          const width = widths[at] ?? 0;
          return at === 0 || at === columns.length - 1 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
