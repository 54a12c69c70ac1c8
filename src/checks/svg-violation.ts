import { Parser } from 'htmlparser2';

/** Elements that a figure may hold: they draw, describe or define. None links, loads, animates, scripts or styles. */
const allowedElements: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

/** Attributes that a figure must not have: the Content Security Policy forbids them, or they link out of the figure. */
const forbiddenAttribute = /^(?:style|on.*|(?:.*:)?href)$/i;

/**
 * Finds the first rule for inline SVG that a figure breaks. In a page the HTML parser reads the figure, so an unmatched
 * tag would close the elements around the figure, or take in those after it.
 * @returns the end of a sentence whose subject is the figure, as "holds <script>"; undefined when it breaks none
 */
export function svgViolation(svg: string): string | undefined {
  const violations: string[] = [];
  const seen = new Set<string>();
  const text = svg.replace(/<!--[\s\S]*?-->/g, '');
  let depth = 0;
  let closingTags = 0;
  let viewBox = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth === 0 && (name !== 'svg' || seen.has('svg'))) violations.push(`is not one <svg>`);
        depth += 1;
        seen.add(name);
        if (!allowedElements.has(name)) violations.push(`holds <${name}>`);
        if (name === 'svg') viewBox ||= attributes['viewBox'] ?? '';
        for (const [key, value] of Object.entries(attributes)) {
          if (forbiddenAttribute.test(key) || !/^[a-z][\w:.-]*$/i.test(key))
            violations.push(`holds ${key}=`);
          if (/url\((?!#[\w-]+\))/i.test(value)) violations.push(`holds ${value}`);
        }
      },
      onclosetag(name, implied) {
        depth -= 1;
        if (!implied) closingTags += 1;
        else if (text.slice(parser.endIndex - 1, parser.endIndex + 1) !== '/>')
          violations.push(`does not close <${name}>`);
      },
      ontext(data) {
        if (depth === 0 && data.trim() !== '') violations.push('holds text outside of its <svg>');
      },
      oncomment: () => violations.push('does not close a comment'),
      oncdatastart: () => violations.push('holds <![CDATA['),
      onprocessinginstruction(name) {
        if (name !== '?xml') violations.push(`holds <${name}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if ((text.match(/<\//g)?.length ?? 0) !== closingTags)
    violations.push('closes a tag that is not open');
  const missing = ['svg', 'title', 'desc']
    .filter((name) => !seen.has(name))
    .map((name) => `<${name}>`);
  if (!/^\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*$/.test(viewBox))
    missing.push('viewBox="0 0 width height"');
  return violations[0] ?? (missing.length > 0 ? `lacks ${missing.join(', ')}` : undefined);
}
