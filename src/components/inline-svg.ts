/**
 * Converts the text of an SVG file for use inside an HTML page: removes the XML declaration, comments and white space
 * between elements, and prefixes each id, so that two figures on a page share none. The content check has made sure
 * that the file has no styles and no scripts.
 * @param prefix set before each id, followed by a hyphen
 */
export function inlineSvg(svg: string, prefix: string): string {
  return svg
    .replace(/^\uFEFF|<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ id="([\w-]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([\w-]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/ aria-labelledby="([^"]+)"/g, (_, names: string) => {
      const prefixed = names.split(/\s+/).map((name) => `${prefix}-${name}`);
      return ` aria-labelledby="${prefixed.join(' ')}"`;
    });
}
