import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Selector, transform } from 'lightningcss';
import type { FinishedPage } from './finished-pages.ts';
import { hashSource, policyOf, trimPolicy } from './policy.ts';

/** Classes that a later step puts into finished pages: the line that former sections leave. */
const later = ['moved'];

/**
 * Takes out of the style sheets in pages the rules that no page of their kind can use: they name a class
 * or an element that none of them has and no script speaks of. By kind and not by page, so that the
 * policy of the whole site names few style sheets.
 */
export class UsedStyles {
  readonly #known: readonly string[];
  readonly #names = new Map<string, Set<string>>();
  readonly #sheets = new Map<string, Map<string, Sheet>>();

  /** @param scripts words of all scripts, any of which may become a class */
  constructor(scripts: ReadonlySet<string>) {
    this.#known = [...later, ...scripts];
  }

  /** Learns which elements and classes a page has; all pages come before the first is restyled. */
  add(kind: string, names: ReadonlySet<string>): void {
    const known = this.#names.get(kind) ?? new Set(this.#known);
    for (const name of names) known.add(name);
    this.#names.set(kind, known);
  }

  /** The page with the rules that its kind can use, and their hashes in its policy. */
  restyle(kind: string, html: string): string {
    const hashes = new Map<string, string>();
    const page = html.replace(
      /(<style>)([\s\S]*?)(?=<\/style>)/g,
      (_, tag: string, css: string) => {
        const { used, from, to } = this.#usedBy(kind, css);
        hashes.set(from, to);
        return tag + used;
      },
    );
    return page.replace(/'sha256-[^']+'/g, (hash) => hashes.get(hash) ?? hash);
  }

  #usedBy(kind: string, css: string): Sheet {
    const sheets = this.#sheets.get(kind) ?? new Map<string, Sheet>();
    this.#sheets.set(kind, sheets);
    const known = sheets.get(css);
    if (known) return known;
    const used = usedStyles(css, this.#names.get(kind) ?? new Set());
    const sheet = { used, from: hashSource(css), to: hashSource(used) };
    sheets.set(css, sheet);
    return sheet;
  }
}

/** What is left of a style sheet, and how policies name it before and after. */
interface Sheet {
  used: string;
  from: string;
  to: string;
}

/**
 * Writes each finished page with the style rules that it can use and the hashes that it needs.
 * @param pages whose `policy` becomes that of the written page
 */
export function writeUsedStyles(pages: readonly FinishedPage[], outDir: string): void {
  const styles = new UsedStyles(scriptWords(outDir));
  for (const { kind, names } of pages) styles.add(kind, names);
  for (const page of pages) {
    const html = trimPolicy(styles.restyle(page.kind, page.html));
    writeFileSync(join(outDir, page.address, 'index.html'), html);
    page.policy = policyOf(html);
  }
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
  return code.toString();
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
