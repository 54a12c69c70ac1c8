import { getElementsByTagName } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Width of every figure in units of its `viewBox`: the most that a phone shows with text large enough to read. */
const figureWidth = 360;

/** A class attribute with one of the three classes that text in a figure may have; the class sets its size. */
const textClass = /(?:^| )(?:label|small|code)(?: |$)/;

/** Matches attributes of font, spacing, line and fill: a figure sets none, because classes style all figures alike. */
const presentationAttribute = /^(?:font|letter-|word-|stroke|fill)/;

/**
 * Finds the first rule for all figures that a figure breaks. The rules are about its width, the classes of its text,
 * attributes that set its look, and arrows; AUTHORS.md explains them under "A figure".
 * @returns the end of a sentence whose subject is the figure, as "sets fill= on <rect>"; undefined when it breaks none
 */
export function offGrid(svg: string): string | undefined {
  const document = parseDocument(svg, { xmlMode: true });
  const [root] = getElementsByTagName('svg', document);
  const [x, y, width] = (root?.attribs['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x !== 0 || y !== 0 || width !== figureWidth)
    return `has another viewBox than "0 0 ${figureWidth} height"`;
  for (const { name, attribs } of getElementsByTagName('*', document)) {
    if (name === 'text' && !textClass.test(attribs['class'] ?? ''))
      return 'holds a <text> without the class label, small or code';
    const own = Object.keys(attribs).find((attribute) => presentationAttribute.test(attribute));
    if (own !== undefined) return `sets ${own}= on <${name}>`;
    const heads = Object.keys(attribs).filter((attribute) => attribute.startsWith('marker-'));
    if (heads.some((head) => head !== 'marker-end' || attribs[head] !== 'url(#arrow)'))
      return 'has another arrow than marker-end="url(#arrow)"';
  }
  return undefined;
}
