/**
 * Removes the endings that English adds for number and tense, so that "timeouts" in a heading equals "timeout" in a
 * query. Pagefind has its own stemmer for the index; this one only compares the text of a result with the query.
 * @see Harman, D.: How effective is suffixing? JASIS 42(1), 1991, the S stemmer
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  if (/(?:ies|ie|y)$/.test(word)) return word.replace(/(?:ies|ie|y)$/, 'i');
  const singular = /[^aeious]es$|[^us]s$/.test(word) ? word.slice(0, -1) : word;
  const base = singular.replace(/(?<=[\p{L}]{3})(?:ing|ed|e)$/u, '');
  return base.replace(/([^aeiouls])\1$/, '$1');
}
