import type { Token } from './highlight.ts';

/** Escapes what would end a text. */
export const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A program as HTML, with an empty element for each line, which CSS lays under the code: there it has its
 * number and its mark. In a layer of their own the ids weigh half of what they do among the code, and the
 * code stays whole. A browser that translates the page leaves it alone, since a translated name is a false
 * program.
 * @param id prefix of the lines' ids, which are `zombie-L1` and so on; without it there is no layer
 */
export function programHtml(lines: readonly Token[][], id?: string): string {
  const code = lines.map((tokens) => tokens.map(tokenHtml).join('')).join('\n');
  const ids = id === undefined ? [] : lines.map((_, index) => `<i id="${id}-L${index + 1}"></i>`);
  const layer = ids.length > 0 ? `<div class="lines">${ids.join('')}</div>` : '';
  return `${layer}<pre translate="no"><code>${code}</code></pre>`;
}

/** `<i>` says nothing and is short: a page of programs has thousands of tokens. */
function tokenHtml({ text, kind }: Token): string {
  return kind ? `<i class="${kind}">${escapeText(text)}</i>` : escapeText(text);
}
