const wanted = /^[a-z][a-z0-9]{2,23}$/;
const most = 9;

/** Counts in how many records each word stands that can be typed and misspelt. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  /** @param words those of one record, each once */
  add(words: readonly string[]): void {
    for (const word of words) this.#count(word, 1);
  }

  /** Adds what another count has `written`. */
  merge(written: string): void {
    const fields = written.split(' ');
    for (let at = 1; at < fields.length; at += 2)
      this.#count(fields[at - 1] ?? '', Number(fields[at]));
  }

  /** All words, each with its count after it. */
  written(): string {
    return this.#wanted().flat().join(' ');
  }

  /** The words with their counts as powers of two from 0 to 9. */
  rounded(): Map<string, number> {
    return new Map(
      this.#wanted().map(([word, count]) => [word, Math.min(most, Math.floor(Math.log2(count)))]),
    );
  }

  #count(word: string, records: number): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + records);
  }

  #wanted(): [word: string, count: number][] {
    return [...this.#counts].filter(([word]) => wanted.test(word));
  }
}
