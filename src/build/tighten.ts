/** Elements at whose edges a line ends, so that white space there is never shown. */
const blocks: ReadonlySet<string> = new Set([
  ...['html', 'head', 'meta', 'link', 'title', 'body'],
  ...['header', 'nav', 'main', 'article', 'section', 'aside', 'footer', 'div', 'form', 'fieldset'],
  ...['h1', 'h2', 'h3', 'h4', 'p', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'blockquote', 'hr'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary'],
]);

const token = /<\/?([a-z][\da-z-]*)(?:"[^"]*"|[^">])*>|[^<]+|</g;
const leading = /^[ \t\n\r]+/;
const trailing = /[ \t\n\r]+$/;

/**
 * Takes the white space at the edges of blocks out of a page: a line break in a template is a byte in each
 * page. What stands in a `pre` or between words is left, since no block is beside it.
 * @see https://www.w3.org/TR/css-text-3/#white-space-phase-2
 */
export function tighten(html: string): string {
  let tight = '';
  let atEdge = false;
  let text = '';
  for (const [part, name] of html.matchAll(token)) {
    if (name === undefined) {
      text += part;
      continue;
    }
    const block = blocks.has(name);
    if (atEdge) text = text.replace(leading, '');
    if (block) text = text.replace(trailing, '');
    tight += text + part;
    text = '';
    atEdge = block;
  }
  return tight + (atEdge ? text.replace(leading, '') : text);
}
