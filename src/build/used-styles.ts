import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Selector, transform } from 'lightningcss';
import { hashSource, policyOf, trimPolicy } from '../layouts/policy.ts';
import { always, type Once } from '../series/once.ts';
import { dataHash } from '../series/read/content-hash.ts';
import { type FinishedPage, fileOf } from '../site/finished-pages.ts';
import type { Output } from './output.ts';

/** Classes that a later step puts into finished pages: the line that former sections leave. */
const later = ['moved'];

/**
 * Takes out of the style sheets in pages the rules that no page of their kind can use: they name a class
 * or an element that none of them has and no script speaks of. By kind and not by page, so that the
 * policy of the whole site names few style sheets.
 */
export class UsedStyles {
  readonly #known: readonly string[];
  readonly #once: Once;
  readonly #names = new Map<string, Set<string>>();
  readonly #sheets = new Map<string, Map<string, string>>();

  /**
   * @param scripts words of all scripts, any of which may become a class
   * @param once gives what the last build left of the same style sheet for the same elements and classes
   */
  constructor(scripts: ReadonlySet<string>, once = always) {
    this.#known = [...later, ...scripts];
    this.#once = once;
  }

  /** Learns which elements and classes a page has; all pages come before the first is restyled. */
  add(kind: string, names: Iterable<string>): void {
    const known = this.#names.get(kind) ?? new Set(this.#known);
    for (const name of names) known.add(name);
    this.#names.set(kind, known);
  }

  /** What pages of a kind can use of a style sheet. */
  usedBy(kind: string, css: string): string {
    const sheets = this.#sheets.get(kind) ?? new Map<string, string>();
    this.#sheets.set(kind, sheets);
    const used = sheets.get(css) ?? this.#used(css, this.#names.get(kind) ?? new Set());
    sheets.set(css, used);
    return used;
  }

  /**
   * The page with the rules that its kind can use, and their hashes in its policy.
   * @param whole gives the whole of a style sheet of which the page has a part
   */
  restyle(kind: string, html: string, whole = (css: string) => css): string {
    const hashes = new Map<string, string>();
    const page = html.replace(
      /(<style>)([\s\S]*?)(?=<\/style>)/g,
      (_, tag: string, css: string) => {
        const used = this.usedBy(kind, whole(css));
        hashes.set(hashSource(css), hashSource(used));
        return tag + used;
      },
    );
    return page.replace(/'sha256-[^']+'/g, (hash) => hashes.get(hash) ?? hash);
  }

  #used(css: string, names: ReadonlySet<string>): string {
    const key = `styles ${dataHash([css, [...names].sort()])}`;
    return this.#once(key, () => usedStyles(css, names));
  }

  /** All style sheets by kind of page. */
  sheets(): Sheets {
    return Object.fromEntries(
      [...this.#sheets].map(([kind, sheets]) => [
        kind,
        [...sheets].map(([whole, used]) => ({ whole, used })),
      ]),
    );
  }
}

/** By kind of page, each style sheet and what its pages have of it. */
export type Sheets = Record<string, { whole: string; used: string }[]>;

/**
 * Writes each finished page with the style rules that it can use and the hashes that it needs. Of pages that
 * are kept from the last build, only those are written whose kind now uses other rules.
 * @param pages whose `policy` becomes that of the written page
 * @returns what the pages have now
 */
export function writeUsedStyles(
  pages: readonly FinishedPage[],
  output: Pick<Output, 'outDir' | 'sheets' | 'touch'>,
  once: Once,
): Sheets {
  const { outDir, sheets: last } = output;
  const styles = new UsedStyles(scriptWords(outDir), once);
  for (const { kind, names } of pages) styles.add(kind, names);
  const keptKinds = new Set(pages.filter(({ kept }) => kept).map(({ kind }) => kind));
  const changed = new Set(
    [...keptKinds].filter((kind) =>
      (last[kind] ?? []).some(({ whole, used }) => styles.usedBy(kind, whole) !== used),
    ),
  );
  for (const page of pages) {
    const { kind, kept, address } = page;
    if (kept && !changed.has(kind)) continue;
    const whole = (css: string) => last[kind]?.find(({ used }) => used === css)?.whole ?? css;
    const html = trimPolicy(styles.restyle(kind, page.html, kept ? whole : undefined));
    writeFileSync(join(outDir, fileOf(address)), html);
    output.touch(fileOf(address));
    page.policy = policyOf(html);
  }
  return styles.sheets();
}

/** Words of the scripts of the finished site, which include every class that one of them gives. */
function scriptWords(outDir: string): Set<string> {
  const folder = join(outDir, '_astro');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Set(
    files.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/[\w-]+/g) ?? []),
  );
}

/**
 * The rules of a style sheet that elements with these names, classes and types, could match.
 * @throws SyntaxError of Lightning CSS, when the text is no style sheet
 */
export function usedStyles(css: string, names: ReadonlySet<string>): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value }) =>
          value.selectors.some((selector) => canMatch(selector, names)) ? undefined : [],
      },
      RuleExit: (rule) =>
        rule.type === 'media' && rule.value.rules.every(({ type }) => type === 'ignored')
          ? []
          : undefined,
    },
  });
  // It writes out what was escaped: a title in a style sheet must not end the element that holds it.
  return code.toString().replaceAll('</', '<\\/');
}

function canMatch(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.every((part) => {
    if (part.type === 'class' || part.type === 'type') return names.has(part.name);
    if (part.type !== 'pseudo-class') return true;
    const { kind } = part;
    // What `:not()` speaks of need not be there.
    return kind === 'is' || kind === 'where' || kind === 'has'
      ? part.selectors.some((inner) => canMatch(inner, names))
      : true;
  });
}
