import { brotliCompressSync, constants } from 'node:zlib';
import { hashSource } from '../layouts/policy.ts';
import { always } from '../series/once.ts';
import { Assets } from './assets.ts';
import { type Budget, budgets, recorded, usual } from './budgets.ts';
import type { FinishedPage } from './finished-pages.ts';

type Weighed = Pick<FinishedPage, 'address' | 'kind' | 'length' | 'html' | 'links'>;

/** What a reader's browser fetches before the first interaction; bytes are brotli's at its best. */
export type Weight = {
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
};

const brotli = (text: string | Uint8Array, quality = constants.BROTLI_MAX_QUALITY) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Of each kind so many of the longest pages are compared. */
const compared = 3;
/** Enough to tell which of them is the heaviest, in a tenth of the time that the best takes. */
const quick = 5;
/** Characters above which a page is compressed quickly, and so counted heavier than it is: a booklet. */
const huge = 250_000;

/**
 * Weighs the heaviest finished page of each kind, so that the cost does not grow with the series.
 * @param base as "" or "/guide", which stands before the addresses of assets
 * @param once compression at its best takes a second, and most of these pages are those of the last build
 */
export function weigh(
  pages: readonly Weighed[],
  outDir: string,
  base: string,
  once = always,
): Weight[] {
  const assets = new Assets(outDir, base);
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].map((same) => {
    const longest = same.toSorted((a, b) => b.length - a.length).slice(0, compared);
    const heaviest = longest
      .map((page) => {
        const { html } = page;
        const hash = hashSource(html);
        const weighQuickly = () => brotli(html, quick);
        const bytes = longest.length > 1 ? once(`quick ${hash}`, weighQuickly) : 0;
        return { page: { ...page, html }, hash, bytes };
      })
      .reduce((a, b) => (b.bytes > a.bytes ? b : a));
    return once(`weight ${heaviest.hash}`, () => weightOf(heaviest.page, assets));
  });
}

function weightOf({ address, kind, html, links }: Weighed, assets: Assets): Weight {
  const urls = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, url = '']) => url);
  const styles = urls(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const pictures = urls(/<img[^>]+src="([^"]+)"/g);
  const scripts = assets.withImports(urls(/<script[^>]+src="([^"]+)"/g));
  const inline = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  const inner = brotli(inline.join(''));
  const outer = assets.bytes(styles);
  const script = assets.bytes(scripts);
  const images = assets.bytes(pictures);
  const page = brotli(html, html.length > huge ? quick : undefined);
  return {
    address,
    kind,
    links: links.length,
    html: page - inner,
    css: inner + outer,
    script,
    images,
    requests: 1 + styles.length + scripts.size + pictures.length,
    total: page + outer + script + images,
    head: brotli(html.slice(0, Math.max(0, html.lastIndexOf('</style>')))) + outer,
  };
}

function budgetOf({ kind, links }: Weight): Budget {
  const budget = budgets[kind] ?? usual;
  return { ...budget, total: budget.total + links * (budget.link ?? 0) };
}

/** What is heavier than its budget, as sentences that name the page and the part that grew. */
export function overweight(weights: readonly Weight[]): string[] {
  return weights.flatMap((weight) => {
    const budget = budgetOf(weight);
    const limited = ['total', 'script', 'requests', 'images', 'head'] as const;
    return limited.flatMap((part) =>
      weight[part] > budget[part]
        ? [
            `${weight.address} ${part} is ${weight[part]}, and may be ${budget[part]} (${partsOf(weight)})`,
          ]
        : [],
    );
  });
}

/** Its parts, each with what it has grown by since the weights were recorded, as "css 3823, grown by 210". */
function partsOf(weight: Weight): string {
  const before = recorded[weight.kind];
  return (['html', 'css', 'script'] as const)
    .map((part) => {
      const growth = before ? weight[part] - before[part] : 0;
      return `${part} ${weight[part]}${growth > 0 ? `, grown by ${growth}` : ''}`;
    })
    .join('; ');
}

/** The heaviest page of each kind as a table for the terminal. */
export function weightTable(weights: readonly Weight[]): string {
  const rows = weights.map((weight) => {
    const { kind, html, css, script, requests, images, total, address } = weight;
    return [kind, html, css, script, requests, images, total, budgetOf(weight).total, address];
  });
  const head = [
    'kind',
    'html',
    'css',
    'script',
    'requests',
    'images',
    'total',
    'budget',
    'heaviest page',
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
