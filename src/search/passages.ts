import type { Passage } from '../series/blocks.ts';

/**
 * Characters that stand for a line break, a space of indentation, and the start and end of code, since Pagefind does
 * not store the white space of a text. They are of Unicode's private use area, so no text has them.
 */
const lineBreakMark = '\u{E000}';
const indentMark = '\u{E001}';
const codeStartMark = '\u{E002}';
const codeEndMark = '\u{E003}';

/**
 * Encodes passages as one text for Pagefind, from which `decodePassages` restores code and line breaks. A space is put
 * behind each opening bracket, because Pagefind would index `run(cmd` as one word.
 */
export function encodePassages(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      const text = passage.text.trim().replace(/[([{](?=\S)/g, '$& ');
      if (!passage.code) return text;
      const lines = text.replace(
        /\s*?((?:\n\s*?)+)( *)(?=\S)/g,
        (_, breaks: string, spaces: string) =>
          `${lineBreakMark.repeat(breaks.split('\n').length - 1)} ${indentMark.repeat(spaces.length)}`,
      );
      return `${codeStartMark}${lines}${codeEndMark}`;
    })
    .join(' ');
}

/** Decodes the passages of a text that Pagefind returned. Consecutive paragraphs become one passage. */
export function decodePassages(text: string): Passage[] {
  return text
    .split(new RegExp(`(${codeStartMark}[^${codeEndMark}]*${codeEndMark})`))
    .map((piece) => ({
      code: piece.startsWith(codeStartMark),
      text: piece
        .replace(/(?<=[([{]) /g, '')
        .replace(new RegExp(`${lineBreakMark} ?`, 'g'), '\n')
        .replaceAll(indentMark, ' ')
        .replace(new RegExp(`[${codeStartMark}${codeEndMark}]`, 'g'), '')
        .trim(),
    }))
    .filter((passage) => passage.text !== '');
}
