import type { Token } from './highlight.ts';

/** Escapes what would end a text. */
export const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A program as HTML, with an empty element for each line, which CSS lays under the code: there it has its
 * number and its mark. The ids of lines stand in a layer of their own, so that the code stays whole. A browser
 * that translates the page leaves it alone, since a translated name is a false program.
 * @param ids prefixes of the lines' ids, which are `zombie-L1` and so on: the program's own first, then those
 *   that it had; without any there is no layer
 */
export function programHtml(lines: readonly Token[][], ids: readonly string[]): string {
  const code = lines.map(lineHtml).join('\n');
  return `${layerHtml(lines.length, ids)}<pre translate="no"><code>${code}</code></pre>`;
}

function layerHtml(count: number, [id, ...former]: readonly string[]): string {
  if (id === undefined) return '';
  const lines = Array.from({ length: count }, (_, index) => {
    const old = former.map((name) => `<b id="${name}-L${index + 1}"></b>`).join('');
    return `<i id="${id}-L${index + 1}">${old}</i>`;
  });
  return `<div class="lines">${lines.join('')}</div>`;
}

/** A line of code as HTML. */
export const lineHtml = (tokens: readonly Token[]): string => tokens.map(tokenHtml).join('');

/** `<i>` says nothing and is short: a page of programs has thousands of tokens. */
function tokenHtml({ text, kind }: Token): string {
  return kind ? `<i class="${kind}">${escapeText(text)}</i>` : escapeText(text);
}
