/** Length of the hash in a file's name. */
export const hashLength = 10;

/** The name of a part of the index: what it holds, and the hash of its content. */
export const partName = {
  terms: (hash: string) => `terms-${hash}.txt`,
  records: (hash: string) => `records-${hash}.json`,
  packs: (hash: string) => `packs-${hash}.txt`,
  filter: (hash: string) => `filter-${hash}.txt`,
  words: (hash: string) => `words-${hash}.txt`,
  stemmer: (hash: string) => `stemmer-${hash}.js`,
};

/** The hash in a part's name. */
export const hashIn = (name: string): string =>
  name.slice(name.indexOf('-') + 1, name.lastIndexOf('.'));

/** Takes hashes that were joined apart. */
export const hashesIn = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / hashLength) }, (_, at) =>
    text.slice(at * hashLength, (at + 1) * hashLength),
  );
