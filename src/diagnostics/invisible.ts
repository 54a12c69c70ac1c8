/**
 * Matches an invisible character that changes what a text means. It is a control character other than tab and line
 * feed, a line separator that only some programs know, a character without a width, which makes a search miss a word,
 * or one that changes the order of letters, so that a program looks different from what it runs.
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
