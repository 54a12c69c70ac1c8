import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The files that finished pages fetch, each read and compressed once. */
export class Assets {
  readonly #outDir: string;
  readonly #base: string;
  readonly #known = new Map<string, { bytes: number; imports: string[] }>();

  /** @param base as "" or "/guide", which stands before the addresses of assets */
  constructor(outDir: string, base: string) {
    this.#outDir = outDir;
    this.#base = base;
  }

  /** Bytes of all of them together, brotli at its best. */
  bytes(urls: Iterable<string>): number {
    return [...urls].reduce((all, url) => all + this.#asset(url).bytes, 0);
  }

  /** The addresses of scripts and of all that they import, once each. */
  withImports(urls: readonly string[]): Set<string> {
    const all = new Set<string>();
    const add = (url: string) => {
      if (all.has(url)) return;
      all.add(url);
      for (const target of this.#asset(url).imports) add(target);
    };
    for (const url of urls) add(this.#path(url));
    return all;
  }

  #path(url: string): string {
    return url.startsWith(this.#base) ? url.slice(this.#base.length) : url;
  }

  #asset(url: string): { bytes: number; imports: string[] } {
    const path = this.#path(url);
    const kept = this.#known.get(path);
    if (kept) return kept;
    const file = join(this.#outDir, path);
    const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const imports = [...content.toString('utf8').matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)];
    const found = {
      bytes: brotliCompressSync(content).length,
      imports: imports.map(([, target = '']) => new URL(target, `https://guide${path}`).pathname),
    };
    this.#known.set(path, found);
    return found;
  }
}
