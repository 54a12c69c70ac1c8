import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** One way to damage a content folder. */
export interface Damage {
  /** What it does, as "deletes a field". */
  name: string;
  apply: (copy: SeriesCopy, random: Random) => void;
}

/** A copy of the valid series, to which damages are applied. */
export class SeriesCopy {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** Name of its part's folder. */
  readonly part: string;
  /** Slug of its part. */
  readonly slug: string;

  constructor(root: string, part: string, slug: string) {
    this.root = root;
    this.part = part;
    this.slug = slug;
  }

  /** Sorted paths within the content folder of the regular files that match. */
  files(pattern = /(?:)/): string[] {
    return this.#filesBelow('')
      .filter((path) => pattern.test(path))
      .sort();
  }

  /**
   * Lists the regular files below a folder. Does not follow symbolic links, unlike `readdirSync` with `recursive`:
   * through a link a damage could change files outside of the copy.
   */
  #filesBelow(folder: string): string[] {
    if (!existsSync(this.path(folder))) return [];
    return readdirSync(this.path(folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return this.#filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
  }

  /** The absolute path of a file. */
  path(file: string): string {
    return join(this.root, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.path(file), content);
  }

  /** Changes a file's text; `change` gets the text and returns the new one. */
  edit(file: string, change: (text: string) => string): void {
    this.write(file, change(this.read(file)));
  }
}
