/**
 * Matches invisible characters that change what a text means: control characters, line separators that only
 * some programs know, spaces and hyphens without a width, by which a search misses a word, and marks that reverse the order of letters, so that a program looks different from what
 * it runs.
 * @see https://trojansource.codes (CVE-2021-42574)
 */
export const invisibleCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\x00-\x08\v-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

/**
 * Finds the first invisible character of a text.
 * @returns its offset and its name as "U+202E"; undefined when there is none
 */
export function findInvisible(text: string): { offset: number; name: string } | undefined {
  const match = invisibleCharacter.exec(text);
  if (!match) return undefined;
  const number = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: match.index, name: `U+${number}` };
}

/** The hint of each diagnostic about an invisible character. */
export const invisibleHint = 'delete it; a program can write it as an escape, such as \\u202e';
