import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Once } from '../series/once.ts';
import type { PageFacts } from '../site/finished-pages.ts';
import type { Sheets } from './used-styles.ts';

/** A finished site as a build left it. */
export interface LeftSite {
  /** For each file its source, and size and time as they were when the build ended. */
  files: Record<string, [source: string, stamp: string]>;
  pages: PageFacts[];
  /** The style sheets in its pages. */
  sheets: Sheets;
}

/** What is true of one folder and one state of the code, and of no other. */
interface Written extends LeftSite {
  outDir: string;
  code: string;
  /** What took time to make, by what it was made from. */
  made: Record<string, unknown>;
}

/**
 * What one build leaves for the next, in a file of its own. It is worth nothing after a change of the code,
 * and nothing for a site in another folder.
 */
export class Memory {
  /** Folder of the finished site, an absolute path. */
  readonly outDir: string;
  /** The site as the last build left it; of a build that is not remembered, nothing. */
  readonly left: Readonly<LeftSite>;
  readonly #file: string;
  readonly #code: string;
  readonly #last: Readonly<Record<string, unknown>>;
  readonly #made: Record<string, unknown> = {};

  /**
   * @param folder that is kept between builds
   * @param code hash over all that makes a site but its content
   */
  constructor(folder: string, outDir: string, code: string) {
    const place = createHash('sha256').update(outDir).digest('hex').slice(0, 8);
    this.outDir = outDir;
    this.#file = join(folder, `output-${place}.json`);
    this.#code = code;
    const read = readWritten(this.#file);
    const known = read?.outDir === outDir && read.code === code ? read : undefined;
    this.left = known ?? { files: {}, pages: [], sheets: {} };
    this.#last = known?.made ?? {};
  }

  /** What the last build, or this one, made under the same key; what nobody asks for is forgotten. */
  readonly once: Once = (key, make) => {
    const made = (this.#made[key] ?? this.#last[key] ?? make()) as ReturnType<typeof make>;
    this.#made[key] = made;
    return made;
  };

  /** Takes the file away: only a build that ends well leaves one, and the site is about to be another. */
  begin(): void {
    rmSync(this.#file, { force: true });
  }

  /** Writes the file for the next build, unless the site is too large for one text: that makes all anew. */
  end(left: LeftSite): void {
    const { outDir } = this;
    const written: Written = { ...left, outDir, code: this.#code, made: this.#made };
    const text = textOf(written);
    if (text === undefined) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, text);
  }
}

/** Undefined when it would be longer than a string can be, half a gigabyte: a site of 16,000 chapters. */
function textOf(written: Written): string | undefined {
  try {
    return JSON.stringify(written);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readWritten(path: string): (Partial<Written> & LeftSite) | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
