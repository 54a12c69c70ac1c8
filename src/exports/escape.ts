/** What Markdown would read as more than text wherever in a line it stands; at `://` an address would take up an escape. */
const special = /[\\`*_[\]<>&|~$]|:(?=\/\/)/g;

/** Code between backticks, which Markdown shows letter by letter. */
const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/**
 * Plain text, such as a title, as Markdown that shows it letter by letter on one line.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(special, '\\$&');
}

/**
 * Inline Markdown of a field, such as a description, as it can stand in a Markdown file on one line. In a
 * field `<` is a character, on the page too; in a file it would begin HTML, except in code.
 */
export function escapeHtmlInMarkdown(text: string): string {
  const line = oneLine(text);
  let rest = 0;
  let safe = '';
  for (const { 0: code, index } of line.matchAll(codeSpan)) {
    safe += line.slice(rest, index).replaceAll('<', '\\<') + code;
    rest = index + code.length;
  }
  return safe + line.slice(rest).replaceAll('<', '\\<');
}

/** Plain text as HTML, for feeds that say that their texts are HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
