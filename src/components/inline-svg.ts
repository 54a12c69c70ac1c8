/** The head of every arrow. Its tip lies 3 units beyond the end of the line, which ends 4 units before a box. */
const arrowhead =
  '<marker id="arrow" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>';

/**
 * Converts the text of an SVG file for use inside an HTML page: removes the XML declaration, comments and white space
 * between elements, adds the arrowhead if the drawing uses it, and prefixes each id, so that two figures on a page
 * share none. The content check has made sure that the file has no styles and no scripts.
 * @param prefix set before each id, followed by a hyphen
 */
export function inlineSvg(svg: string, prefix: string): string {
  const heads = svg.includes('url(#arrow)') ? arrowhead : '';
  return svg
    .replace('</desc>', `</desc>${heads}`)
    .replace(/^\uFEFF|<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ id="([\w-]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([\w-]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/ aria-labelledby="([^"]+)"/g, (_, names: string) => {
      const prefixed = names.split(/\s+/).map((name) => `${prefix}-${name}`);
      return ` aria-labelledby="${prefixed.join(' ')}"`;
    });
}
