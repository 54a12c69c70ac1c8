/**
 * Characters that a reader cannot see and that change what the others mean: control characters, line ends
 * that only some programs take for one, spaces and hyphens without a width, by which a search misses a word,
 * and what turns the order of the letters, so that a program shows other than what it runs.
 * @see https://trojansource.codes (CVE-2021-42574)
 */
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\x00-\x08\v-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

/**
 * The first invisible character of a text.
 * @returns its offset and its name as "U+202E"; undefined when there is none
 */
export function findInvisible(text: string): { offset: number; name: string } | undefined {
  const match = invisible.exec(text);
  if (!match) return undefined;
  const number = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: match.index, name: `U+${number}` };
}

/** What to write instead, for every place that such a character is found in. */
export const invisibleHint = 'delete it; a program can write it as an escape, such as \\u202e';
