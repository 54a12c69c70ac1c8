import { markdownToHtml } from 'satteri';

/** Renders the inline Markdown of a front matter field, such as `code`, without a paragraph. */
export function inlineHtml(text: string): string {
  const { html } = markdownToHtml(text.replaceAll('<', '&lt;'), {
    features: { frontmatter: false },
  });
  return html
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
    .replaceAll('&amp;lt;', '&lt;');
}

/** The same text without its marks, for titles and descriptions. */
export function plainText(text: string): string {
  return text.replace(/[`*]/g, '');
}
