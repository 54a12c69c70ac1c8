const wanted = /^[a-z][a-z0-9]{2,23}$/;
const most = 9;

/** Counts in how many records each word stands. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  /** @param words those of one record, each once */
  add(words: readonly string[]): void {
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Words that can be typed and misspelt, with their counts as powers of two from 0 to 9. */
  rounded(): Map<string, number> {
    return new Map(
      [...this.#counts]
        .filter(([word]) => wanted.test(word))
        .map(([word, count]) => [word, Math.min(most, Math.floor(Math.log2(count)))]),
    );
  }
}
