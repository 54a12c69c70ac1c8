import {
  type FinishedPage,
  factsOf,
  finishedPage,
  type PageFacts,
  type PageTexts,
} from '../site/finished-pages.ts';
import type { Memory } from './memory.ts';
import { Output } from './output.ts';
import { tighten } from './tighten.ts';

/** What happens to each page, and to whom progress is told. */
interface Steps {
  /** Gets a page's HTML once it has been read for all other steps, and returns what is written. */
  finish: (html: string, address: string) => string;
  progress: (sentence: string) => void;
}

/** A build that renders more files than this says how far it is. */
const long = 500;

/** What is rendered in one build, what is kept from the last, and what is known of either. */
export class Rendering {
  readonly output: Output;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #steps: Steps;
  /** Files in the order of the site; for those that are pages facts, and texts where they were rendered. */
  readonly #files = new Map<string, (PageFacts & Partial<PageTexts>) | undefined>();
  /** Addresses of the pages that were not rendered. */
  readonly #kept = new Set<string>();
  #all = 0;
  #done = 0;

  /** @param keys by file, of the pages that need not be rendered again while their key stays */
  constructor(memory: Memory, keys: ReadonlyMap<string, string>, steps: Steps) {
    this.output = new Output(memory);
    this.#keys = keys;
    this.#steps = steps;
  }

  /** True when the file of the last build is still right; it is then counted in. */
  isKept(file: string): boolean {
    const key = this.#keys.get(file);
    const address = addressOf(file);
    const facts = address === undefined ? undefined : this.output.facts(address);
    this.#files.set(file, facts);
    if (key === undefined || (address !== undefined && !facts)) return false;
    const kept = this.output.has(file, key);
    if (kept && address !== undefined) this.#kept.add(address);
    return kept;
  }

  /** @param count how many files will be rendered */
  begin(count: number): void {
    this.#all = count;
  }

  /** Counts a rendered file. */
  count(file: string): void {
    this.#done += 1;
    if (this.#all > long && this.#done % long === 0)
      this.#steps.progress(`rendered ${this.#done} of ${this.#all} files`);
    const key = this.#keys.get(file);
    if (key !== undefined) this.output.claim(file, key);
  }

  /** Takes a rendered page and returns it as it is to be written. */
  finish(file: string, html: string): string {
    const address = addressOf(file);
    if (address === undefined) return html;
    const page = tighten(html);
    this.#files.set(file, factsOf(page, address));
    return this.#steps.finish(page, address);
  }

  /** All pages of the site but the one for what is not found, in order. */
  pages(): FinishedPage[] {
    return [...this.#files.values()].flatMap((facts) =>
      facts ? [finishedPage(facts, this.output.outDir, this.#kept.has(facts.address))] : [],
    );
  }
}

/** Address of the page that a file holds; of no other file. */
function addressOf(file: string): string | undefined {
  return /^(?:.+\/)?index\.html$/.test(file)
    ? `/${file.slice(0, -'index.html'.length)}`
    : undefined;
}
