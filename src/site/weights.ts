import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bareContent } from './bare-content.ts';
import { budgets } from './budgets.ts';
import { type FinishedPage, htmlOf } from './finished-pages.ts';

/** What a reader's browser fetches before the first interaction; bytes are brotli's. */
export interface Weight {
  address: string;
  /** Class of the page's `<body>`. */
  kind: string;
  total: number;
  /** The same article as plain HTML. */
  content: number;
  /** What the site adds to it. */
  overhead: number;
  script: number;
  requests: number;
  /** Of all faces that its rules name. */
  fonts: number;
  /** Of the page until the end of its style sheet. */
  head: number;
}

const brotli = (text: string | Uint8Array): number => brotliCompressSync(text).length;

/**
 * Weighs the longest finished page of each kind, so that the cost does not grow with the series.
 * @param base as "" or "/guide", which stands before the addresses of files
 */
export function weigh(pages: readonly FinishedPage[], outDir: string, base: string): Weight[] {
  const kinds = Map.groupBy(pages, ({ kind }) => kind);
  return [...kinds.values()].map((same) => {
    const longest = same.reduce((a, b) => (b.length > a.length ? b : a));
    return weighPage(longest, htmlOf(outDir, longest), (url) =>
      readIfThere(join(outDir, url.slice(base.length))),
    );
  });
}

/**
 * Weighs one page.
 * @param file gives the content of a file by its address; nothing when it is not there
 */
export function weighPage(
  { address, kind }: Pick<FinishedPage, 'address' | 'kind'>,
  html: string,
  file: (url: string) => Uint8Array,
): Weight {
  const urls = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url);
  const scripts = withImports(urls(/<script[^>]+src="([^"]+)"/g), file);
  const others = urls(/<(?:link[^>]+rel="stylesheet"[^>]+href|img[^>]+src)="([^"]+)"/g);
  const bytes = (list: readonly string[]) => list.reduce((sum, url) => sum + brotli(file(url)), 0);
  const script = bytes(scripts);
  const ahead = urls(/<link[^>]+rel="preload"[^>]+href="([^"]+)"/g);
  const faces = new Set(urls(/url\("?([^")]+\.woff2)/g));
  const content = brotli(bareContent(html));
  const total = brotli(html) + script + bytes(others);
  return {
    ...{ address, kind, total, content, overhead: total - content, script },
    requests: 1 + scripts.length + others.length + ahead.length,
    fonts: [...faces].reduce((sum, url) => sum + file(url).length, 0),
    head: brotli(html.slice(0, Math.max(0, html.lastIndexOf('</style>')))),
  };
}

/** The addresses of scripts and of all that they import at once, each once. */
function withImports(urls: readonly string[], file: (url: string) => Uint8Array): string[] {
  const all = new Set<string>();
  const add = (url: string) => {
    if (all.has(url)) return;
    all.add(url);
    const code = Buffer.from(file(url)).toString('utf8');
    for (const [, target = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      add(new URL(target, `https://guide${url}`).pathname);
  };
  urls.forEach(add);
  return [...all];
}

const readIfThere = (path: string): Uint8Array =>
  existsSync(path) ? readFileSync(path) : new Uint8Array();

/** What is over its budget, as sentences that name the page and the part that grew. */
export function overweight(weights: readonly Weight[]): string[] {
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

/** The longest page of each kind as a table for the terminal. */
export function weightTable(weights: readonly Weight[]): string {
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
