import type { Token } from './highlight.ts';

/** Escapes what would end a text. */
export const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A program as HTML in which each line is an element, for numbers and addresses of its own. Lines and
 * tokens are `<i>`, which says nothing and is short: a page of programs has thousands of them. A browser
 * that translates the page leaves it alone, since a translated name is a false program.
 * @param id prefix of the lines' ids, which are `zombie-L1` and so on; without it they have none
 */
export function programHtml(lines: readonly Token[][], id?: string): string {
  const texts = lines.map((tokens, index) => {
    const address = id === undefined ? '' : ` id="${id}-L${index + 1}"`;
    return `<i${address}>${tokens.map(tokenHtml).join('')}</i>`;
  });
  return `<pre translate="no"><code>${texts.join('\n')}</code></pre>`;
}

function tokenHtml({ text, kind }: Token): string {
  return kind ? `<i class="${kind}">${escapeText(text)}</i>` : escapeText(text);
}
