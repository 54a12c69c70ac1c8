import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { FinishedPage } from './finished-pages.ts';

type Weighed = Pick<FinishedPage, 'address' | 'kind' | 'length' | 'html' | 'links'>;

/** What a reader's browser fetches before the first interaction; bytes are brotli's at its best. */
export interface Weight {
  address: string;
  /** Class of the page's `<body>`. */
  kind: string;
  /** The page without the style sheet in it. */
  html: number;
  css: number;
  script: number;
  images: number;
  requests: number;
  total: number;
  links: number;
  /** Bytes of the page until the end of its style sheet. */
  head: number;
}

/** The most that a page of a kind may weigh, in bytes. */
export interface Budget {
  total: number;
  script: number;
  requests: number;
  images: number;
  head: number;
  /** What each link of a page that is a list may add to its total. */
  link?: number;
}

/**
 * What the first flight of a new connection carries: ten segments.
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
const firstFlight = 14_600;

const usual: Budget = {
  total: 12_000,
  script: 1_500,
  requests: 4,
  images: 0,
  head: firstFlight,
};

/** Budgets by kind of page; a kind that is not named has the usual one. */
export const budgets: Record<string, Budget> = {
  usual,
  chapter: { ...usual, total: 35_500 },
  part: { ...usual, link: 45 },
  questions: { ...usual, link: 75 },
  glossary: { ...usual, link: 45 },
  versions: { ...usual, link: 45 },
  changes: { ...usual, link: 45 },
  topics: { ...usual, link: 45 },
  home: { ...usual, link: 45 },
  card: { ...usual, total: 9_000 },
  print: { ...usual, total: 400_000 },
};

const brotli = (text: string | Uint8Array) => brotliCompressSync(text).length;

/** Of each kind so many of the longest pages are weighed: best compression is slow, and they decide. */
const weighed = 3;

/**
 * Weighs the longest finished pages of each kind.
 * @param base as "" or "/guide", which stands before the addresses of assets
 */
export function weigh(pages: readonly Weighed[], outDir: string, base: string): Weight[] {
  const known = new Map<string, { bytes: number; imports: string[] }>();
  const asset = (url: string) => {
    const path = url.startsWith(base) ? url.slice(base.length) : url;
    const kept = known.get(path);
    if (kept) return kept;
    const file = join(outDir, path);
    const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const imports = [...content.toString('utf8').matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)];
    const found = {
      bytes: brotli(content),
      imports: imports.map(([, target = '']) => new URL(target, `https://guide${path}`).pathname),
    };
    known.set(path, found);
    return found;
  };
  const longest = [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((same) =>
    same.toSorted((a, b) => b.length - a.length).slice(0, weighed),
  );
  return longest.map((finished) => {
    const { address, kind, html } = finished;
    const urls = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url);
    const styles = urls(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
    const images = urls(/<img[^>]+src="([^"]+)"/g);
    const scripts = new Set<string>();
    const add = (url: string) => {
      if (scripts.has(url)) return;
      scripts.add(url);
      for (const target of asset(url).imports) add(target);
    };
    for (const url of urls(/<script[^>]+src="([^"]+)"/g)) add(url);
    const sum = (list: Iterable<string>) =>
      [...list].reduce((all, url) => all + asset(url).bytes, 0);
    const inline = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
    const page = brotli(html);
    const inner = brotli(inline.join(''));
    const css = inner + sum(styles);
    const weight = {
      html: page - inner,
      css,
      script: sum(scripts),
      images: sum(images),
    };
    return {
      ...weight,
      address,
      links: finished.links.length,
      kind,
      requests: 1 + styles.length + scripts.size + images.length,
      total: weight.html + weight.css + weight.script + weight.images,
      head: brotli(html.slice(0, Math.max(0, html.lastIndexOf('</style>')))) + sum(styles),
    };
  });
}

function budgetOf({ kind, links }: Weight): Budget {
  const budget = budgets[kind] ?? usual;
  return { ...budget, total: budget.total + links * (budget.link ?? 0) };
}

/** What is heavier than its budget, as sentences that name the page and the part that grew. */
export function overweight(weights: readonly Weight[]): string[] {
  return weights.flatMap((weight) => {
    const budget = budgetOf(weight);
    const parts = ['total', 'script', 'requests', 'images', 'head'] as const;
    return parts.flatMap((part) => {
      if (weight[part] <= budget[part]) return [];
      const all = `html ${weight.html}, css ${weight.css}, script ${weight.script}`;
      return [`${weight.address} ${part} is ${weight[part]}, and may be ${budget[part]} (${all})`];
    });
  });
}

/** The heaviest page of each kind as a table for the terminal. */
export function weightTable(weights: readonly Weight[]): string {
  const rows = [...Map.groupBy(weights, ({ kind }) => kind)].map(([kind, pages]) => {
    const heaviest = pages.reduce((a, b) => (b.total > a.total ? b : a));
    const budget = budgetOf(heaviest);
    const { html, css, script, requests, total, address } = heaviest;
    return [kind, pages.length, html, css, script, requests, total, budget.total, address];
  });
  const head = [
    'kind',
    'weighed',
    'html',
    'css',
    'script',
    'requests',
    'total',
    'may be',
    'heaviest',
  ];
  const table = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  const last = head.length - 1;
  return table
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
