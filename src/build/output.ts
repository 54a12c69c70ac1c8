import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../series/read/content-hash.ts';
import { filesBelow } from '../series/read/files-below.ts';
import type { PageFacts } from '../site/finished-pages.ts';
import type { LeftSite, Memory } from './memory.ts';
import type { Sheets } from './used-styles.ts';

/**
 * The folder of the finished site, of which a build writes only what has changed. A file is kept when the
 * last build made it from the same source and nobody has touched it since; all else is deleted first.
 */
export class Output {
  /** Absolute path of the folder. */
  readonly outDir: string;
  /** The style sheets in the pages of the last build. */
  readonly sheets: Sheets;
  readonly #memory: Memory;
  /** What was found as the last build left it, with source and stamp. */
  readonly #kept = new Map<string, [source: string, stamp: string]>();
  /** What belongs to this build, each with its source; and its stamp when nobody has written it. */
  readonly #claimed = new Map<string, [source: string, stamp?: string]>();
  readonly #facts: ReadonlyMap<string, PageFacts>;

  /** Clears the folder of everything but what the last build left there. */
  constructor(memory: Memory) {
    const { outDir, left } = memory;
    this.outDir = outDir;
    this.#memory = memory;
    memory.begin();
    for (const [path, known] of Object.entries(left.files))
      if (stampOf(join(outDir, path)) === known[1]) this.#kept.set(path, known);
    this.sheets = left.sheets;
    this.#facts = new Map(left.pages.map((facts) => [facts.address, facts]));
    for (const path of filesBelow(outDir, () => true))
      if (!this.#kept.has(path)) rmSync(join(outDir, path));
  }

  /**
   * True when the file is there and was made from the same source; it then stays.
   * @param path below the site's folder, with `/`
   */
  has(path: string, source: string): boolean {
    return this.#kept.get(path)?.[0] === source && this.keeps(path);
  }

  /** True when the file is as the last build left it; it then stays. */
  keeps(path: string): boolean {
    const known = this.#kept.get(path);
    if (known) this.#claimed.set(path, known);
    return known !== undefined;
  }

  /** Says what a file was made from that another has written. */
  claim(path: string, source: string): void {
    this.#claimed.set(path, [source]);
  }

  /** Says that another has changed a file that is kept. */
  touch(path: string): void {
    const known = this.#claimed.get(path);
    if (known) this.claim(path, known[0]);
  }

  /** Writes a file, unless it is there with the same content. */
  write(path: string, content: string | Uint8Array): void {
    const source = contentHash(content);
    if (this.has(path, source)) return;
    const file = join(this.outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.claim(path, source);
  }

  /** What the last build knew of a page. */
  facts(address: string): PageFacts | undefined {
    return this.#facts.get(address);
  }

  /** Deletes what was kept and nobody wants any more. */
  sweep(): void {
    for (const path of this.#kept.keys())
      if (!this.#claimed.has(path)) rmSync(join(this.outDir, path), { force: true });
  }

  /** Remembers the state of all files for the next build. */
  remember(pages: readonly PageFacts[], sheets: Sheets): void {
    const files: LeftSite['files'] = {};
    for (const [path, [source, stamp]] of this.#claimed)
      files[path] = [source, stamp ?? stampOf(join(this.outDir, path))];
    this.#memory.end({ files, pages: [...pages], sheets });
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : 'missing';
}
