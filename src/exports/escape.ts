/**
 * Characters that are syntax in Markdown anywhere in a line, and the colon of `://`. Without an escape this colon would
 * make a link, and the escapes after it would become part of the link's address.
 */
const specialCharacters = /[\\`*_[\]<>&|~$]|:(?=\/\/)/g;

/** A code span of Markdown, in which escapes have no effect. */
const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

const toOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/**
 * Converts plain text, such as a title, to a line of Markdown that shows each of its characters.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return toOneLine(text).replace(specialCharacters, '\\$&');
}

/**
 * Converts the inline Markdown of a field, such as a description, to a line of a Markdown file. In a field `<` is an
 * ordinary character; in a file it would begin HTML, so it is escaped outside of code.
 */
export function escapeHtmlInMarkdown(text: string): string {
  const line = toOneLine(text);
  let copiedTo = 0;
  let safe = '';
  for (const { 0: code, index } of line.matchAll(codeSpan)) {
    safe += line.slice(copiedTo, index).replaceAll('<', '\\<') + code;
    copiedTo = index + code.length;
  }
  return safe + line.slice(copiedTo).replaceAll('<', '\\<');
}

/** Escapes plain text for HTML, in feeds and files whose texts are HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
