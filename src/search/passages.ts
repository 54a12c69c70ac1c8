import type { Passage } from '../series/blocks.ts';

/**
 * Signs for what Pagefind does not keep, which splits a text at white space: they hang on words, belong to no
 * word, and stand in no text, since Unicode leaves them to private use.
 */
const line = '\u{E000}';
const indent = '\u{E001}';
const code = '\u{E002}';
const end = '\u{E003}';

/**
 * Writes passages as one text that Pagefind takes and gives back. Opening brackets are parted from what
 * follows, since it takes `run(cmd` for one word.
 */
export function encodePassages(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      const text = passage.text.trim().replace(/[([{](?=\S)/g, '$& ');
      if (!passage.code) return text;
      const lines = text.replace(
        /\s*?((?:\n\s*?)+)( *)(?=\S)/g,
        (_, breaks: string, spaces: string) =>
          `${line.repeat(breaks.split('\n').length - 1)} ${indent.repeat(spaces.length)}`,
      );
      return `${code}${lines}${end}`;
    })
    .join(' ');
}

/** Reads passages from a text that the index gave back. */
export function decodePassages(text: string): Passage[] {
  return text
    .split(new RegExp(`(${code}[^${end}]*${end})`))
    .map((piece) => ({
      code: piece.startsWith(code),
      text: piece
        .replace(/(?<=[([{]) /g, '')
        .replace(new RegExp(`${line} ?`, 'g'), '\n')
        .replaceAll(indent, ' ')
        .replace(new RegExp(`[${code}${end}]`, 'g'), '')
        .trim(),
    }))
    .filter((passage) => passage.text !== '');
}
