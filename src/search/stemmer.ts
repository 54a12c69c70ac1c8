/** Reduces a word in lower case to what all its forms share. */
export type Stemmer = (word: string) => string;

/**
 * Makes of a language's stemmer what the index uses on both sides: accents folded after it, since few
 * readers type them.
 * @param stemmer absent for a language that has none; words are then kept as they are
 */
export function foldingStemmer(stemmer: Stemmer | undefined): Stemmer {
  const stems = stemmer ?? ((word) => word);
  return (word) => {
    const stem = stems(word);
    if (!/[^\p{ASCII}]/u.test(stem)) return stem;
    return stem
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC');
  };
}

/**
 * Takes the stemmer out of a module of @orama/stemmers.
 * @throws Error when it holds none
 */
export function stemmerIn(module: unknown): Stemmer {
  const { stemmer } = module as { stemmer?: Stemmer };
  if (typeof stemmer !== 'function') throw new Error('not a stemmer');
  return stemmer;
}
