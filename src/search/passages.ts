/** A paragraph, or a block of code with its lines as they stand. */
export type Passage = { code: false; text: string } | { code: true; lines: string[] };

/**
 * Pagefind keeps one line of text for each record and drops all line ends. Private characters, each
 * standing as a word of its own, carry the structure through it: they hold no letter, so they are
 * not indexed.
 * @see https://www.unicode.org/charts/PDF/UE000.pdf Private Use Area
 */
const paragraph = '\uE000';
/** Begins a line of code; the characters after it stand for the same with one space of indent more. */
const lineStart = 0xe010;
const deepest = 0xef;

/** Writes passages as the one line that Pagefind keeps. */
export function encodePassages(passages: readonly Passage[]): string {
  return passages
    .map((passage) =>
      passage.code
        ? passage.lines.map(encodeLine).join(' ')
        : `${paragraph} ${passage.text.replace(/\s+/g, ' ').trim()}`,
    )
    .join(' ');
}

function encodeLine(line: string): string {
  const indent = Math.min(deepest, line.length - line.trimStart().length);
  return `${String.fromCharCode(lineStart + indent)} ${line.trim().replace(/\s+/g, ' ')}`;
}

/** Reads the passages back from a record's content. */
export function decodePassages(content: string): Passage[] {
  const passages: Passage[] = [];
  for (const [, mark = paragraph, text = ''] of content.matchAll(
    /([\uE000-\uE0FF])([^\uE000-\uE0FF]*)/g,
  )) {
    if (mark === paragraph) {
      passages.push({ code: false, text: text.trim() });
      continue;
    }
    const line = ' '.repeat(mark.charCodeAt(0) - lineStart) + text.trim();
    const last = passages.at(-1);
    if (last?.code) last.lines.push(line);
    else passages.push({ code: true, lines: [line] });
  }
  return passages;
}
