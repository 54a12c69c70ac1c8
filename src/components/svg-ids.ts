/**
 * An SVG file as it can stand in a page: without what only a file needs, and its ids made the page's own.
 * The content check has seen that it holds no style and no script.
 * @param prefix set before each id, with a hyphen
 */
export function prefixIds(svg: string, prefix: string): string {
  return svg
    .replace(/^\uFEFF|<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ id="([\w-]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([\w-]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/ aria-labelledby="([^"]+)"/g, (_, names: string) => {
      const own = names.split(/\s+/).map((name) => `${prefix}-${name}`);
      return ` aria-labelledby="${own.join(' ')}"`;
    });
}
