import { Parser } from 'htmlparser2';

/** Elements that draw, describe or define; none that links, loads, scripts, styles or moves. */
const elements: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

/** Attributes that the page's policy forbids, or that lead out of the figure. */
const forbidden = /^(?:style|on.*|(?:.*:)?href)$/i;

/**
 * What keeps an SVG from standing in a page, where HTML's parser reads it: a tag without its partner
 * would close or swallow what is around it.
 * @returns the end of a sentence that begins with the figure; undefined when nothing does
 */
export function svgFault(svg: string): string | undefined {
  const faults: string[] = [];
  const seen = new Set<string>();
  const text = svg.replace(/<!--[\s\S]*?-->/g, '');
  let depth = 0;
  let closed = 0;
  let size = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth === 0 && (name !== 'svg' || seen.has('svg'))) faults.push(`is not one <svg>`);
        depth += 1;
        seen.add(name);
        if (!elements.has(name)) faults.push(`holds <${name}>`);
        if (name === 'svg') size ||= attributes['viewBox'] ?? '';
        for (const [key, value] of Object.entries(attributes)) {
          if (forbidden.test(key) || !/^[a-z][\w:.-]*$/i.test(key)) faults.push(`holds ${key}=`);
          if (/url\((?!#[\w-]+\))/i.test(value)) faults.push(`holds ${value}`);
        }
      },
      onclosetag(name, implied) {
        depth -= 1;
        if (!implied) closed += 1;
        else if (text.slice(parser.endIndex - 1, parser.endIndex + 1) !== '/>')
          faults.push(`does not close <${name}>`);
      },
      ontext(data) {
        if (depth === 0 && data.trim() !== '') faults.push('holds text outside of its <svg>');
      },
      oncomment: () => faults.push('does not close a comment'),
      oncdatastart: () => faults.push('holds <![CDATA['),
      onprocessinginstruction(name) {
        if (name !== '?xml') faults.push(`holds <${name}`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if ((text.match(/<\//g)?.length ?? 0) !== closed) faults.push('closes a tag that is not open');
  const lacks = ['svg', 'title', 'desc']
    .filter((name) => !seen.has(name))
    .map((name) => `<${name}>`);
  if (!/^\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*$/.test(size)) lacks.push('viewBox="0 0 width height"');
  return faults[0] ?? (lacks.length > 0 ? `lacks ${lacks.join(', ')}` : undefined);
}
