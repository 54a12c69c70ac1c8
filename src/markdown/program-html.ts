import type { Token } from './highlight.ts';

/** Escapes the characters that HTML would not read as text. */
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Renders a program as HTML. A layer under the code has an empty element for each line, with the line's id, on which
 * CSS draws the line's number and mark, so that a reader who copies the code does not copy the numbers.
 * `translate="no"` keeps a browser that translates the page from changing the code.
 * @param ids prefixes of the ids of lines, such as `zombie` for `zombie-L1`: the current one first, then former
 *   ones; without any there is no layer
 */
export function programHtml(lines: readonly Token[][], ids: readonly string[]): string {
  const code = lines.map(lineHtml).join('\n');
  return `${layerHtml(lines.length, ids)}<pre translate="no"><code>${code}</code></pre>`;
}

/** Renders the layer under the code: an empty element for each line, which carries its ids. */
function layerHtml(count: number, [id, ...former]: readonly string[]): string {
  if (id === undefined) return '';
  const lines = Array.from({ length: count }, (_, index) => {
    const formerIds = former.map((name) => `<b id="${name}-L${index + 1}"></b>`).join('');
    return `<i id="${id}-L${index + 1}">${formerIds}</i>`;
  });
  return `<div class="lines">${lines.join('')}</div>`;
}

/** Renders a line of code as HTML. */
export const lineHtml = (tokens: readonly Token[]): string => tokens.map(tokenHtml).join('');

/** Renders a token as `<i>`, which has no meaning and is short: a page of programs has thousands of tokens. */
function tokenHtml({ text, kind }: Token): string {
  return kind ? `<i class="${kind}">${escapeText(text)}</i>` : escapeText(text);
}
