import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../series/files-below.ts';
import type { PageFacts } from './finished-pages.ts';
import type { Once } from './once.ts';
import type { Sheets } from './used-styles.ts';

/** Changes with the form of the memory below. */
const form = 1;

/** What one build leaves for the next. */
interface Memory {
  form: typeof form;
  outDir: string;
  /** For each file its source, and size and time as they were when the build ended. */
  files: Record<string, [source: string, stamp: string]>;
  pages: PageFacts[];
  sheets: Sheets;
  /** What took time to make, by what it was made from. */
  made: Record<string, unknown>;
}

/**
 * The folder of the finished site, of which a build writes only what has changed. A file is kept when the
 * last build made it from the same source and nobody has touched it since; all else is deleted first.
 */
export class Output {
  /** Absolute path of the folder. */
  readonly outDir: string;
  /** The style sheets in the pages of the last build. */
  readonly sheets: Sheets;
  readonly #memory: string;
  readonly #kept = new Map<string, string>();
  readonly #claimed = new Map<string, string>();
  readonly #facts = new Map<string, PageFacts>();
  readonly #last: Readonly<Record<string, unknown>>;
  readonly #made: Record<string, unknown> = {};

  /**
   * Reads what the last build left and clears the folder of everything else.
   * @param memory path of the file between builds; when it is missing or damaged, nothing is kept
   */
  constructor(outDir: string, memory: string) {
    this.outDir = outDir;
    this.#memory = memory;
    const last = readMemory(memory);
    const known = last?.outDir === outDir ? last : undefined;
    // Only a build that ends well leaves a memory: what it says of this folder is about to be untrue.
    rmSync(memory, { force: true });
    for (const [path, [source, stamp]] of Object.entries(known?.files ?? {}))
      if (stampOf(join(outDir, path)) === stamp) this.#kept.set(path, source);
    this.sheets = known?.sheets ?? {};
    this.#last = known?.made ?? {};
    for (const facts of known?.pages ?? []) this.#facts.set(facts.address, facts);
    for (const path of filesBelow(outDir, () => true))
      if (!this.#kept.has(path)) rmSync(join(outDir, path));
  }

  /**
   * True when the file is there and was made from the same source; it then stays.
   * @param path below the site's folder, with `/`
   */
  has(path: string, source: string): boolean {
    if (this.#kept.get(path) !== source) return false;
    this.claim(path, source);
    return true;
  }

  /** Says what a file was made from that another has written. */
  claim(path: string, source: string): void {
    this.#claimed.set(path, source);
  }

  /** Writes a file, unless it is there with the same content. */
  write(path: string, content: string | Uint8Array): void {
    const source = createHash('sha256').update(content).digest('base64url');
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

  /** What the last build, or this one, made under the same key; what nobody asks for is forgotten. */
  readonly once: Once = (key, make) => {
    const made = (this.#made[key] ?? this.#last[key] ?? make()) as ReturnType<typeof make>;
    this.#made[key] = made;
    return made;
  };

  /** Deletes what was kept and nobody wants any more. */
  sweep(): void {
    for (const path of this.#kept.keys())
      if (!this.#claimed.has(path)) rmSync(join(this.outDir, path), { force: true });
  }

  /** Remembers the state of all files for the next build. */
  remember(pages: readonly PageFacts[], sheets: Sheets): void {
    const files: Memory['files'] = {};
    for (const [path, source] of this.#claimed)
      files[path] = [source, stampOf(join(this.outDir, path))];
    const made = this.#made;
    const memory: Memory = { form, outDir: this.outDir, files, pages: [...pages], sheets, made };
    mkdirSync(dirname(this.#memory), { recursive: true });
    writeFileSync(this.#memory, JSON.stringify(memory));
  }
}

function readMemory(path: string): Memory | undefined {
  try {
    const memory = JSON.parse(readFileSync(path, 'utf8')) as Memory;
    return memory.form === form ? memory : undefined;
  } catch {
    return undefined;
  }
}

function stampOf(path: string): string {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : 'missing';
}
