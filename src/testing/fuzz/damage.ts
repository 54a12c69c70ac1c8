import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** One way to damage a content folder. */
export interface Damage {
  /** What it does, in a few words. */
  name: string;
  act: (copy: Copy, random: Random) => void;
}

/** A copy of the series that a damage has its way with. */
export class Copy {
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

  /** Paths of the plain files from the content folder, sorted, of those that match. */
  files(pattern = /(?:)/): string[] {
    return this.#below('')
      .filter((path) => pattern.test(path))
      .sort();
  }

  /** Unlike `recursive` of `readdirSync` this follows no link, which could lead a damage anywhere. */
  #below(folder: string): string[] {
    if (!existsSync(this.path(folder))) return [];
    return readdirSync(this.path(folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return this.#below(path);
      return entry.isFile() ? [path] : [];
    });
  }

  /** Absolute path. */
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
